package nl.huisregel.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=takedown")
@DisplayName("Taking a post down")
class TakedownPagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("waits for a reason where the protocol wants one, cites the article, and then it is gone")
    void with_a_reason() {
        var sanne = Client.as(port, "Juf Sanne, leerkracht");
        var post = Pattern.compile("/berichten/[0-9a-f-]{36}").matcher(sanne.get("/berichten").body());
        assertThat(post.find()).isTrue();
        String takedown = post.group() + "/verwijdering";
        assertThat(sanne.get(takedown).body()).contains("required").contains("artikel ");

        var without = sanne.post(takedown, Map.of("reden", "  "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Schrijf eerst op waarom");
        assertThat(sanne.get("/scholen/de-knikkerbaan/nieuws").body()).contains("Wie mist er een jas?");

        assertThat(sanne.post(takedown, Map.of("reden", "De jassen zijn opgehaald.")).statusCode()).isEqualTo(302);
        assertThat(sanne.get("/scholen/de-knikkerbaan/nieuws").body()).doesNotContain("Wie mist er een jas?");
    }

    @Test
    @DisplayName("needs no reason where the protocol asks none")
    void without_a_reason() {
        var daan = Client.as(port, "Meester Daan, leerkracht");
        var post = Pattern.compile("/berichten/[0-9a-f-]{36}").matcher(daan.get("/berichten").body());
        assertThat(post.find()).isTrue();
        assertThat(daan.post(post.group() + "/verwijdering", Map.of()).statusCode()).isEqualTo(302);
    }
}
