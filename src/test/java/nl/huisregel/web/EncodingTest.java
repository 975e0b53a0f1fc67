package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people type comes back as they typed it, as words and never as a piece of the page. */
@InDemo
class EncodingTest {

    private static final String TYPED = "\"><script>alert(1)</script><img src=x onerror='alert(2)'> {{91753*91}} ${91753*91} &lt;b&gt; </textarea></title>";

    @LocalServerPort int port;

    @Test
    @DisplayName("a title and a text of a draft, on its page and in the list")
    void a_draft() {
        var joris = Client.as(port, "Meester Joris");
        joris.get("/berichten");
        var draft = joris.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        joris.get(draft);
        joris.post(draft, Map.of("versie", "1", "pagina", UUID.randomUUID().toString(), "titel", TYPED, "tekst", TYPED, "plek", "class_page"));
        for (var page : new String[] {joris.get(draft).body(), joris.get("/berichten").body()}) {
            assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "{{91753*91}} ${91753*91}", "&amp;lt;b&amp;gt;").doesNotContain("<script>alert", "<img src=x", "8349523");
        }
        assertThat(joris.get(draft).body()).as("within quotes").contains("value=\"&#34;").doesNotContain("value=\"\">");
        joris.post(draft + "/prullenbak", Map.of());
    }

    @Test
    @DisplayName("what stood in an address or a name, on the page that gives it back")
    void given_back() {
        var stranger = Client.stranger(port);
        stranger.get("/aanmelden");
        assertThat(stranger.post("/aanmelden", Map.of("email", TYPED, "password", "x")).body()).contains("value=\"&#34;>&lt;script>alert(1)&lt;/script>").doesNotContain("<script>alert", "<img src=x");
        var query = URLEncoder.encode(TYPED, StandardCharsets.UTF_8);
        for (var path : new String[] {"/bestaat-niet?x=" + query, "/kies?x=" + query, "/scholen/" + query.replace("+", "%20").replace("%2F", "")}) {
            assertThat(stranger.get(path).body()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
    }
}
