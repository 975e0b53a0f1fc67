package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that tests make: compared with what stands in the repository, so that a change of behaviour is a change somebody reviews. */
final class Pages {

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
}
