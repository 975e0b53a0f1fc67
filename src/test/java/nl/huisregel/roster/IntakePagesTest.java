package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
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
@DisplayName("The pages of taking in")
class IntakePagesTest {

    @LocalServerPort int port;

    private static Sample few() {
        return Sample.file().group("g5", "groep 5").pupil("1", "Pim", "Nieuw", "2017-03-09", "g5").pupil("2", "Mees", "de Wit", "2018-03-14", "g5").colleague("m1", "Iris", "Kramer", "", "LRK", "g5");
    }

    @Test
    @DisplayName("show what would change, do it on a yes, and say what was done")
    void from_file_to_done() {
        Client petra = Client.as(port, "Petra Lindeman");
        String page = send(petra, "leerlingen", few().bytes());
        String body = petra.get(page).body();
        assertThat(body).contains("Dit zou er veranderen. Er is nog niets gedaan.", "Pim Nieuw", "Iris Kramer", "leerkracht", "Staat niet in het bestand", "Noor Haddad (groep 5) is van school");
        assertThat(petra.get("/vandaag").body()).contains("Je stuurde een bestand en bevestigde het nog niet");
        Map<String, String> form = new HashMap<>(Map.of("vingerafdruk", fingerprint(body)));
        HttpResponse<String> silent = petra.post(page + "/bevestiging", form);
        assertThat(silent.statusCode()).as("much of the school is missing, so it asks").isEqualTo(422);
        assertThat(silent.body()).contains("Lees wat er opviel, en vink aan dat je toch wilt inlezen.", "leerlingen van deze school staan niet in het bestand");
        form.put("akkoord", "ja");
        form.put("dubbel-0", "ander");
        form.put("vingerafdruk", "another");
        assertThat(petra.post(page + "/bevestiging", form).statusCode()).isEqualTo(409);
        form.put("vingerafdruk", fingerprint(body));
        assertThat(petra.post(page + "/bevestiging", form).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(petra.get(page).body()).contains("Klaar. Ingelezen op").contains("Nieuwe leerlingen"));
        assertThat(petra.post(page + "/bevestiging", form).statusCode()).as("twice is once").isEqualTo(302);
        assertThat(petra.get("/leerlingen/inlezen").body()).contains("Eerder gestuurd voor De Regenton", "ingelezen");
    }

    @Test
    @DisplayName("refuse a wrong file with what to do, and keep nothing")
    void wrong_files() {
        Client petra = Client.as(port, "Petra Lindeman");
        assertThat(answer(petra, "leerlingen", new byte[0])).contains("Het bestand is leeg.", "Er is niets ingelezen en niets bewaard.");
        assertThat(answer(petra, "leerlingen", Sample.bytes("<!DOCTYPE EDEX [<!ENTITY x \"y\">]><EDEX/>"))).contains("DOCTYPE");
        assertThat(answer(petra, "leerlingen", Sample.bytes(Sample.SCHOOL))).contains("Dit bestand is van schooljaar 2024-2025. Dat is voorbij.");
        assertThat(answer(petra, "ouders", Sample.bytes("nr;wie\n1;x\n"))).contains("We weten nog niet welke kolom wat is.", "kolom-key", "<option value=\"wie\"");
    }

    @Test
    @DisplayName("let a head take in for the own school and employ nobody, and drop what was not wanted")
    void head() {
        Client hanneke = Client.as(port, "Juf Hanneke");
        assertThat(hanneke.get("/leerlingen/inlezen").body()).contains("De Regenton").doesNotContain("Het Hazelhout");
        String page = send(hanneke, "leerlingen", few().bytes());
        assertThat(hanneke.get(page).body()).contains("Alleen de beheerder kan zeggen dat zij hier werken.").doesNotContain("werk-0");
        assertThat(Client.as(port, "Bram").get(page).statusCode()).as("the head of another school").isEqualTo(404);
        hanneke.get(page);
        hanneke.post(page + "/einde", Map.of());
        assertThat(hanneke.get(page).body()).contains("Je koos om dit niet in te lezen. We bewaarden er niets van.");
    }

    private static String fingerprint(String body) {
        return Client.hidden(body).get("vingerafdruk");
    }

    private static String send(Client client, String kind, byte[] file) {
        HttpResponse<String> answer = client.upload("/leerlingen/inlezen", Map.of("school", school(client), "soort", kind), "bestand", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
    }

    private static String answer(Client client, String kind, byte[] file) {
        HttpResponse<String> answer = client.upload("/leerlingen/inlezen", Map.of("school", school(client), "soort", kind), "bestand", file);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    /** De Regenton, as the form has it. */
    private static String school(Client client) {
        var found = Pattern.compile("(?:<option|name=\"school\") value=\"([0-9a-f-]{36})\"(?: selected)?>(?:De Regenton)?").matcher(client.get("/leerlingen/inlezen").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
