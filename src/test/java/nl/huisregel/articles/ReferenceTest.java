package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.huisregel.protocol.reference.ReferencePage;
import nl.huisregel.protocol.reference.SchemaFile;
import org.junit.jupiter.api.Test;

/** The pages made from the vocabularies stand in the repository as they are made; run with -Dwrite to write them anew. */
class ReferenceTest {

    @Test
    void the_reference_page_is_what_the_code_says() throws IOException {
        Pages.same(Path.of("docs/reference.md"), ReferencePage.write());
    }

    @Test
    void the_schema_is_what_the_code_says() throws IOException {
        Pages.same(Path.of("protocols/schema.json"), SchemaFile.write() + "\n");
    }

    @Test
    void every_word_has_a_meaning_in_both_languages() {
        assertThat(ReferencePage.write()).doesNotContain("|  |  |");
        assertThat(Files.exists(Path.of("docs/language.md"))).isTrue();
    }
}
