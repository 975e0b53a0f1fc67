package nl.huisregel.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=intake-pages")
@DisplayName("The pages of the school year")
class YearPagesTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("propose, are put right, tell what happens, carry it out, and take it back")
    void from_proposal_and_back() {
        Client marijke = Client.as(port, "Juf Marijke");
        String school = where(marijke.get("/schooljaar"));
        assertThat(marijke.get(school).body()).containsPattern("Nog niet voorbereid. \\d+ leerlingen.").contains("Maak een voorstel");
        assertThat(where(marijke.post(school, Map.of()))).isEqualTo(school + "?klaar=voorstel");
        String plan = marijke.get(school + "?klaar=voorstel").body();
        assertThat(plan).contains("Er staat een voorstel klaar.", "leerlingen weten we nog niet waarheen.", "Groep 5", "Meester Daan");
        assertThat(marijke.post(school + "/groepen", Map.of("naam", "GROEP 5")).body()).contains("Er is al een groep met die naam.");
        assertThat(marijke.post(school + "/groepen", Map.of("naam", "groep 6")).statusCode()).isEqualTo(302);
        assertThat(marijke.get(school).body()).containsPattern("\\d+ naar groep 6").doesNotContain("weten we nog niet waarheen");
        String from = found(marijke.get(school).body(), "href=\"(" + school + "/van/[0-9a-f-]{36})\"");
        String page = marijke.get(from).body();
        assertThat(page).contains("Noor Hoekstra", "Jip Bruinsma", "Gaat van school").as("a head gives no child to another school").doesNotContain("school-");
        String jip = found(page, "name=\"(leerling-[0-9a-f-]{36})\"");
        assertThat(marijke.post(from, Map.of(jip, "weg")).statusCode()).isEqualTo(302);
        String six = found(marijke.get(school).body(), "href=\"(" + school + "/groepen/[0-9a-f-]{36})\"><span>Groep 6");
        assertThat(marijke.get(six).body()).contains("Daan de Boer", "leerlingen komen");
        String look = marijke.get(school + "/overgang").body();
        assertThat(look).contains("Nog niets is uitgevoerd.", "Gaan van school", "De klaspagina", "Een ‘nee’ blijft gelden");
        assertThat(marijke.post(school + "/overgang", Map.of("vingerafdruk", "another")).body()).contains("Bekijk het opnieuw. Er is niets uitgevoerd.");
        assertThat(where(marijke.post(school + "/overgang", Client.hidden(look)))).isEqualTo(school + "?klaar=gedaan");
        assertThat(marijke.get(school + "?klaar=gedaan").body()).contains("De overgang is uitgevoerd.", "Tot die dag verandert er niets.", "Draai de overgang terug");
        assertThat(Client.as(port, "Meester Daan").get("/groepen").statusCode()).as("until then the old group is the group").isEqualTo(302);
        assertThat(where(marijke.post(school + "/terug", Map.of()))).isEqualTo(school + "?klaar=terug");
        assertThat(marijke.get(school).body()).contains("Nog niet voorbereid.");
        assertThat(marijke.post(school + "/terug", Map.of()).body()).contains("Deze overgang kan niet meer terug.");
        assertThat(Client.as(port, "Johan").get(school).statusCode()).as("another board").isEqualTo(404);
    }

    @Test
    @DisplayName("refuse a file of another year with what to do, and follow one of the new year")
    void a_file() {
        Client ingrid = Client.as(port, "Juf Ingrid");
        String school = where(ingrid.get("/schooljaar"));
        ingrid.get(school);
        assertThat(send(ingrid, school, "").body()).contains("Het bestand is leeg.", "Er is niets veranderd");
        assertThat(send(ingrid, school, file("2024-2025")).body()).contains("Dit bestand is van schooljaar 2024-2025");
        String year = found(ingrid.get(school).body(), "Schooljaar (\\d{4}-\\d{4})");
        assertThat(send(ingrid, school, file(year)).body()).contains("Het bestand is gelezen", "In het bestand staat 1 leerling die hier nog niet bekend is", "Groep 6");
    }

    private static HttpResponse<String> send(Client client, String school, String file) {
        return client.upload(school + "/bestand", new HashMap<>(), "bestand", file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String file(String year) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><EDEX><school><schooljaar>" + year + "</schooljaar></school><groepen><groep key=\"n6\"><naam>groep 6</naam><jaargroep>6</jaargroep></groep></groepen>"
            + "<leerlingen><leerling key=\"900\"><achternaam>Nieuw</achternaam><roepnaam>Pim</roepnaam><geboortedatum>2018-03-09</geboortedatum><groep key=\"n6\"/></leerling></leerlingen></EDEX>";
    }

    private static String where(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        assertThat(found.find()).as(pattern + " in\n" + body).isTrue();
        return found.group(1);
    }
}
