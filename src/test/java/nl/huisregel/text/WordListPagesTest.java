package nl.huisregel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@DisplayName("The list of coarse words")
class WordListPagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("stays open after a change, says what changed, and takes it back in one tap")
    void struck_and_back() {
        var ingrid = Client.as(port, "Juf Ingrid");
        assertThat(ingrid.get("/woorden").body()).doesNotContain("<details class=\"why\" open");
        var added = to(ingrid, "/woorden", "Glibberlap");
        assertThat(ingrid.get(added).body()).contains("‘Glibberlap’ staat op de lijst.", "<details class=\"why\" open");
        var struck = to(ingrid, "/woorden/schrapping", "glibberlap");
        assertThat(ingrid.get(struck).body()).contains("‘glibberlap’ is geschrapt.", "Zet terug", "<details class=\"why\" open").doesNotContain("<span>glibberlap</span>");
        assertThat(ingrid.get(to(ingrid, "/woorden", "glibberlap")).body()).contains("<span>glibberlap</span>");
        assertThat(ingrid.get(struck).body()).as("an old address says nothing that is no longer so").doesNotContain("is geschrapt");
    }

    @Test
    @DisplayName("takes no word twice, and says so")
    void twice() {
        var ingrid = Client.as(port, "Juf Ingrid");
        ingrid.get("/woorden");
        ingrid.post("/woorden", Map.of("woord", "slijmjurk"));
        var again = ingrid.post("/woorden", Map.of("woord", "Slijmjurk"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Dit woord staat er al.", "value=\"Slijmjurk\"");
    }

    private static String to(Client client, String path, String word) {
        return client.post(path, Map.of("woord", word)).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "").replaceFirst("#.*", "");
    }
}
