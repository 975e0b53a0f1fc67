package nl.huisregel.roster;

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
@DisplayName("The office, by hand,")
class ByHandTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("adds a pupil and a parent, says on what authority rests, moves the pupil, and lets the pupil go and come back")
    void a_pupil() {
        Client johan = Client.as(port, "Johan");
        String school = found(johan.get("/leerlingen").body(), "/leerlingen/nieuw\\?school=([0-9a-f-]{36})");
        String group = found(johan.get("/leerlingen").body(), "/leerlingen/groep/([0-9a-f-]{36})");
        assertThat(johan.post("/leerlingen", Map.of("school", school, "roepnaam", "", "geboren", "9-3-3018", "groep", "x")).body()).contains("Vul een naam in.", "Deze datum kan niet.", "Kies een groep.");
        Map<String, String> noor = new HashMap<>(Map.of("school", school, "roepnaam", "Noor", "achternaam", "van Dijck", "groep", group));
        assertThat(johan.post("/leerlingen", noor).body()).as("who may be on record is asked about").contains("Er is al een leerling met deze naam.");
        noor.put("roepnaam", "Pip");
        String pip = where(johan.post("/leerlingen", noor));
        assertThat(johan.get(pip).body()).contains("Pip van Dijck", "Er is nog geen ouder bekend.", "De geboortedatum is niet bekend.");
        String path = pip.replaceFirst("\\?.*", "");
        Map<String, String> parent = new HashMap<>(Map.of("roepnaam", "Annemiek", "achternaam", "van Dijck", "relatie", "mother", "gezag", "ja", "waarop", "", "email", "geen adres"));
        assertThat(johan.post(path + "/ouders", parent).body()).contains("Schrijf erbij waarop dit rust.", "Dit is geen e-mailadres.");
        parent.putAll(Map.of("waarop", "uittreksel gezagsregister", "email", "annemiek@thuis.example", "informatie", "ja"));
        String asked = johan.post(path + "/ouders", parent).body();
        assertThat(asked).as("the mother of Noor may be meant, or another").contains("Die naam staat hier al. Wie bedoel je?", "Er staat al een ouder met deze naam.", "Iemand anders met dezelfde naam");
        parent.put("zelfde", found(asked, "name=\"zelfde\" value=\"([0-9a-f-]{36})\""));
        assertThat(johan.post(path + "/ouders", parent).statusCode()).isEqualTo(302);
        assertThat(johan.get(path).body()).contains("Annemiek van Dijck", "Heeft gezag.");
        String carer = found(johan.get(path).body(), "href=\"(" + path + "/ouders/[0-9a-f-]{36})\"");
        assertThat(johan.get(carer).body()).contains("uittreksel gezagsregister", "annemiek@thuis.example");
        parent.putAll(Map.of("gezag", "nee", "waarop", "uitspraak"));
        johan.post(carer, parent);
        assertThat(johan.get(path).body()).contains("Heeft geen gezag.");
        assertThat(johan.post(path, Map.of("roepnaam", "Pippa", "achternaam", "van Dijck", "geboren", "2018-03-09")).statusCode()).isEqualTo(302);
        assertThat(johan.get(path).body()).contains("Pippa", "De geboortedatum is bekend.").doesNotContain("2018-03-09", "9 maart 2018");
        assertThat(johan.post("/leerlingen/groepen", Map.of("school", school, "groep", "groep 6")).statusCode()).isEqualTo(302);
        assertThat(johan.post("/leerlingen/groepen", Map.of("school", school, "groep", "Groep 6")).body()).contains("Er is dit jaar al een groep met die naam.");
        String six = found(johan.get("/leerlingen").body(), "/leerlingen/groep/([0-9a-f-]{36})\"><span>Groep 6");
        johan.post(path + "/groep", Map.of("groep", six));
        assertThat(johan.get("/leerlingen/groep/" + six).body()).contains("Pippa van Dijck");
        String yesterday = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusDays(1).toString();
        assertThat(johan.post(path + "/vertrek", Map.of("laatste", "ooit")).body()).contains("Kies een datum die kan.");
        assertThat(johan.post(path + "/vertrek", Map.of("laatste", yesterday)).body()).as("nobody leaves before they came").contains("Kies een datum die kan.");
        johan.post(carerOf(johan, path) + "/einde", Map.of());
        assertThat(johan.get(path).body()).doesNotContain("Annemiek");
        String ruben = found(johan.get("/leerlingen/groep/" + group).body(), "href=\"(/leerlingen/[0-9a-f-]{36})\"><span>Ruben");
        johan.post(ruben + "/vertrek", Map.of("laatste", yesterday));
        assertThat(johan.get(ruben).body()).contains("Weer op school");
        assertThat(johan.get("/leerlingen/groep/" + group).body()).contains("Pas van school");
        johan.post(ruben + "/groep", Map.of("groep", group));
        assertThat(johan.get("/leerlingen/groep/" + group).body()).contains("Ruben").doesNotContain("Pas van school");
        Client other = Client.as(port, "Sjors");
        assertThat(other.get(path).statusCode()).as("another board").isEqualTo(404);
        assertThat(other.post(path + "/vertrek", Map.of("laatste", yesterday)).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("adds a colleague, who can be invited then; changes the group, and ends the work")
    void a_colleague() {
        Client sjors = Client.as(port, "Sjors");
        String school = found(sjors.get("/medewerkers").body(), "/medewerkers/nieuw\\?school=([0-9a-f-]{36})");
        assertThat(sjors.get("/medewerkers").body()).contains("Eline Kuipers").doesNotContain("/medewerkers/" + school + "/\"");
        assertThat(sjors.get("/medewerkers/nieuw?school=" + school).body()).contains("Leerkracht", "Ondersteuner").doesNotContain("value=\"head\"");
        Map<String, String> iris = new HashMap<>(Map.of("school", school, "roepnaam", "Iris", "achternaam", "Kramer", "genoemd", "juf Iris", "rol", "head"));
        assertThat(sjors.post("/medewerkers", iris).body()).as("a head makes no head").contains("Kies wat deze collega doet.");
        iris.put("rol", "teacher");
        assertThat(sjors.post("/medewerkers", iris).statusCode()).isEqualTo(302);
        assertThat(sjors.get("/medewerkers?klaar=nieuw").body()).contains("Iris Kramer", "Nodig deze collega nu uit.");
        assertThat(sjors.get("/collegas").body()).contains("Iris Kramer");
        assertThat(sjors.post("/medewerkers", iris).body()).contains("Die naam staat hier al. Wie bedoel je?", "Er werkt hier al iemand met deze naam.", "Kies wie je bedoelt.");
        iris.put("roepnaam", "Íris");
        assertThat(sjors.post("/medewerkers", iris).body()).as("nor with an accent").contains("Die naam staat hier al.");
        iris.put("roepnaam", "Iris");
        String path = found(sjors.get("/medewerkers").body(), "href=\"(/medewerkers/" + school + "/[0-9a-f-]{36})\"><span>Iris Kramer");
        String group = found(sjors.get(path).body(), "name=\"groep\" value=\"([0-9a-f-]{36})\"");
        iris.put("groep", group);
        assertThat(sjors.post(path, iris).statusCode()).isEqualTo(302);
        assertThat(sjors.get("/medewerkers").body()).contains("Leerkracht, groep 5");
        sjors.post(path + "/einde", Map.of("laatste", java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusDays(1).toString()));
        assertThat(sjors.get("/medewerkers").body()).doesNotContain("Iris Kramer");
        assertThat(Client.as(port, "Johan").get(path).statusCode()).isEqualTo(404);
    }

    private static String carerOf(Client client, String path) {
        return found(client.get(path).body(), "href=\"(" + path + "/ouders/[0-9a-f-]{36})\"");
    }

    private static String where(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
    }

    private static String found(String body, String pattern) {
        var found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern + " in\n" + body).isTrue();
        return found.group(1);
    }
}
