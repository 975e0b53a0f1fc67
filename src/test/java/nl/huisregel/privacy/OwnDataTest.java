package nl.huisregel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.school.Directory;
import nl.huisregel.wall.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody gets their own data, whole, and nothing of anybody else. */
@InDemo
class OwnDataTest {

    private static final String SCHOOL = "de-regenton";

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;

    private Stage stage;

    @BeforeEach
    void stage() {
        stage = new Stage(directory, fence, jdbc, pictures, journal);
    }

    @Test
    @DisplayName("a mother gets what is kept of her child, with the photo that shows nobody else, and nothing of the father or of other children")
    void of_a_child() {
        UUID noor = stage.person(SCHOOL, "Noor Haddad");
        stage.hang(SCHOOL, "Joris Maas", "groep 5", "class_page", "live", stage.picture(SCHOOL, "Joris Maas", "Noor Haddad"));
        Client samira = Client.as(port, "Samira");
        assertThat(samira.get("/mijn-gegevens").body()).contains("Download de gegevens van Noor");

        var files = unpacked(samira, noor.toString());

        var data = files.get("gegevens.json");
        assertThat(data).contains("\"first_name\":\"Noor\"", "\"in_group\":\"groep 5\"", "\"answer\":", "\"relation\":\"mother\"").doesNotContain("Karim", "\"father\"", "Mees", "Amira", "Joris");
        assertThat(files.get("leesbaar.html")).contains("Gegevens van Noor Haddad", "Voornaam", "De Regenton").doesNotContain("Karim", "Mees");
        assertThat(files.keySet()).contains("fotos/1.jpg");
    }

    @Test
    @DisplayName("a father without authority gets his own data and not the child's, a stranger's child is not there at all")
    void not_theirs() {
        UUID lina = stage.person(SCHOOL, "Lina Visser");
        Client niels = Client.as(port, "Niels");
        niels.get("/mijn-gegevens");
        assertThat(unpacked(niels, "").get("gegevens.json")).contains("Niels").doesNotContain("Lina", "Regenton", "groep 5");
        assertThat(niels.post("/mijn-gegevens/download", Map.of("over", lina.toString())).statusCode()).isEqualTo(404);
        Client samira = Client.as(port, "Samira");
        samira.get("/mijn-gegevens");
        assertThat(samira.post("/mijn-gegevens/download", Map.of("over", lina.toString())).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a pupil of sixteen and a teacher each get their own; no password, no sealed secret, no numbers of the program")
    void of_oneself() {
        Client finn = Client.as(port, "Finn");
        finn.get("/mijn-gegevens");
        assertThat(unpacked(finn, "").get("gegevens.json")).contains("\"first_name\":\"Finn\"", "Eiken").doesNotContain("Ellen", "Marco", "board_id");
        Client joris = Client.as(port, "Meester Joris");
        joris.get("/mijn-gegevens");
        assertThat(unpacked(joris, "").get("gegevens.json")).contains("Een dag in het bos", "\"role\":\"teacher\"").doesNotContain("password", "salt");
    }

    @Test
    @DisplayName("what is read for a download is of one moment, also when a child moves meanwhile")
    void of_one_moment() {
        var board = stage.board(SCHOOL);
        UUID saar = stage.person(SCHOOL, "Saar Verhoeven");
        String groups = "select count(*) from membership where board_id = :board and pupil_id = :pupil";
        try {
            int[] seen = fence.still(board, () -> {
                int before = jdbc.sql(groups).param("board", board.value()).param("pupil", saar).query(Integer.class).single();
                CompletableFuture.runAsync(() -> fence.inside(board, () -> jdbc.sql("insert into membership (board_id, pupil_id, group_id, from_day) values (:board, :pupil, :group, current_date)")
                    .param("board", board.value()).param("pupil", saar).param("group", stage.group(SCHOOL, "groep 5")).update())).join();
                return new int[] {before, jdbc.sql(groups).param("board", board.value()).param("pupil", saar).query(Integer.class).single()};
            });
            assertThat(seen[1]).isEqualTo(seen[0]);
        } finally {
            fence.inside(board, () -> jdbc.sql("delete from membership where board_id = :board and pupil_id = :pupil").param("board", board.value()).param("pupil", saar).update());
        }
    }

    @Test
    @DisplayName("a parent says what is wrong, the office answers once and with a reason, and the parent reads it")
    void correction() {
        Client iris = Client.as(port, "Iris");
        iris.get("/mijn-gegevens");
        var ask = Map.of("over", stage.person(SCHOOL, "Mees de Wit").toString(), "soort", "correction", "woorden", "Mees heet Meinte");
        assertThat(iris.post("/mijn-gegevens/verzoeken", Map.of("over", ask.get("over"), "soort", "correction")).statusCode()).isEqualTo(422);
        iris.post("/mijn-gegevens/verzoeken", ask);
        iris.post("/mijn-gegevens/verzoeken", ask);
        Client hanneke = Client.as(port, "Juf Hanneke");
        var list = hanneke.get("/verzoeken").body();
        assertThat(list.split("Verbetering: Mees de Wit", -1)).as("asked twice is asked once").hasSize(2);
        var path = list.replaceFirst("(?s).*href=\"(/verzoeken/[0-9a-f-]{36})\"><[^§]*?Verbetering: Mees.*", "$1");
        assertThat(hanneke.get("/vandaag").body()).contains("Iemand zegt dat gegevens niet kloppen.");
        assertThat(Client.as(port, "Bram").get(path).statusCode()).as("of another school").isEqualTo(404);
        assertThat(hanneke.get(path).body()).contains("Mees heet Meinte");
        assertThat(hanneke.post(path + "/besluit", Map.of("uitkomst", "done", "bron", "administration")).statusCode()).as("without a reason").isEqualTo(422);

        hanneke.post(path + "/besluit", Map.of("uitkomst", "refused", "bron", "administration", "reden", "In de administratie staat Mees."));
        hanneke.post(path + "/besluit", Map.of("uitkomst", "done", "bron", "administration", "reden", "Een tweede keer."));

        assertThat(iris.get("/mijn-gegevens").body()).contains("Niet gedaan.", "In de administratie staat Mees.").doesNotContain("Een tweede keer.");
    }

    @Test
    @DisplayName("nobody handles what is about their own child: a head who is a parent here does not even find it")
    void own_child() {
        var board = stage.board(SCHOOL);
        UUID saar = stage.person(SCHOOL, "Saar Verhoeven");
        UUID head = stage.person(SCHOOL, "Hanneke Vos");
        Client hanneke = Client.as(port, "Juf Hanneke");
        assertThat(hanneke.get("/verzoeken/nieuw/" + saar).statusCode()).isEqualTo(200);
        try {
            fence.inside(board, () -> jdbc.sql("insert into guardianship (board_id, guardian_id, pupil_id, relation, authority, from_day) values (:board, :head, :pupil, 'carer', 'no', current_date - 1)")
                .param("board", board.value()).param("head", head).param("pupil", saar).update());
            assertThat(hanneke.get("/verzoeken/nieuw/" + saar).statusCode()).isEqualTo(404);
            assertThat(hanneke.get("/verzoeken?naam=Saar").body()).doesNotContain(saar.toString());
        } finally {
            fence.inside(board, () -> jdbc.sql("delete from guardianship where board_id = :board and guardian_id = :head").param("board", board.value()).param("head", head).update());
        }
    }

    @Test
    @DisplayName("a request on paper counts from the day it came, and may be extended once while the month runs")
    void on_paper() {
        UUID karim = stage.person(SCHOOL, "Karim Haddad");
        Client hanneke = Client.as(port, "Juf Hanneke");
        assertThat(hanneke.get("/verzoeken?naam=karim").body()).contains("/verzoeken/nieuw/" + karim);
        var form = new TreeMap<>(Map.of("soort", "access", "wie", karim.toString(), "dag", java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).minusDays(3).toString()));
        assertThat(hanneke.post("/verzoeken/nieuw/" + karim, form).statusCode()).as("who it is was not looked at").isEqualTo(422);
        form.put("gezien", "ja");
        var path = hanneke.post("/verzoeken/nieuw/" + karim, form).headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        hanneke.get(path);
        assertThat(hanneke.post(path + "/uitstel", Map.of("waarom", "Er zijn veel vragen")).statusCode()).isEqualTo(302);
        assertThat(hanneke.post(path + "/uitstel", Map.of("waarom", "Nog eens")).statusCode()).isEqualTo(422);
        assertThat(hanneke.post(path + "/download", Map.of()).statusCode()).isEqualTo(200);
        hanneke.post(path + "/besluit", Map.of("uitkomst", "done", "reden", "Meegegeven."));
        assertThat(hanneke.get(path).body()).contains("Gedaan.", "Meegegeven.");
    }

    @Test
    @DisplayName("the register says of each kind of data who sees it and for how long; a breach has its clock and is closed only when complete")
    void registers() {
        Client wouter = Client.as(port, "Wouter Terpstra");
        assertThat(wouter.get("/verwerkingen").body()).contains("Antwoorden over foto", "24 maanden", "AVG 7(1)");
        wouter.get("/datalekken");
        var now = java.time.LocalDateTime.now(java.time.ZoneId.of("Europe/Amsterdam"));
        assertThat(wouter.post("/datalekken", Map.of("wat", "Een lijst kwijt", "ontdekt", now.plusHours(2).withNano(0).toString())).statusCode()).as("in the time to come").isEqualTo(422);
        var path = wouter.post("/datalekken", Map.of("wat", "Een lijst kwijt", "ontdekt", now.minusHours(2).withNano(0).toString())).headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(wouter.get(path).body()).contains("Nog 6", "Een lijst kwijt");
        assertThat(wouter.get("/vandaag").body()).contains("is nog niet klaar");
        assertThat(wouter.post(path, Map.of("doe", "klaar")).statusCode()).isEqualTo(422);
        wouter.post(path, Map.of("doe", "omschrijving", "wat", "Een lijst kwijt", "wie", "24 ouders", "gevolgen", "Reclame", "maatregelen", "Gezocht", "risico", "none"));
        wouter.post(path, Map.of("doe", "stap", "woorden", "De lijst is gevonden in de kast"));
        assertThat(wouter.post(path, Map.of("doe", "ap")).statusCode()).as("neither told nor why not").isEqualTo(422);
        wouter.post(path, Map.of("doe", "ap", "waarom", "De lijst bleef binnen"));
        assertThat(wouter.post(path, Map.of("doe", "klaar")).statusCode()).isEqualTo(302);
        assertThat(wouter.get(path).body()).contains("Afgerond op", "De lijst bleef binnen", "gevonden in de kast");
        assertThat(wouter.post(path, Map.of("doe", "stap", "woorden", "Nog iets")).statusCode()).as("closed is closed").isEqualTo(404);
    }

    private static Map<String, String> unpacked(Client client, String about) {
        HttpResponse<byte[]> answer = client.file("/mijn-gegevens/download", about.isEmpty() ? Map.of() : Map.of("over", about));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }
}
