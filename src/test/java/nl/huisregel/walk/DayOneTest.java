package nl.huisregel.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.huisregel.access.FirstLink;
import nl.huisregel.cast.Browser;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A new school, from the one-time link to the moment a teacher can write. */
@InSchool
@TestPropertySource(properties = "huisregel.test.own-database=day-one")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Day one")
class DayOneTest {

    @LocalServerPort int port;
    @Autowired FirstLink link;

    private Client aisha;

    @BeforeAll
    void founded() {
        aisha = Client.stranger(port);
        String path = link.make();
        aisha.get(path);
        aisha.post(path, Map.of("board", "Stichting Elzenrijk", "school", "De Tuimelaar", "town", "Elzendam", "firstName", "Aïsha", "lastName", "van der Linden"));
    }

    @Test
    @Order(1)
    @DisplayName("says what is to be done, in order, with what does not work until then, and Vandaag leads there")
    void to_do() {
        assertThat(aisha.get("/vandaag").body()).contains("Om te beginnen", "stappen tot het eerste bericht", "Eerst: Vul je scholen en hun schooltijden in", "href=\"/nog-te-doen\"");
        assertThat(aisha.get("/nog-te-doen").body()).contains("Nog zonder schooltijden: De Tuimelaar.", "Regels over lestijd vragen dan steeds aan de leerkracht", "Zonder protocol wordt er niets geplaatst.");
    }

    @Test
    @Order(2)
    @DisplayName("the bells: what is wrong is said at its day and nothing is kept; Monday fills the empty days; a free day is a holiday")
    void bells() {
        String page = schoolTimes();
        assertThat(aisha.post(page, Map.of("school-1-van", "14:45", "school-1-tot", "08:15")).statusCode()).isEqualTo(422);
        assertThat(aisha.get("/nog-te-doen").body()).contains("Nog zonder schooltijden: De Tuimelaar.");

        Map<String, String> week = new HashMap<>(Map.of("school-1-van", "08:15", "school-1-tot", "14:45", "les-1-van", "08:30", "les-1-tot", "12:00", "doe", "overnemen"));
        assertThat(aisha.post(page, week).body()).contains("id=\"school-5-tot\" name=\"school-5-tot\" value=\"14:45\"");
        week.remove("doe");
        assertThat(aisha.post(page, week).statusCode()).isEqualTo(302);
        assertThat(aisha.get("/nog-te-doen").body()).doesNotContain("Nog zonder schooltijden");

        assertThat(aisha.post(page + "/vakanties", Map.of("naam", "Kerstvakantie", "van", "2026-12-19", "tot", "2027-01-03")).statusCode()).isEqualTo(302);
        assertThat(aisha.post(page + "/vakanties", Map.of("naam", "Nog een", "van", "2026-12-19", "tot", "")).body()).contains("Op die dag begint al een vakantie.");
        assertThat(aisha.post(page + "/vakanties", Map.of("naam", "Andersom", "van", "2027-02-20", "tot", "2027-02-10")).statusCode()).isEqualTo(422);
        assertThat(aisha.get(page).body()).contains("Kerstvakantie").doesNotContain("Andersom");
        aisha.post(page + "/vakanties/2026-12-19/einde", Map.of());
        assertThat(aisha.get(page).body()).doesNotContain("Kerstvakantie");
    }

    @Test
    @Order(3)
    @DisplayName("one more school gets an address of its own; a second of the same name is refused")
    void one_more_school() {
        aisha.get("/scholen-van-bestuur");
        assertThat(aisha.post("/scholen-van-bestuur", Map.of("naam", " ", "plaats", "Elzendam")).statusCode()).isEqualTo(422);
        assertThat(aisha.post("/scholen-van-bestuur", Map.of("naam", "De Eendracht", "plaats", "Elzendam", "soort", "special")).statusCode()).isEqualTo(302);
        assertThat(aisha.post("/scholen-van-bestuur", Map.of("naam", "de eendracht", "plaats", "Elzendam")).body()).contains("Er is al een school van jullie met deze naam.");
        assertThat(Client.stranger(port).get("/scholen/de-eendracht").body()).contains("De Eendracht");
        assertThat(aisha.get("/nog-te-doen").body()).contains("Nog zonder schooltijden: De Eendracht.");
        var pages = java.util.regex.Pattern.compile("/schooltijden/([0-9a-f-]{36})\"[^>]*>(?:(?!</a>).)*(De \\w+)", java.util.regex.Pattern.DOTALL).matcher(aisha.get("/schooltijden").body()).results()
            .collect(java.util.stream.Collectors.toMap(found -> found.group(2), found -> found.group(1)));
        String eendracht = "/schooltijden/" + pages.get("De Eendracht");
        assertThat(aisha.get(eendracht).body()).contains("Net als op een andere school?", "De Tuimelaar");
        assertThat(aisha.post(eendracht, Map.of("doe", "als", "als", java.util.UUID.randomUUID().toString())).statusCode()).as("a school of nobody").isEqualTo(404);
        assertThat(aisha.post(eendracht, Map.of("doe", "als", "als", pages.get("De Tuimelaar"))).statusCode()).isEqualTo(302);
        assertThat(aisha.get(eendracht + "?klaar=als").body()).contains("name=\"school-1-tot\" value=\"14:45\"", "zijn overgenomen").doesNotContain("Net als op een andere school?");
        assertThat(aisha.get("/nog-te-doen").body()).doesNotContain("Nog zonder schooltijden");
    }

    @Test
    @Order(4)
    @DisplayName("a protocol holds only when the participation council agreed, and then it is kept in the journal and cannot be chosen twice")
    void protocol() {
        assertThat(aisha.get("/protocol-kiezen").body()).contains("Protocol sociale media Opmaat", "Modelprotocol sociale media CNV");
        assertThat(aisha.get("/protocol-kiezen/opmaat").body()).contains("Heeft de medezeggenschapsraad ingestemd?", "wet: WMS 10");
        assertThat(aisha.post("/protocol-kiezen/opmaat", Map.of()).body()).contains("Zeg eerst of de medezeggenschapsraad heeft ingestemd.");
        assertThat(aisha.post("/protocol-kiezen/opmaat", Map.of("instemming", "nee")).body()).contains("De wet vraagt eerst de instemming");
        assertThat(aisha.get("/scholen/de-tuimelaar/protocol").body()).doesNotContain("Protocol sociale media Opmaat");

        assertThat(aisha.post("/protocol-kiezen/opmaat", Map.of("instemming", "ja")).statusCode()).isEqualTo(302);
        assertThat(aisha.get("/scholen/de-tuimelaar/protocol").body()).contains("Protocol sociale media Opmaat");
        assertThat(aisha.post("/protocol-kiezen/cnv", Map.of("instemming", "ja")).body()).contains("Jullie hebben al een protocol dat geldt.");
        assertThat(aisha.get("/protocol-kiezen/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(aisha.get("/vandaag").body()).doesNotContain("Er geldt bij jullie nog geen protocol.");
    }

    @Test
    @Order(5)
    @DisplayName("looked at, on a phone and at a desk, in both languages")
    void looked_at() {
        String one = schoolTimes();
        for (Supplier<BrowserContext> kind : List.<Supplier<BrowserContext>>of(() -> Browser.window(390, 844, ColorScheme.LIGHT, true), () -> Browser.window(1280, 900, ColorScheme.DARK, true))) {
            try (var window = kind.get()) {
                String size = "-" + window.newPage().viewportSize().width;
                var visitor = Visitor.stranger(window, port).goTo(link.make()).press("Ga verder als Aïsha van der Linden");
                visitor.goTo("/nog-te-doen").isAt("Nog te doen").looksAround("dag1-1-nog-te-doen" + size).goTo("/schooltijden").isAt("Scholen en schooltijden").looksAround("dag1-2-scholen" + size)
                    .goTo(one).looksAround("dag1-3-tijden" + size).goTo("/scholen-van-bestuur").looksAround("dag1-4-school" + size).goTo("/protocol-kiezen").looksAround("dag1-5-protocollen" + size)
                    .goTo("/protocol-kiezen/cnv").looksAround("dag1-6-protocol" + size).goTo("/vandaag").looksAround("dag1-7-vandaag" + size)
                    .goTo("/taal/en?naar=/nog-te-doen").looksAround("dag1-8-en" + size).goTo(one).looksAround("dag1-9-en" + size).goTo("/protocol-kiezen").looksAround("dag1-10-en" + size);
            }
        }
    }

    private String schoolTimes() {
        var found = java.util.regex.Pattern.compile("/schooltijden/[0-9a-f-]{36}").matcher(aisha.get("/schooltijden").body());
        assertThat(found.find()).isTrue();
        aisha.get(found.group());
        return found.group();
    }
}
