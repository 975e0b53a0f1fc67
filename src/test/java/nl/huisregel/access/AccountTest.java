package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** What ends, ends at the next request: the session says only who, the database says whether. */
@InDemo
@DirtiesContext
class AccountTest {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    School school;

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    Fence fence;

    @Test
    void a_closed_account_is_out_at_the_next_request() {
        var joris = Client.as(port, "Meester Joris");
        assertThat(joris.get("/berichten").statusCode()).isEqualTo(200);
        accounts.close(board(), person("meester Joris"));
        assertThat(joris.get("/berichten").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
    }

    @Test
    void an_ended_role_is_gone_at_the_next_request_and_the_parent_stays() {
        var teacher = Client.as(port, "Juf Fatima, leerkracht");
        var parent = Client.as(port, "Fatima, moeder");
        var ilyas = school.childrenOf(board(), person("juf Fatima")).getFirst().pupil();
        var employment = school.employmentsOf(board(), person("juf Fatima")).getFirst().employment();
        fence.inside(board(), () -> register.endEmployment(board(), employment, LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
        assertThat(teacher.get("/berichten").headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/rol-voorbij"));
        assertThat(teacher.get("/rol-voorbij").body()).contains("Je bent geen leerkracht van De Regenton meer.").contains("Ga verder als moeder van Ilyas").doesNotContain("is niet bewaard");
        assertThat(parent.get("/kinderen/" + ilyas).statusCode()).isEqualTo(200);
    }

    private BoardId board() {
        return directory.at("de-regenton").orElseThrow().board().id();
    }

    private UUID person(String name) {
        var place = directory.at("de-regenton").orElseThrow();
        return school.colleaguesAt(board(), place.location().id()).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().person();
    }
}
