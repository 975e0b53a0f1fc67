package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.huisregel.cast.Client;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.wall.Stage;
import nl.huisregel.wall.Stage.Hung;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * From the answer to a report that says it concerns a child, no address on any node gives the picture, and no page names it; but the head who
 * must decide sees it, at an address of nobody else's, until the decision.
 */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=hold")
class HoldTest {

    private static final String[] WHO = {"Meester Joris, leerkracht groep 5", "Juf Hanneke", "Ruud", "Samira, moeder van Noor", "Iris, moeder van Mees", "Wouter"};

    @Autowired Environment environment;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;

    @Test
    void a_held_picture_is_served_by_no_address_on_any_node() {
        try (var a = Node.start("e", environment, "default"); var b = Node.start("f", environment, "default")) {
            var nodes = List.of(a.ready(), b.ready());
            var stage = new Stage(directory, fence, jdbc, pictures, journal);
            var picture = stage.picture("de-regenton", "Joris Maas", "Mees de Wit");
            var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", picture);
            var wall = stage.hang("de-regenton", "Joris Maas", "groep 5", "class_page", "live", picture);
            assertThat(served(nodes, stage, site, wall)).as("while nobody reported it").isNotEmpty();

            var stranger = Client.stranger(a.port());
            stranger.get("/melden/de-regenton/" + site.placement() + "?foto=" + picture);
            var answer = stranger.post("/melden/de-regenton/" + site.placement(), Map.of("foto", picture.toString(), "kind", "ja"));
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("gemeld=away");
            assertThat(stranger.get("/melden/de-regenton/" + site.placement() + "?gemeld=away&foto=" + picture).body()).contains("De foto is weg.");

            assertThat(served(nodes, stage, site, wall)).as("from the answer on").isEmpty();

            var report = onlyReport(Client.as(b.port(), "Juf Hanneke"));
            assertThat(Client.as(b.port(), "Juf Hanneke").get(report + "/beeld/groot").statusCode()).isEqualTo(200);
            for (var who : List.of("Meester Joris, leerkracht groep 5", "Samira, moeder van Noor", "Wouter")) {
                assertThat(Client.as(b.port(), who).get(report + "/beeld/groot").statusCode()).as(who).isEqualTo(403);
            }
            for (var who : List.of("Bram")) {
                assertThat(Client.as(b.port(), who).get(report + "/beeld/groot").statusCode()).as(who).isEqualTo(404);
            }

            var hanneke = Client.as(b.port(), "Juf Hanneke");
            hanneke.get(report);
            assertThat(hanneke.post(report, Map.of("besluit", "stays_away", "reden", "")).statusCode()).isEqualTo(302);
            assertThat(served(nodes, stage, site, wall)).as("for good").isEmpty();
            assertThat(hanneke.get(report + "/beeld/groot").statusCode()).as("the head too, once it is decided").isEqualTo(404);
        }
    }

    @Test
    void a_gate_that_forgets_the_hold_for_five_seconds_would_be_found() {
        try (var forgetful = Node.start("forgetful-hold", environment, "forgetful-gate")) {
            forgetful.ready();
            var stage = new Stage(directory, fence, jdbc, pictures, journal);
            var site = stage.hang("de-regenton", "Joris Maas", "groep 5", "school_website", "live", stage.picture("de-regenton", "Joris Maas", "Mees de Wit"));
            var stranger = Client.stranger(forgetful.port());
            stranger.get("/melden/de-regenton/" + site.placement() + "?foto=" + site.picture());
            assertThat(stranger.get(site.address("klein")).statusCode()).isEqualTo(200);
            stranger.post("/melden/de-regenton/" + site.placement(), Map.of("foto", site.picture().toString(), "kind", "ja"));
            assertThat(stranger.get(site.address("klein")).statusCode()).as("the fault shows").isEqualTo(200);
        }
    }

    /** Every address and page that still gives the picture, by whom and on which node. */
    private static List<String> served(List<Node> nodes, Stage stage, Hung site, Hung wall) {
        var found = new ArrayList<String>();
        var pages = List.of("/scholen/de-regenton/nieuws", "/scholen/de-regenton/nieuws/" + site.placement(), "/groepen/" + stage.group("de-regenton", "groep 5"), "/kinderen",
            "/berichten", "/berichten/" + site.post(), "/berichten/" + site.post() + "/gebeurd", "/berichten-van-school/" + site.post());
        for (var node : nodes) {
            var readers = new java.util.LinkedHashMap<String, Client>(Map.of("a stranger", Client.stranger(node.port())));
            for (var who : WHO) {
                readers.put(who, Client.as(node.port(), who));
            }
            readers.forEach((who, reader) -> {
                for (var size : List.of("klein", "groot")) {
                    for (var address : List.of(site.address(size), wall.address(size), site.draft(size), wall.draft(size))) {
                        var answer = reader.get(address);
                        if (answer.statusCode() == 200 && answer.headers().firstValue("Content-Type").filter("image/jpeg"::equals).isPresent()) {
                            found.add(who + " at " + node.name() + ": " + address);
                        }
                    }
                }
                for (var page : pages) {
                    var answer = reader.get(page);
                    if (answer.statusCode() == 200 && answer.body().contains("/" + site.picture() + "/")) {
                        found.add(who + " at " + node.name() + ": " + page);
                    }
                }
            });
        }
        return found;
    }

    /** The one that holds a picture now; other tests report other things. */
    private static String onlyReport(Client hanneke) {
        var holding = java.util.regex.Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(hanneke.get("/meldingen").body()).results().map(java.util.regex.MatchResult::group).distinct()
            .filter(report -> hanneke.get(report + "/beeld/groot").statusCode() == 200).toList();
        assertThat(holding).isNotEmpty();
        return holding.getLast();
    }
}
