package nl.huisregel.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=doubt-pages")
@DisplayName("The pages of a doubt")
class DoubtPagesTest {

    /** A field that a form has twice. */
    private static final String SECOND_PLACE = "second=&plek";

    @LocalServerPort int port;

    private Client joris;
    private Client hanneke;
    private String draft;
    private String doubt;

    @BeforeEach
    void ask() {
        joris = Client.as(port, "Meester Joris, leerkracht");
        joris.get("/berichten");
        draft = at(joris.post("/berichten", Map.of()).headers().firstValue("Location").orElseThrow());
        joris.get(draft);
        joris.post(draft, form("Zwemles", "Morgen zwemmen we.", Map.of()));
        assertThat(joris.get(draft).body()).contains("Leg het voor aan juf Hanneke");
        assertThat(joris.post(draft + "/twijfels", form("Zwemles", "Morgen zwemmen we.", Map.of("vraag", "Mag ik het zwembad noemen?"))).statusCode()).isEqualTo(302);
        hanneke = Client.as(port, "Juf Hanneke, directeur");
        var link = Pattern.compile("/twijfels/[0-9a-f-]{36}").matcher(hanneke.get("/vandaag").body());
        while (link.find()) {
            doubt = link.group();
        }
    }

    @Test
    @DisplayName("show the head the post, the question and the article; and the author waits")
    void read() {
        assertThat(joris.get(draft).body()).contains("Wacht op juf Hanneke, voor de klaspagina.").contains("Neem je vraag terug").doesNotContain("Leg het voor aan");
        assertThat(hanneke.get(doubt).body()).contains("Meester Joris twijfelt").contains("Mag ik het zwembad noemen?").contains("Morgen zwemmen we.").contains("Richtlijnen voor medewerkers (4)");
    }

    @Test
    @DisplayName("ask why with a no, and keep what was chosen")
    void a_no_without_a_reason() {
        var page = hanneke.get(doubt).body();
        var answer = hanneke.post(doubt + "/antwoord", Map.of("antwoord", "no", "reden", " ", "gelezen", read(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<a href=\"#reden\">Schrijf op waarom").containsPattern("<textarea id=\"reden\"[^>]* autofocus[ >]").containsPattern("value=\"no\"[^>]* checked");
        assertThat(hanneke.post(doubt + "/antwoord", Map.of("antwoord", "misschien", "gelezen", read(page))).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("refuse a yes to what changed meanwhile, and put before and after side by side")
    void changed_meanwhile() {
        var page = hanneke.get(doubt).body();
        joris.get(draft);
        joris.post(draft, form("Zwemles", "Morgen zwemmen we in De Waterlelie.", Map.of()));
        var answer = hanneke.post(doubt + "/antwoord", Map.of("antwoord", "yes", "reden", "Mag.", "gelezen", read(page)));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("veranderd terwijl je las").contains(">Morgen zwemmen we.</td>").contains(">Morgen zwemmen we in De Waterlelie.</td>").contains("Mag.</textarea>");
        assertThat(hanneke.post(doubt + "/antwoord", Map.of("antwoord", "yes", "reden", "Mag.", "gelezen", read(answer.body()))).statusCode()).isEqualTo(302);
        assertThat(joris.get(draft).body()).contains("Juf Hanneke (directeur) zegt: dit mag op de klaspagina.").contains("Mag.");
        assertThat(joris.get("/vandaag").body()).contains("zegt ja: ‘Zwemles’ mag op de klaspagina.");
        assertThat(hanneke.get("/twijfels").body()).contains("Mag ik het zwembad noemen?").contains("dit mag op de klaspagina");
    }

    @Test
    @DisplayName("are not there for others, whatever hat they wear")
    void for_nobody_else() {
        String read = read(hanneke.get(doubt).body());
        for (var who : new String[] {"Meester Joris, leerkracht", "Juf Fatima, leerkracht", "Ruud", "Bram", "Wouter Terpstra", "Juf Ingrid"}) {
            var other = Client.as(port, who);
            assertThat(other.get(doubt).statusCode()).as(who).isEqualTo(404);
            assertThat(other.post(doubt + "/antwoord", Map.of("antwoord", "yes", "gelezen", read)).statusCode()).as(who).isEqualTo(404);
        }
        assertThat(Client.as(port, "Samira").get(doubt).statusCode()).isEqualTo(403);
        assertThat(Client.as(port, "Petra Lindeman").get(doubt).statusCode()).isEqualTo(403);
        assertThat(Client.as(port, "Juf Fatima, leerkracht").post(doubt + "/terugname", Map.of()).statusCode()).isEqualTo(404);
        assertThat(joris.get(draft).body()).contains("Wacht op juf Hanneke");
    }

    @Test
    @DisplayName("offer one answer for the same post in two places, and keep it for each")
    void one_answer_for_two_places() {
        String today = hanneke.get("/vandaag").body();
        assertThat(today).as("one question is one task").contains("Juf Fatima twijfelt of ‘Knikkeren op het plein’ op de klaspagina en de website mag.");
        var fatimas = Pattern.compile("Knikkeren op het plein.*?(/twijfels/[0-9a-f-]{36})", Pattern.DOTALL).matcher(today);
        assertThat(fatimas.find()).isTrue();
        String first = fatimas.group(1);
        String page = hanneke.get(first).body();
        var also = Pattern.compile("name=\"ook\" value=\"([^\"]*)\"").matcher(page);
        assertThat(also.find()).isTrue();
        String there = also.group(1).replace("&amp;", "&");
        String other = "/twijfels/" + there.split(" ")[0];
        var answer = hanneke.post(first + "/antwoord", Map.of("antwoord", "yes", "reden", "Je ziet niemand goed.", "gelezen", read(page), "ook", there.replace("Knikkeren", "Hoepelen")));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).as("what is not what was read is read apart").endsWith(other);
        assertThat(hanneke.get(first).body()).contains("Je ziet niemand goed.");
        page = hanneke.get(other).body();
        assertThat(page).contains("Geef dit antwoord").doesNotContain("name=\"ook\"");
    }

    @Test
    @DisplayName("keep one answer for two places, each with what was read there")
    void one_answer_kept_twice() {
        joris.get(draft);
        joris.post(draft, form("Zwemles", "Morgen zwemmen we.", Map.of(SECOND_PLACE, "school_website")));
        joris.post(draft + "/twijfels", form("Zwemles", "Morgen zwemmen we.", Map.of(SECOND_PLACE, "school_website", "vraag", "Mag het?")));
        String page = hanneke.get(doubt).body();
        var also = Pattern.compile("name=\"ook\" value=\"([^\"]*)\"").matcher(page);
        assertThat(also.find()).isTrue();
        assertThat(hanneke.post(doubt + "/antwoord", Map.of("antwoord", "yes", "reden", "Mag.", "gelezen", read(page), "ook", also.group(1).replace("&amp;", "&"))).headers().firstValue("Location").orElseThrow()).endsWith(doubt);
        assertThat(joris.get(draft).body()).contains("dit mag op de klaspagina.").contains("dit mag op de website.");
    }

    @Test
    @DisplayName("are taken back in every place they were put for, and the author reads that they are")
    void taken_back_everywhere() {
        joris.get(draft);
        joris.post(draft, form("Zwemles", "Morgen zwemmen we.", Map.of(SECOND_PLACE, "school_website")));
        joris.post(draft + "/twijfels", form("Zwemles", "Morgen zwemmen we.", Map.of(SECOND_PLACE, "school_website", "vraag", "Mag ik het zwembad noemen?")));
        assertThat(joris.get(draft).body()).contains("Wacht op juf Hanneke, voor de klaspagina en de website.");
        String back = at(joris.post(doubt + "/terugname", Map.of()).headers().firstValue("Location").orElseThrow());
        assertThat(joris.get(back.replaceFirst("#.*", "")).body()).contains("Je vraag is terug.").contains("Mag ik het zwembad noemen?").doesNotContain("Wacht op juf Hanneke");
        assertThat(hanneke.get(doubt).body()).contains("nam de vraag terug").doesNotContain("Geef dit antwoord");
    }

    @Test
    @DisplayName("tell who comes too late what became of it")
    void taken_back() {
        String read = read(hanneke.get(doubt).body());
        joris.get(draft);
        assertThat(joris.post(doubt + "/terugname", Map.of()).statusCode()).isEqualTo(302);
        var answer = hanneke.post(doubt + "/antwoord", Map.of("antwoord", "yes", "gelezen", read));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("nam de vraag terug");
        assertThat(joris.get(draft).body()).doesNotContain("Wacht op juf Hanneke");
    }

    @Test
    @DisplayName("let the head name a deputy for some days, who then finds it on Vandaag; and end that")
    void a_deputy() {
        var page = hanneke.get("/vervanging").body();
        var fatima = Pattern.compile("<option value=\"([0-9a-f-]{36})\">Fatima El Amrani").matcher(page);
        assertThat(fatima.find()).isTrue();
        var days = Pattern.compile("name=\"(van|tot)\" value=\"([0-9-]{10})\"").matcher(page).results().toList();
        String school = Client.hidden(page).get("school");
        String today = days.getFirst().group(2);
        assertThat(hanneke.post("/vervanging", Map.of("school", school, "wie", fatima.group(1), "van", today, "tot", "2020-01-01"))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).as("keeps what was filled in").contains("name=\"tot\" value=\"2020-01-01\"").containsPattern("value=\"" + fatima.group(1) + "\" selected");
        });
        assertThat(hanneke.post("/vervanging", Map.of("school", UUID.randomUUID().toString(), "wie", fatima.group(1), "van", today, "tot", today)).statusCode()).isEqualTo(422);
        assertThat(hanneke.post("/vervanging", Map.of("school", school, "wie", fatima.group(1), "van", today, "tot", today))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(hanneke.get(at(answer.headers().firstValue("Location").orElseThrow())).body()).contains("Gelukt: Juf Fatima neemt waar als directeur (De Regenton), van ");
        });

        var deputy = Client.as(port, "Juf Fatima, leerkracht");
        assertThat(deputy.get("/vandaag").body()).contains(doubt);
        assertThat(deputy.get(doubt).body()).contains("Je antwoordt namens de directeur.");
        assertThat(Client.as(port, "Fatima, moeder van Ilyas").get(doubt).statusCode()).isEqualTo(403);

        page = hanneke.get("/vervanging").body();
        assertThat(page).contains("Juf Fatima als directeur: van").contains("Ingesteld door juf Hanneke");
        var end = Pattern.compile("/vervanging/[0-9a-f-]{36}/einde").matcher(page);
        assertThat(end.find()).isTrue();
        assertThat(Client.as(port, "Bram").post(end.group(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(hanneke.post(end.group(), Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.get(doubt).statusCode()).isEqualTo(404);
    }

    private static String read(String page) {
        return Client.hidden(page).get("gelezen").replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
    }

    private Map<String, String> form(String title, String body, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("versie", Client.hidden(joris.get(draft).body()).get("versie"), "pagina", UUID.randomUUID().toString(), "titel", title, "tekst", body,
            "plek", "class_page", "gevraagd", "about", "antwoord about", "notice", "twijfel gevraagd", "ja", "twijfel", "ja"));
        fields.putAll(more);
        return fields;
    }

    private static String at(String location) {
        return location.replaceFirst("http://[^/]*", "");
    }
}
