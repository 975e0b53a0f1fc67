package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Pages that tests make: compared with what stands in the repository, so that a change of behaviour is a change somebody reviews. */
final class Pages {

    static final Path ARTICLES = Path.of("docs/articles");
    private static final boolean WRITE = System.getProperty("write") != null;

    private Pages() {
    }

    static void same(Path page, String made) throws IOException {
        if (WRITE) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(page).as("%s is missing; run bin/test -Dwrite to make it", page).exists();
        assertThat(Files.readString(page)).as("%s is not what the code makes now; run bin/test -Dwrite, and review the change", page).isEqualTo(made);
    }

    /** The name of the page of an article. */
    static String slug(String ref) {
        return Normalizer.normalize(ref, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
