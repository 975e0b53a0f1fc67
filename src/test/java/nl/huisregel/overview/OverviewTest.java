package nl.huisregel.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may be shown where, as staff of De Regenton read it. */
@InDemo
@DisplayName("Who may be shown where")
class OverviewTest {

    @LocalServerPort int port;
    @Autowired Directory directory;
    @Autowired School school;
    @Autowired Overviews overviews;

    @Test
    @DisplayName("the list of a group has a row for every pupil, and says no without a reason")
    void the_list() {
        var list = list("de-regenton", "groep 5");
        assertThat(list.rows()).extracting(row -> row.pupil().id()).containsExactlyInAnyOrderElementsOf(
            school.pupilsOf(at("de-regenton").board().id(), list.group().id()).stream().map(it -> it.id()).toList());
        var page = teacher().get(path(list)).body();
        assertThat(page).contains("Groep 5: wie mag waarop", "nee gezegd, nog niet geantwoord of ingetrokken")
            .doesNotContain("geweigerd", "ouders zijn het niet eens", "verlopen");
        assertThat(page.split("<th scope=\"row\">", -1)).hasSize(list.rows().size() + 1);
    }

    @Test
    @DisplayName("who is never to be published has no yes anywhere, whatever their parents answered")
    void never() {
        var board = at("de-regenton").board().id();
        var shielded = school.groupsAt(board, at("de-regenton").location().id()).stream()
            .flatMap(group -> overviews.ofGroup(board, at("de-regenton").location(), group).rows().stream()).filter(row -> row.pupil().doNotPublish()).toList();
        assertThat(shielded).isNotEmpty().allSatisfy(row -> assertThat(row.may()).isEmpty());
    }

    @Test
    @DisplayName("the numbers of the school are those of its lists, and name nobody")
    void numbers() {
        var place = at("de-regenton");
        var overview = overviews.ofSchool(place.board().id(), place.location());
        var groups = school.groupsAt(place.board().id(), place.location().id());
        assertThat(overview.lines()).hasSameSizeAs(groups);
        for (var line : overview.lines()) {
            var list = overviews.ofGroup(place.board().id(), place.location(), line.group());
            assertThat(line).isEqualTo(ConsentOverview.Line.of(list));
        }
        var board = Client.as(port, "Petra Lindeman").get("/toestemming?school=" + place.location().id()).body();
        assertThat(board).contains("Toestemming op school", "Samen").doesNotContain("Noor", "/toestemming/groepen/");
    }

    @Test
    @DisplayName("a teacher with one group comes to its list at once; a board member and somebody of elsewhere never see one")
    void who_sees() {
        var list = list("de-regenton", "groep 5");
        assertThat(teacher().get("/toestemming").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith(path(list)));
        assertThat(Client.as(port, "Juf Mirjam, coördinator").get("/toestemming").statusCode()).as("who teaches at another school coordinates here").isEqualTo(200);
        assertThat(Client.as(port, "Petra Lindeman").get(path(list)).statusCode()).isEqualTo(403);
        assertThat(Client.as(port, "Juf Marijke").get(path(list)).statusCode()).isEqualTo(404);
        assertThat(Client.as(port, "Bram").get(path(list)).statusCode()).as("another school of the board").isEqualTo(404);
        assertThat(teacher().get("/toestemming?school=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a teacher reads nothing of the own child in it")
    void own_child() {
        var page = Client.as(port, "Juf Fatima, leerkracht").get(path(list("de-regenton", "groep 5"))).body();
        assertThat(page.replaceAll("\\s+", " ")).containsPattern("<th scope=\"row\">Ilyas[^<]*</th><td[^>]*>eigen kind</td>");
    }

    private ConsentList list(String slug, String name) {
        var place = at(slug);
        var group = school.groupsAt(place.board().id(), place.location().id()).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        return overviews.ofGroup(place.board().id(), place.location(), group);
    }

    private Client teacher() {
        return Client.as(port, "Meester Joris, leerkracht");
    }

    private static String path(ConsentList list) {
        return "/toestemming/groepen/" + list.group().id();
    }

    private nl.huisregel.school.Place at(String slug) {
        return directory.at(slug).orElseThrow();
    }
}
