package nl.huisregel.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a draft on a bad day: nothing is lost, and the reader hears what to do. */
@InDemo
@DisplayName("The page of a draft")
class PostPagesTest {

    @LocalServerPort int port;

    private Client joris;
    private String draft;

    @BeforeEach
    void start() {
        joris = Client.as(port, "Meester Joris, leerkracht");
        joris.get("/berichten");
        draft = joris.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        joris.get(draft);
    }

    @Test
    @DisplayName("says how long a text of 100,000 characters is, and gives it back to be shortened")
    void far_too_long() {
        var answer = joris.post(draft, form(1, "Een dag in het bos", "hut ".repeat(25_000) + "einde"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Je tekst is 100.005 tekens lang. Er passen er 20.000.").contains("hut einde</textarea>");
        assertThat(joris.get(draft).body()).doesNotContain("hut hut");
    }

    @Test
    @DisplayName("shows, in the second of two tabs, what stands there now beside what was typed")
    void two_tabs() {
        joris.post(draft, form(1, "Een dag in het bos", "We bouwden een hut."));

        var answer = joris.post(draft, form(1, "Een middag in het bos", "We zochten eikels."));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("intussen in een ander tabblad veranderd").contains("We bouwden een hut.").contains("We zochten eikels.");
        assertThat(joris.get(draft).body()).contains("We bouwden een hut.").doesNotContain("We zochten eikels.");
    }

    @Test
    @DisplayName("publishes nothing from the second of two tabs")
    void two_tabs_publish() {
        joris.post(draft, form(1, "Een dag in het bos", "We bouwden een hut."));

        assertThat(joris.post(draft + "/plaatsing", form(1, "Een middag in het bos", "We zochten eikels.")).statusCode()).isEqualTo(409);

        assertThat(joris.get("/berichten").body()).contains("Een dag in het bos");
        assertThat(joris.get(draft + "/plaatsing").body()).doesNotContain("Je bericht staat nu op");
    }

    @Test
    @DisplayName("publishes nothing where nothing was written, and says so before the button is there")
    void nothing_written() {
        assertThat(joris.get(draft).body()).contains("Schrijf eerst iets").doesNotContain("Plaats op");
        var answer = joris.post(draft + "/plaatsing", form(1, "", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Er staat nog niets in je bericht.");
        assertThat(joris.get(draft + "/plaatsing").body()).doesNotContain("Je bericht staat nu op");
    }

    @Test
    @DisplayName("is not offered again to a browser that goes back after publishing")
    void back_after_publishing() {
        var sanne = Client.as(port, "Juf Sanne");
        sanne.get("/berichten");
        String hers = sanne.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        sanne.get(hers);
        sanne.post(hers, topical(1));
        sanne.post(hers + "/plaatsing", topical(2));
        assertThat(sanne.get(hers + "/plaatsing").body()).contains("Je bericht staat nu op de klaspagina.").contains("Plaats het ook ergens anders");

        assertThat(sanne.get(hers + "?pagina=" + UUID.randomUUID()).headers().firstValue("Location").orElseThrow()).endsWith(hers + "/plaatsing");
        assertThat(sanne.get(hers + "?verder=ja").body()).contains("Staat al op de klaspagina.").contains("Website van school");

        sanne.get(hers + "/verwijdering");
        sanne.post(hers + "/verwijdering", Map.of("waarom", "Vergissing.", "reden", "Vergissing."));
        assertThat(sanne.get(hers + "?verder=ja").body()).contains("Weggehaald van de klaspagina.").doesNotContain("Staat al op");
    }

    @Test
    @DisplayName("that was to go out later does not go out at once because its moment was no moment")
    void a_moment_that_is_none() {
        var sanne = Client.as(port, "Juf Sanne");
        sanne.get("/berichten");
        String hers = sanne.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        sanne.get(hers);
        Map<String, String> form = topical(1);
        form.putAll(Map.of("dag", "2020-01-01", "tijd", "08:00"));
        assertThat(sanne.post(hers, form).statusCode()).isEqualTo(422);
        assertThat(sanne.get(hers).body()).contains("value=\"2020-01-01\"").doesNotContain("Plaats op de klaspagina");
        form.putAll(Map.of("versie", "2", "dag", "2035-01-01", "tijd", ""));
        sanne.post(hers, form);
        assertThat(sanne.get(hers).body()).contains("value=\"2035-01-01\"").doesNotContain("Plaats op de klaspagina");
        form.putAll(Map.of("versie", "3", "dag", "", "tijd", ""));
        sanne.post(hers, form);
        assertThat(sanne.get(hers).body()).contains("Plaats op de klaspagina");
    }

    private static Map<String, String> topical(int version) {
        Map<String, String> form = new java.util.HashMap<>(form(version, "Zwemmen", "Morgen zwemmen we."));
        form.putAll(Map.of("gevraagd", "about", "antwoord about", "school_activity"));
        return form;
    }

    @Test
    @DisplayName("is for its author and nobody else")
    void only_the_author() {
        for (var who : new String[] {"Juf Fatima, leerkracht", "Juf Hanneke, directeur", "Ruud", "Juf Lotte", "Meester Daan"}) {
            var other = Client.as(port, who);
            assertThat(other.get(draft).statusCode()).as(who).isEqualTo(404);
            assertThat(other.post(draft, form(1, "Van mij", "Van mij")).statusCode()).as(who).isEqualTo(404);
            assertThat(other.post(draft + "/plaatsing", form(1, "Van mij", "Van mij")).statusCode()).as(who).isEqualTo(404);
            assertThat(other.post(draft + "/prullenbak", Map.of()).statusCode()).as(who).isEqualTo(404);
        }
        assertThat(Client.as(port, "Samira").get(draft).statusCode()).isEqualTo(403);
        assertThat(joris.get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("does not fall over a form that somebody put together by hand")
    void by_hand() {
        assertThat(joris.post(draft, Map.of("doe", "weg:geen-foto:nergens", "versie", "x", "plek", "facebook", "gevraagd", "onzin")).statusCode()).isIn(404, 409);
        assertThat(joris.post(draft, Map.of("doe", "foto:" + UUID.randomUUID(), "versie", "1", "titel", "a", "tekst", "b")).statusCode()).isNotEqualTo(500);
        assertThat(joris.get(draft + "/beeld/" + UUID.randomUUID() + "/klein").statusCode()).isEqualTo(404);
        assertThat(joris.get("/berichten/geen-nummer").statusCode()).isIn(400, 404);
    }

    private static Map<String, String> form(int version, String title, String body) {
        return Map.of("versie", String.valueOf(version), "pagina", UUID.randomUUID().toString(), "titel", title, "tekst", body, "plek", "class_page");
    }
}
