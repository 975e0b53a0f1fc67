package nl.huisregel.shield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** A child in hiding is not to be found, and nobody who may not know it learns that it is so. */
@InDemo
class ShieldTest {

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
    @DisplayName("from the moment the head shields a pupil every picture is gone, for good, and the head is asked what becomes of them")
    void shielding() {
        UUID jade = stage.person(SCHOOL, "Jade Rahman");
        UUID picture = stage.picture(SCHOOL, "Fatima El Amrani", "Jade Rahman", "Teun Blom");
        var site = stage.hang(SCHOOL, "Fatima El Amrani", "groep 7", "school_website", "live", picture);
        var wall = stage.hang(SCHOOL, "Fatima El Amrani", "groep 7", "class_page", "live", picture);
        assertThat(Client.stranger(port).get(site.address("klein")).statusCode()).isEqualTo(200);
        Client hanneke = Client.as(port, "Juf Hanneke");
        assertThat(hanneke.get("/afscherming/" + jade).body()).contains("Nu staat er één foto.");
        try {
            assertThat(hanneke.post("/afscherming/" + jade, Map.of()).statusCode()).isEqualTo(302);

            assertThat(Client.stranger(port).get(site.address("klein")).statusCode()).isEqualTo(404);
            assertThat(hanneke.get(wall.address("klein")).statusCode()).isEqualTo(404);
            assertThat(hanneke.get("/vandaag").body()).contains("Beslis wat er met foto").doesNotContain("Jade");
            assertThat(hanneke.get("/afscherming/" + jade).body()).contains("Er stond één foto met deze leerling.");
            hanneke.post("/afscherming/" + jade + "/fotos", Map.of("doe", "bewaren"));
            assertThat(hanneke.get("/afscherming/" + jade).body()).contains("Je besloot dat de foto", "bewaard blijven");
            assertThat(hanneke.get("/vandaag").body()).doesNotContain("/afscherming/" + jade);
        } finally {
            hanneke.post("/afscherming/" + jade + "/einde", Map.of());
        }
        assertThat(Client.stranger(port).get(site.address("klein")).statusCode()).as("what was taken off stays off").isEqualTo(404);
        assertThat(told(jade)).as("which lines of the journal name the pupil outside the facts that can be erased").isEmpty();
    }

    @Test
    @DisplayName("a guardian without authority gets from every page what they would get without the child")
    void not_told() {
        UUID lina = stage.person(SCHOOL, "Lina Visser");
        UUID nobody = UUID.randomUUID();
        Client niels = Client.as(port, "Niels");
        for (String path : List.of("/ik", "/start", "/kinderen", "/bewijzen", "/groepen", "/nieuwsbrieven", "/mijn-foto", "/mijn-meldingen")) {
            assertThat(niels.get(path).body()).as(path).doesNotContain("Lina", "Regenton", "groep 5", lina.toString());
        }
        for (String path : List.of("/kinderen/%s", "/kinderen/%s/toestemming", "/kinderen/%s/bezwaren", "/kinderen/%s/toestemming/open_web/intrekking")) {
            var answer = niels.get(path.formatted(lina));
            assertThat(answer.statusCode()).as(path).isEqualTo(niels.get(path.formatted(nobody)).statusCode()).isEqualTo(404);
            assertThat(answer.body().replace(lina.toString(), "")).isEqualTo(niels.get(path.formatted(nobody)).body().replace(nobody.toString(), ""));
        }
        assertThat(niels.get("/groepen/" + stage.group(SCHOOL, "groep 5")).statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Marit").get("/kinderen/" + lina).body()).contains("Lina");
    }

    @Test
    @DisplayName("a parent with authority from whom the whereabouts are kept finds nothing either, until the shield is lifted")
    void kept_from_a_parent_with_authority() {
        UUID yara = stage.person(SCHOOL, "Yara Jansen");
        Client hanneke = Client.as(port, "Juf Hanneke");
        Client tom = Client.as(port, "Tom");
        assertThat(tom.get("/kinderen/" + yara).statusCode()).isEqualTo(200);
        try {
            hanneke.get("/afscherming/" + yara);
            hanneke.post("/afscherming/" + yara, Map.of("voor", stage.person(SCHOOL, "Tom Jansen").toString()));
            assertThat(tom.get("/kinderen/" + yara).statusCode()).isEqualTo(404);
            assertThat(tom.get("/ik").body()).doesNotContain("Regenton");
            assertThat(tom.get("/bewijzen").body()).doesNotContain("Yara");
            assertThat(Client.as(port, "Ine").get("/kinderen/" + yara).statusCode()).isEqualTo(200);
        } finally {
            hanneke.post("/afscherming/" + yara + "/einde", Map.of());
        }
        assertThat(tom.get("/kinderen/" + yara).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("nobody but the head of the own school shields")
    void who_may() {
        UUID finn = stage.person(SCHOOL, "Finn Wolters");
        assertThat(Client.as(port, "Juf Hanneke").get("/afscherming/" + finn).statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Wouter Terpstra").get("/afscherming").statusCode()).isEqualTo(403);
    }

    private List<String> told(UUID pupil) {
        var board = stage.board(SCHOOL);
        return fence.reading(board, () -> jdbc.sql("select kind from journal_entry where board_id = :board and kind like 'care.%' and subject_id = :pupil")
            .param("board", board.value()).param("pupil", pupil).query(String.class).list());
    }
}
