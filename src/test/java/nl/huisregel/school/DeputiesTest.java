package nl.huisregel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InSchool
@DisplayName("Who stands in for the head")
class DeputiesTest {

    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.now(SCHOOL_TIME);

    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired DeputySql sql;
    @Autowired School school;

    @Test
    @DisplayName("does so until the clock says midnight in Amsterdam, and not a moment longer; and never after leaving the board")
    void until_midnight() {
        BoardId board = register.found("vlierboog-vervanging", "Stichting Vlierboog", 262);
        UUID regenton = fence.inside(board, () -> register.open(board, "regenton-vervanging", "De Regenton", "Elzendam", Location.Kind.PRIMARY));
        UUID hanneke = employed(board, "Hanneke", Role.HEAD, regenton, 0);
        UUID fatima = employed(board, "Fatima", Role.TEACHER, regenton, 0);
        UUID gone = employed(board, "Ruud", Role.SUPPORT, regenton, 1);
        fence.inside(board, () -> {
            sql.insert(board, Role.HEAD, regenton, fatima, TODAY, TODAY, hanneke, Instant.now());
            sql.insert(board, Role.HEAD, regenton, gone, TODAY, TODAY, hanneke, Instant.now());
        });
        Instant midnight = TODAY.plusDays(1).atStartOfDay(SCHOOL_TIME).toInstant();

        assertThat(at(midnight.minusMillis(1)).today(board, regenton)).extracting(Deputy::person).containsExactly(fatima);
        assertThat(at(midnight).today(board, regenton)).isEmpty();
        assertThat(at(TODAY.atStartOfDay(SCHOOL_TIME).toInstant().minusMillis(1)).today(board, regenton)).isEmpty();
        assertThat(at(midnight).candidates(board, Optional.of(regenton), Role.HEAD)).extracting(Colleague::person).containsExactly(fatima);
        assertThat(at(midnight).of(board, Optional.of(regenton))).hasSize(2).allMatch(deputy -> deputy.setBy().equals(hanneke));
    }

    private Deputies at(Instant moment) {
        return new Deputies(fence, sql, school, Clock.fixed(moment, SCHOOL_TIME));
    }

    /** @param gone how many days ago the last day was; 0 for who still works there */
    private UUID employed(BoardId board, String name, Role role, UUID location, int gone) {
        return fence.inside(board, () -> {
            UUID person = register.welcome(board, name, "Test", null, null);
            UUID employment = register.employ(board, person, role, location, null, TODAY.minusDays(30));
            List.of(gone).stream().filter(days -> days > 0).forEach(days -> register.endEmployment(board, employment, TODAY.minusDays(days)));
            return person;
        });
    }
}
