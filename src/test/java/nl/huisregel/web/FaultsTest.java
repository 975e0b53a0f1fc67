package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever goes wrong, a reader gets a sentence that says what to do, and a browser gets strict headers. */
@InDemo
class FaultsTest {

    @LocalServerPort
    int port;

    @Test
    void a_page_that_does_not_exist_says_so_in_the_readers_language() {
        var reader = Client.stranger(port);
        assertThat(reader.get("/bestaat-niet")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Kijk of het adres klopt.", "lang=\"nl\"");
        });
        reader.get("/taal/en");
        assertThat(reader.get("/bestaat-niet").body()).contains("Check the address.", "lang=\"en\"");
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_sentence() {
        var answer = Client.stranger(port).post("/kies", Map.of("wie", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ga naar het begin en probeer het opnieuw.");
    }

    @Test
    void the_wrong_way_to_ask_is_answered_with_a_sentence() {
        assertThat(Client.stranger(port).get("/afmelding")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("gebruik de knop die daar staat");
        });
    }

    @Test
    void what_cannot_be_read_is_no_fault_of_ours() {
        var reader = Client.stranger(port);
        reader.get("/kies");
        assertThat(reader.post("/kies", Map.of("wie", "geen-nummer")).statusCode()).isEqualTo(400);
        assertThat(reader.get("/tint/999999.css").statusCode()).isEqualTo(404);
    }

    @Test
    void no_page_may_be_kept_framed_or_run_what_is_not_ours() {
        for (var path : List.of("/kies", "/bestaat-niet", "/scholen/de-regenton")) {
            var headers = Client.stranger(port).get(path).headers();
            assertThat(headers.firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe"));
        }
    }

    @Test
    void a_file_of_ours_may_be_kept_because_its_name_changes_with_it() {
        var reader = Client.stranger(port);
        var style = Pattern.compile("/public/look-[0-9a-f]+\\.css").matcher(reader.get("/kies").body());
        assertThat(style.find()).isTrue();
        assertThat(reader.get(style.group()).headers().firstValue("Cache-Control")).hasValueSatisfying(kept ->
            assertThat(kept).contains("max-age=31536000").doesNotContain("no-store"));
    }

    @Test
    void an_address_to_go_back_to_that_comes_twice_leads_nowhere_else_either() {
        for (var twice : List.of("naar=/kies&naar=https://example.org", "naar=https://example.org&naar=/kies", "naar=/&naar=/example.org")) {
            var to = Client.stranger(port).get("/taal/en?" + twice).headers().firstValue("Location").orElseThrow();
            assertThat(to).as(twice).startsWith("/").doesNotStartWith("//");
        }
    }

    @Test
    void the_language_switch_leads_nowhere_else() {
        for (var elsewhere : List.of("https://example.org", "//example.org", "/\\example.org", "javascript:alert(1)", "/\r\nX: 1")) {
            var to = Client.stranger(port).get("/taal/en?naar=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8))
                .headers().firstValue("Location").orElseThrow();
            assertThat(to).as(elsewhere).isEqualTo("/");
        }
    }
}
