package nl.huisregel.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.publication.Posts;
import nl.huisregel.school.Directory;
import nl.huisregel.wall.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A parent sees what hangs of the child and takes it off; from the answer on it is nowhere. */
@InDemo
class ChildTest {

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
    void a_picture_taken_off_is_gone_from_every_page_and_every_address() {
        var picture = stage.picture("de-regenton", "Joris Maas", "Ilyas El Amrani", "Mees de Wit");
        var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        var wall = stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
        var mother = Client.as(port, "Fatima, moeder van Ilyas");
        var child = "/kinderen/" + stage.person("de-regenton", "Ilyas El Amrani");
        var classPage = "/groepen/" + stage.group("de-regenton", "groep 5");
        var joris = Client.as(port, "Meester Joris");
        var pages = new String[] {"/scholen/de-regenton/nieuws", "/scholen/de-regenton/nieuws/" + site.placement(), classPage, child};
        for (var page : pages) {
            assertThat(mother.get(page).body()).as(page).contains(picture.toString());
        }

        var answer = mother.post(child + "/bezwaren", Map.of("foto", picture.toString()));

        assertThat(answer.statusCode()).isEqualTo(302);
        for (var page : pages) {
            assertThat(mother.get(page).body()).as(page).doesNotContain(picture.toString());
        }
        for (var size : new String[] {"groot", "klein"}) {
            for (var who : new Client[] {Client.stranger(port), mother, joris}) {
                assertThat(who.get(site.address(size)).statusCode()).isEqualTo(404);
                assertThat(who.get(wall.address(size)).statusCode()).isEqualTo(404);
            }
            assertThat(joris.get(site.draft(size)).statusCode()).isEqualTo(404);
            assertThat(joris.get(wall.draft(size)).statusCode()).isEqualTo(404);
        }
        assertThat(mother.get(child + "?weg=ja").body()).contains("<b>Weg.</b>", "In de leeshoek");
        assertThat(mother.get(child + "/bezwaren").body()).contains("In de leeshoek", "de klaspagina en de website");
        assertThat(mother.get("/scholen/de-regenton/nieuws/" + site.placement()).body()).contains("Bij dit bericht stond een foto. Die is weggehaald.");
    }

    @Test
    void a_layer_withdrawn_takes_its_place_and_leaves_the_other_and_the_receipt_says_what_went() {
        var picture = stage.picture("de-regenton", "Joris Maas", "Mees de Wit");
        var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        var wall = stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
        var mother = Client.as(port, "Iris, moeder van Mees");
        var consent = "/kinderen/" + stage.person("de-regenton", "Mees de Wit") + "/toestemming";
        try {
            var receipt = mother.post(consent + "/open_web/intrekking", Map.of()).headers().firstValue("Location").orElseThrow();
            assertThat(Client.stranger(port).get(site.address("groot")).statusCode()).isEqualTo(404);
            assertThat(Client.stranger(port).get("/scholen/de-regenton/nieuws/" + site.placement()).body()).doesNotContain(picture.toString());
            assertThat(mother.get(wall.address("groot")).statusCode()).isEqualTo(200);
            assertThat(Client.as(port, "Meester Joris").get(site.draft("klein")).statusCode()).isEqualTo(200);
            assertThat(mother.get(receipt.replaceAll("^http://[^/]*", "")).body()).contains("Website van De Regenton").doesNotContain("Klaspagina groep 5");
        } finally {
            var form = Client.hidden(mother.get(consent).body());
            form.put("open_web.photo", "ja");
            assertThat(mother.post(consent, form).statusCode()).isEqualTo(302);
        }
        assertThat(Client.stranger(port).get(site.address("groot")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_proof_can_be_found_again_and_the_button_says_how_far_it_goes() {
        var father = Client.as(port, "Tom, vader van Yara");
        var yara = "/kinderen/" + stage.person("de-regenton", "Yara Jansen");
        assertThat(father.get(yara).body()).doesNotContain("Je bewijzen van weghalen");
        var picture = stage.picture("de-regenton", "Joris Maas", "Yara Jansen");
        stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
        father.get(yara);
        father.post(yara + "/bezwaren", Map.of("foto", picture.toString()));
        assertThat(father.get(yara).body()).contains("<a class=\"btn full\" href=\"" + yara + "/bezwaren\">Je bewijzen van weghalen</a>");
        for (var page : new String[] {yara + "/toestemming", "/bewijzen"}) {
            assertThat(father.get(page).body()).as(page).contains("href=\"" + yara + "/bezwaren\"", "Weggehaald: 1 foto", "Nee gezegd: ");
        }
        assertThat(father.get("/ik").body()).contains("href=\"/bewijzen\"");
    }

    @Test
    void the_button_asks_once_and_says_from_where() {
        var picture = stage.picture("de-regenton", "Joris Maas", "Mees de Wit");
        stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
        var page = Client.as(port, "Iris, moeder van Mees").get("/kinderen/" + stage.person("de-regenton", "Mees de Wit")).body();
        assertThat(page).contains("Haal overal weg", "Deze foto gaat overal weg: van de klaspagina en de website. Terugzetten kan niet.", "Laat staan");
    }

    @Test
    void a_family_reads_that_it_is_a_rule_and_not_which_number_it_has() {
        var question = "/kinderen/" + stage.person("de-regenton", "Mees de Wit") + "/toestemming";
        assertThat(Client.as(port, "Iris, moeder van Mees").get(question).body()).contains("<span>Regel van de school</span>", "<span>Regel uit de wet</span>").doesNotContain("<span>Toepassing bij profilering");
        assertThat(Client.as(port, "Meester Joris").get("/mijn-foto").body()).contains("<span>Toepassing bij profilering").doesNotContain("<span>Regel van de school</span>");
    }

    @Test
    void only_who_speaks_for_a_child_takes_its_pictures_off() {
        var picture = stage.picture("de-regenton", "Joris Maas", "Mees de Wit");
        var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        var mees = "/kinderen/" + stage.person("de-regenton", "Mees de Wit");
        var noor = "/kinderen/" + stage.person("de-regenton", "Noor Haddad");
        var samira = Client.as(port, "Samira");
        samira.get(noor);
        assertThat(samira.get(mees).statusCode()).isEqualTo(404);
        assertThat(samira.post(mees + "/bezwaren", Map.of("foto", picture.toString())).statusCode()).isEqualTo(404);
        samira.post(noor + "/bezwaren", Map.of("foto", picture.toString()));
        assertThat(Client.stranger(port).get(site.address("klein")).statusCode()).isEqualTo(200);
        assertThat(Client.as(port, "Jeltje").get(mees).statusCode()).isEqualTo(404);
    }

    @Test
    void a_pupil_of_sixteen_takes_off_what_is_of_himself() {
        var picture = stage.picture("het-hazelhout", "Lotte Prins", "Finn Wolters");
        var site = stage.hang("het-hazelhout", "Lotte Prins", "Eiken", "school_website", "live", picture);
        var finn = Client.as(port, "Finn");
        var page = "/kinderen/" + stage.person("het-hazelhout", "Finn Wolters");
        assertThat(finn.get("/van-mij").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(page));
        assertThat(finn.get(page).body()).contains(picture.toString());
        finn.post(page + "/bezwaren", Map.of());
        assertThat(finn.get(page).body()).doesNotContain(picture.toString());
        assertThat(Client.stranger(port).get(site.address("groot")).statusCode()).isEqualTo(404);
    }

    @Test
    void the_author_reads_that_a_photo_went_and_not_for_whom(@Autowired Posts posts) {
        var board = stage.board("de-regenton");
        var picture = stage.picture("de-regenton", "Joris Maas", "Ilyas El Amrani");
        var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        assertThat(fence.reading(board, () -> posts.takenOff(board, java.util.List.of(site.post())))).isEmpty();
        var mother = Client.as(port, "Fatima, moeder van Ilyas");
        var child = "/kinderen/" + stage.person("de-regenton", "Ilyas El Amrani");
        mother.get(child);
        mother.post(child + "/bezwaren", Map.of("foto", picture.toString()));
        assertThat(fence.reading(board, () -> posts.takenOff(board, java.util.List.of(site.post())))).singleElement().satisfies(taken -> {
            assertThat(taken.taken()).isEqualTo(1);
            assertThat(taken.remain()).isZero();
            assertThat(taken.readsOddly()).isTrue();
        });
        assertThat(Client.as(port, "Meester Joris").get("/berichten").body()).contains("Er is 1 foto van de website weggehaald.", "Kijk even").doesNotContain("Ilyas");
    }
}
