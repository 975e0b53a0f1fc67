package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every noun a module shows to others stands in the glossary. A door or a page class is no noun; what they hand out is. */
class GlossaryTest {

    /** They hold nothing of a school's world. */
    private static final Set<String> TECHNICAL = Set.of("web", "database", "installation", "demo");

    private static final Pattern NOUN = Pattern.compile("(?m)^public (?:sealed )?(?:record|enum|interface) (\\w+)");

    @Test
    void every_noun_stands_in_the_glossary() throws IOException {
        var glossary = Files.readString(Path.of("GLOSSARY.md"));
        assertThat(nouns()).isNotEmpty().allSatisfy(noun -> assertThat(glossary).contains("`" + noun + "`"));
    }

    private static Set<String> nouns() throws IOException {
        var nouns = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/nl/huisregel"), 2)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java") && file.getNameCount() == 7).toList()) {
                if (!TECHNICAL.contains(file.getParent().getFileName().toString())) {
                    NOUN.matcher(Files.readString(file)).results().forEach(found -> nouns.add(found.group(1)));
                }
            }
        }
        return nouns;
    }
}
