package nl.huisregel.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets the bytes of a picture: the viewer, the place, the state, and who is shown. */
@InDemo
class GateTest {

    private static final String[] BELONG = {"Meester Joris, leerkracht groep 5", "Juf Hanneke", "Ruud", "Samira, moeder van Noor", "Ine, moeder van Yara",
        "Juf Fatima, leerkracht", "Fatima, moeder van Ilyas"};
    private static final String[] DO_NOT_BELONG = {"Juf Lotte", "Finn", "Wouter", "Petra", "Meester Daan", "Jeltje", "Juf Marijke"};

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
    void the_website_is_for_everybody() {
        var hung = website("live", "Mees de Wit");
        for (var size : new String[] {"groot", "klein"}) {
            assertThat(stranger().get(hung.address(size)).statusCode()).isEqualTo(200);
            for (var who : BELONG) {
                assertThat(as(who).get(hung.address(size)).statusCode()).as(who).isEqualTo(200);
            }
            for (var who : DO_NOT_BELONG) {
                assertThat(as(who).get(hung.address(size)).statusCode()).as(who).isEqualTo(200);
            }
        }
    }

    @Test
    void a_class_page_is_for_who_belongs_there() {
        var hung = classPage("live", "Mees de Wit");
        for (var size : new String[] {"groot", "klein"}) {
            assertThat(stranger().get(hung.address(size)).statusCode()).isEqualTo(404);
            for (var who : BELONG) {
                assertThat(as(who).get(hung.address(size)).statusCode()).as(who).isEqualTo(200);
            }
            for (var who : DO_NOT_BELONG) {
                assertThat(as(who).get(hung.address(size)).statusCode()).as(who).isEqualTo(404);
            }
        }
    }

    @Test
    void a_parent_sees_a_picture_of_the_child_also_on_the_page_of_another_group() {
        var picture = stage.picture("de-regenton", "Fatima El Amrani", "Noor Haddad");
        var hung = stage.hang("de-regenton", "Fatima El Amrani", "groep 7", "class_page", "live", picture);
        assertThat(as("Samira, moeder van Noor").get(hung.address("klein")).statusCode()).isEqualTo(200);
        assertThat(as("Ine, moeder van Yara").get(hung.address("klein")).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_held_or_taken_down_is_for_nobody() {
        for (var state : new String[] {"held", "down"}) {
            for (var hung : new Stage.Hung[] {website(state, "Mees de Wit"), classPage(state, "Mees de Wit")}) {
                assertThat(stranger().get(hung.address("groot")).statusCode()).isEqualTo(404);
                for (var who : BELONG) {
                    assertThat(as(who).get(hung.address("groot")).statusCode()).as(who).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void what_a_report_holds_is_for_nobody_until_the_head_puts_it_back() {
        var picture = stage.picture("de-regenton", "Joris Maas", "Mees de Wit");
        var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
        var wall = stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
        var samira = as("Samira, moeder van Noor");
        samira.get("/melden/de-regenton/" + wall.placement() + "?foto=" + picture);
        samira.post("/melden/de-regenton/" + wall.placement(), Map.of("foto", picture.toString(), "kind", "ja"));
        for (var address : new String[] {site.address("groot"), site.address("klein"), wall.address("groot"), wall.address("klein"), site.draft("klein"), wall.draft("groot")}) {
            for (var who : BELONG) {
                assertThat(as(who).get(address).statusCode()).as(who + " " + address).isIn(403, 404);
            }
        }
        assertThat(stranger().get(site.address("klein")).statusCode()).isEqualTo(404);

        var hanneke = as("Juf Hanneke");
        var report = java.util.regex.Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(hanneke.get("/meldingen").body());
        assertThat(report.find()).isTrue();
        hanneke.get(report.group());
        hanneke.post(report.group(), Map.of("besluit", "put_back", "reden", "De foto klopt."));

        assertThat(stranger().get(site.address("klein")).statusCode()).isEqualTo(200);
        assertThat(samira.get(wall.address("groot")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_class_page_ends_with_its_school_year() {
        var hung = classPage("live", "Mees de Wit");
        var joris = as("Meester Joris, leerkracht groep 5");
        assertThat(joris.get(hung.address("klein")).statusCode()).isEqualTo(200);
        schoolYearOfGroupFive(2024);
        try {
            assertThat(joris.get(hung.address("klein")).statusCode()).isEqualTo(404);
        } finally {
            schoolYearOfGroupFive(2026);
        }
        assertThat(joris.get(hung.address("klein")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_shielded_child_is_never_served_whatever_hangs() {
        for (var hung : new Stage.Hung[] {website("live", "Mees de Wit", "Lina Visser"), classPage("live", "Mees de Wit", "Lina Visser")}) {
            assertThat(as("Juf Hanneke").get(hung.address("klein")).statusCode()).isEqualTo(404);
            assertThat(as("Meester Joris, leerkracht groep 5").get(hung.draft("klein")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void who_is_tagged_later_counts_at_once() {
        var hung = website("live", "Mees de Wit");
        assertThat(stranger().get(hung.address("klein")).statusCode()).isEqualTo(200);
        stage.show("de-regenton", hung.picture(), "Mees de Wit", "Lina Visser");
        assertThat(stranger().get(hung.address("klein")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_draft_shows_its_pictures_to_its_author_only() {
        var hung = classPage("held", "Sam Bakker");
        assertThat(as("Meester Joris, leerkracht groep 5").get(hung.draft("klein")).statusCode()).isEqualTo(200);
        assertThat(as("Juf Fatima, leerkracht").get(hung.draft("klein")).statusCode()).isEqualTo(404);
        assertThat(as("Meester Daan").get(hung.draft("klein")).statusCode()).isEqualTo(404);
        assertThat(as("Samira, moeder van Noor").get(hung.draft("klein")).statusCode()).isEqualTo(403);
        assertThat(stranger().get(hung.draft("klein")).statusCode()).isEqualTo(302);
    }

    @Test
    void a_picture_is_found_only_under_its_own_address() {
        var hung = website("live", "Mees de Wit");
        var other = website("live", "Mees de Wit");
        var stranger = stranger();
        assertThat(stranger.get(hung.at("de-strandlamp").address("klein")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(hung.at("het-hazelhout").address("klein")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(hung.at("nergens").address("klein")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(new Stage.Hung("de-regenton", hung.post(), other.placement(), hung.picture()).address("klein")).statusCode()).isEqualTo(404);
        assertThat(stranger.get(hung.address("enorm")).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/beeld/de-regenton/" + hung.placement() + "/x/klein").statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_that_went_answers_exactly_like_one_that_never_was() {
        var hung = website("live", "Mees de Wit", "Lina Visser");
        var stranger = stranger();
        var gone = stranger.get(hung.address("klein"));
        var never = stranger.get(new Stage.Hung("de-regenton", hung.post(), UUID.randomUUID(), UUID.randomUUID()).address("klein"));
        assertThat(gone.statusCode()).isEqualTo(never.statusCode()).isEqualTo(404);
        assertThat(headers(gone)).isEqualTo(headers(never));
        assertThat(gone.body()).isEqualTo(never.body().replaceAll("/beeld/[^\"?]*", hung.address("klein"))
            .replaceAll("%2Fbeeld[^\"]*", java.net.URLEncoder.encode(hung.address("klein"), java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void nobody_may_keep_or_guess_at_a_picture() {
        var headers = stranger().get(website("live", "Mees de Wit").address("klein")).headers();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, noimageindex");
        assertThat(headers.firstValue("ETag")).isEmpty();
        assertThat(headers.firstValue("Last-Modified")).isEmpty();
    }

    private Client stranger() {
        return Client.stranger(port);
    }

    private Client as(String who) {
        return Client.as(port, who);
    }

    private Stage.Hung website(String state, String... shown) {
        return stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", state, stage.picture("de-regenton", "Joris Maas", shown));
    }

    private Stage.Hung classPage(String state, String... shown) {
        return stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", state, stage.picture("de-regenton", "Joris Maas", shown));
    }

    private void schoolYearOfGroupFive(int year) {
        var group = stage.group("de-regenton", "groep 5");
        fence.inside(stage.board("de-regenton"), () -> {
            jdbc.sql("update class_group set school_year = :year where board_id = :board and id = :group")
                .param("year", year).param("board", stage.board("de-regenton").value()).param("group", group).update();
        });
    }

    private static Map<String, ?> headers(java.net.http.HttpResponse<?> answer) {
        var headers = new java.util.TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(java.util.List.of("date", "content-length"));
        return headers;
    }
}
