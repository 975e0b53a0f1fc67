package nl.huisregel.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Right;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@InDemo
@DisplayName("The pages of roles")
class RolePagesTest {

    private static final String TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @DisplayName("a role is given and ended, and whoever was in as that hears what it is now and goes on as what is left")
    void given_and_ended() {
        var ingrid = Client.as(port, "Juf Ingrid");
        String page = ingrid.get("/rollen").body();
        assertThat(page).contains("Pepijn Smeets").contains("Uit het leerlingbestand, of van het begin.").doesNotContain("Bestuur</h2>");
        var pepijns = option(page, "Pepijn Smeets");
        assertThat(ingrid.post("/rollen", Map.of("rol", "HEAD", "plek", Client.hidden(page).get("plek"), "wie", pepijns, "van", TODAY))).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Deze rol kun jij hier niet geven of beëindigen.");
        });
        String given = ingrid.get(to(ingrid.post("/rollen", Map.of("rol", "COORDINATOR", "plek", Client.hidden(page).get("plek"), "wie", pepijns, "van", TODAY, "tot", TODAY)))).body();
        assertThat(given).contains("Gelukt: Pepijn Smeets is coördinator").contains("Gegeven door juf Ingrid");

        var pepijn = Client.as(port, "Meester Pepijn");
        String ways = pepijn.get("/ik").body();
        assertThat(ways).contains("Je bent hier als leerkracht van De Hoepel.").contains("Ga verder als coördinator van De Hoepel");
        pepijn.post("/ik/hoedanigheid", Map.of("hat", key(ways, "coördinator")));
        assertThat(pepijn.get("/vandaag").body()).contains("Meester Pepijn (coördinator)");

        var end = Pattern.compile("Pepijn Smeets(?:(?!</li>).)*?(/rollen/[0-9a-f-]{36}/einde)", Pattern.DOTALL).matcher(given);
        String path = "";
        while (end.find()) {
            path = given.substring(0, end.start(1)).lastIndexOf("coördinator") > given.substring(0, end.start(1)).lastIndexOf("<li>") ? end.group(1) : path;
        }
        assertThat(Client.as(port, "Juf Hanneke").post(path, Map.of()).statusCode()).as("of another board").isEqualTo(404);
        assertThat(ingrid.post(path, Map.of()).statusCode()).isEqualTo(302);

        assertThat(to(pepijn.post("/berichten", Map.of()))).as("a form was open").endsWith("/rol-voorbij?niet=bewaard");
        String over = pepijn.get("/rol-voorbij?niet=bewaard").body();
        assertThat(over).contains("Je bent geen coördinator van De Hoepel meer.").contains("Wat je net verstuurde, is niet bewaard.").contains("Ga verder als leerkracht van De Hoepel");
        pepijn.post("/rol-voorbij", Map.of("hat", key(over, "leerkracht")));
        assertThat(pepijn.get("/berichten").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("somebody whose name is known already is not made a second time unawares")
    void namesakes() {
        var rogier = Client.as(port, "Rogier Wals");
        String page = rogier.get("/rollen").body();
        Map<String, String> form = new java.util.HashMap<>(Map.of("rol", "SUPPORT", "plek", option(page, "De Hoepel"), "wie", "", "voornaam", "renske", "achternaam", "Veldhuis", "van", TODAY, "tot", TODAY));
        var asks = rogier.post("/rollen", form);
        assertThat(asks.statusCode()).isEqualTo(422);
        assertThat(asks.body()).contains("Er is hier al iemand met deze naam.").contains("Renske Veldhuis, ouder of verzorger van een kind hier.").contains("value=\"renske\"");
        form.put("wie", java.util.UUID.randomUUID().toString());
        assertThat(rogier.post("/rollen", form).body()).contains("Laat een van de twee leeg.");
        form.put("wie", "");
        form.put("achternaam", "");
        assertThat(rogier.post("/rollen", form).body()).contains("Vul dan een voornaam en een achternaam in.");
        form.putAll(Map.of("voornaam", "Rogier", "achternaam", "Wals"));
        var own = Pattern.compile("name=\"zelfde\" value=\"([0-9a-f-]{36})\"").matcher(rogier.post("/rollen", form).body());
        assertThat(own.find()).isTrue();
        form.put("zelfde", own.group(1));
        assertThat(rogier.post("/rollen", form).body()).as("nor by the own name").contains("Een rol geef je nooit aan jezelf.");
    }

    @Test
    @DisplayName("who stands in for the head decides what was reported, and the record says that they stood in")
    void a_deputy_decides() {
        String news = Client.stranger(port).get("/scholen/de-hoepel/nieuws").body();
        var placement = Pattern.compile("/scholen/de-hoepel/nieuws/([0-9a-f-]{36})").matcher(news);
        assertThat(placement.find()).isTrue();
        var renske = Client.as(port, "Renske");
        renske.get("/melden/de-hoepel/" + placement.group(1));
        renske.post("/melden/de-hoepel/" + placement.group(1), Map.of("kind", "nee", "woorden", "Er staat een fout in."));

        var ingrid = Client.as(port, "Juf Ingrid");
        String page = ingrid.get("/vervanging").body();
        ingrid.post("/vervanging", Map.of("school", Client.hidden(page).get("school"), "rol", "HEAD", "wie", option(page, "Pepijn Smeets"), "van", TODAY, "tot", TODAY));

        assertThat(Client.as(port, "Rogier Wals").get("/rollen").body()).as("the board sees who stands in, and by whom").contains("Meester Pepijn als directeur: van").contains("Ingesteld door juf Ingrid");

        var pepijn = Client.as(port, "Meester Pepijn");
        assertThat(pepijn.get("/meldingen").statusCode()).as("as a teacher").isEqualTo(403);
        assertThat(pepijn.get("/vandaag").body()).contains("Je bent waarnemend directeur (De Hoepel)");
        pepijn.post("/ik/hoedanigheid", Map.of("hat", key(pepijn.get("/ik").body(), "waarnemend directeur")));
        String waiting = pepijn.get("/meldingen").body();
        var report = Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(waiting);
        assertThat(report.find()).isTrue();
        assertThat(pepijn.get(report.group()).body()).contains("Er staat een fout in.");
        assertThat(pepijn.get("/vervanging").statusCode()).as("a deputy of a deputy").isEqualTo(403);
        assertThat(pepijn.get("/rollen").body()).doesNotContain("Geef een rol");
        assertThat(pepijn.get(to(pepijn.post(report.group(), Map.of("besluit", "put_back", "reden", "Het klopt.")))).body()).contains("Meester Pepijn, waarnemend directeur");

        assertThat(ingrid.get("/inzage").body()).contains("Pepijn Smeets, waarnemend directeur").contains("Een melding").doesNotContain("Er staat een fout in.").doesNotContain("Renske");
        var end = Pattern.compile("/vervanging/[0-9a-f-]{36}/einde").matcher(ingrid.get("/vervanging").body());
        assertThat(end.find()).isTrue();
        ingrid.post(end.group(), Map.of());
        assertThat(to(pepijn.get("/meldingen"))).endsWith("/rol-voorbij");
    }

    @Test
    @DisplayName("the confidential contact alone reads what was said in confidence, and the head sees only that there is something")
    void in_confidence() {
        String news = Client.stranger(port).get("/scholen/de-strandlamp/nieuws").body();
        var placement = Pattern.compile("/scholen/de-strandlamp/nieuws/([0-9a-f-]{36})").matcher(news);
        assertThat(placement.find()).isTrue();
        var jeltje = Client.as(port, "Jeltje");
        assertThat(jeltje.get("/melden/de-strandlamp/" + placement.group(1)).body()).contains("Alleen de vertrouwenspersoon (Wil) leest wat ik schrijf");
        jeltje.post("/melden/de-strandlamp/" + placement.group(1), Map.of("kind", "nee", "woorden", "Ik durf dit niet hardop te zeggen.", "vertrouwelijk", "ja"));

        var marijke = Client.as(port, "Juf Marijke");
        var report = Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(marijke.get("/meldingen").body());
        assertThat(report.find()).isTrue();
        assertThat(marijke.get(report.group()).body()).contains("Dit leest alleen de vertrouwenspersoon").doesNotContain("durf dit niet").doesNotContain("Jeltje");
        assertThat(marijke.get("/vertrouwelijk").statusCode()).isEqualTo(403);

        var wil = Client.as(port, "Wil,");
        assertThat(wil.get("/vandaag").body()).contains("Iemand van De Strandlamp schreef je iets in vertrouwen.").doesNotContain("durf dit niet");
        var confidence = Pattern.compile("/vertrouwelijk/[0-9a-f-]{36}").matcher(wil.get("/vertrouwelijk").body());
        assertThat(confidence.find()).isTrue();
        assertThat(wil.get(confidence.group()).body()).contains("Ik durf dit niet hardop te zeggen.").contains("Jeltje Hoekstra, ouder");
        assertThat(wil.get("/vandaag").body()).doesNotContain("in vertrouwen");
        assertThat(Client.as(port, "Gerrit").get(confidence.group()).statusCode()).as("of another board").isEqualTo(404);
        assertThat(Client.as(port, "Tjalling Eringa").get("/inzage").body()).contains("Wil Poelstra, vertrouwenspersoon").contains("Een melding voor de vertrouwenspersoon").doesNotContain("Jeltje");
    }

    @Test
    @DisplayName("what is confidential opens only with a second factor of the last fifteen minutes, and so does every change of a role")
    void asks_a_code() {
        var confidential = Pattern.compile("(GET|POST) /(meldingen|vertrouwelijk)/\\{report}.*|POST /(rollen|vervanging).*");
        var found = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .flatMap(route -> route.getKey().getPatternValues().stream().flatMap(path -> route.getKey().getMethodsCondition().getMethods().stream().map(verb -> Map.entry(verb + " " + path, route.getValue()))))
            .filter(route -> confidential.matcher(route.getKey()).matches()).toList();
        assertThat(found).hasSize(8).allSatisfy(route -> assertThat(route.getValue().hasMethodAnnotation(Fresh.class)).as(route.getKey()).isTrue());
    }

    @Test
    @DisplayName("everybody who is signed in reads who may do what, from the table that opens the doors")
    void the_table() {
        for (String who : new String[] {"Samira", "Finn", "Meester Joris", "Anouk Ruiter"}) {
            assertThat(Client.as(port, who).get("/rechten").body()).as(who).contains("Wie mag wat doen").contains("Over een melding beslissen").contains("Vertrouwelijk: vraagt opnieuw een code");
        }
        String english = english("Samira");
        assertThat(english).contains("Decide about a report").contains("This is what you may, as parent");
        assertThat(Stream.of(Right.values()).filter(right -> right.isOf(nl.huisregel.access.Hat.TRAINEE))).doesNotContain(Right.DECIDE_REPORTS, Right.GIVE_ROLES, Right.SEE_CONSENT_LISTS);
    }

    private String english(String who) {
        var client = Client.as(port, who);
        client.get("/taal/en?naar=%2Frechten");
        return client.get("/rechten").body();
    }

    private static String option(String page, String name) {
        var option = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>" + Pattern.quote(name)).matcher(page);
        assertThat(option.find()).as(name).isTrue();
        return option.group(1);
    }

    /** How the button sends the capacity that it names. */
    private static String key(String page, String capacity) {
        var button = Pattern.compile("name=\"hat\" value=\"([^\"]+)\">(?:(?!</button>).)*?verder als " + Pattern.quote(capacity), Pattern.DOTALL).matcher(page);
        assertThat(button.find()).as(capacity).isTrue();
        return button.group(1);
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "");
    }
}
