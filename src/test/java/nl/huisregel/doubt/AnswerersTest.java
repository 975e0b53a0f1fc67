package nl.huisregel.doubt;

import static nl.huisregel.doubt.Answerers.As.DEPUTY;
import static nl.huisregel.doubt.Answerers.As.HOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may answer a doubt")
class AnswerersTest {

    private static final BoardId BOARD = new BoardId(UUID.randomUUID());
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final UUID JORIS = UUID.randomUUID();
    private static final UUID HANNEKE = UUID.randomUUID();
    private static final UUID FATIMA = UUID.randomUUID();
    private static final UUID BRAM = UUID.randomUUID();
    private static final UUID WOUTER = UUID.randomUUID();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    @DisplayName("the head of that school, and not the head of another, nor a colleague")
    void the_head() {
        assertThat(as(HANNEKE, Hat.HEAD, HERE, Decider.HEAD)).contains(HOLDER);
        assertThat(as(BRAM, Hat.HEAD, ELSEWHERE, Decider.HEAD)).isEmpty();
        assertThat(as(FATIMA, Hat.TEACHER, HERE, Decider.HEAD)).isEmpty();
        assertThat(as(WOUTER, Hat.BOARD_MEMBER, null, Decider.HEAD)).isEmpty();
    }

    @Test
    @DisplayName("a member of the board where it goes to the board, and then not the head")
    void the_board() {
        assertThat(as(WOUTER, Hat.BOARD_MEMBER, null, Decider.BOARD)).contains(HOLDER);
        assertThat(as(HANNEKE, Hat.HEAD, HERE, Decider.BOARD)).isEmpty();
    }

    @Test
    @DisplayName("never whoever asks, in any hat: the same person as head, as board member, as deputy")
    void never_the_asker() {
        for (Decider role : Decider.values()) {
            for (Hat hat : Hat.values()) {
                assertThat(as(JORIS, hat, HERE, role, deputy(JORIS, HANNEKE))).as(role + " as " + hat).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("a deputy for the head, not for the board, and not as a parent of the school")
    void a_deputy() {
        assertThat(as(FATIMA, Hat.TEACHER, HERE, Decider.HEAD, deputy(FATIMA, HANNEKE))).contains(DEPUTY);
        assertThat(as(BRAM, Hat.HEAD, ELSEWHERE, Decider.HEAD, deputy(BRAM, HANNEKE))).contains(DEPUTY);
        assertThat(as(FATIMA, Hat.GUARDIAN, HERE, Decider.HEAD, deputy(FATIMA, HANNEKE))).isEmpty();
        assertThat(as(FATIMA, Hat.TEACHER, HERE, Decider.BOARD, deputy(FATIMA, HANNEKE))).isEmpty();
    }

    @Test
    @DisplayName("a deputy never decides for whoever chose the deputy")
    void not_for_who_chose() {
        assertThat(as(FATIMA, Hat.TEACHER, HERE, Decider.HEAD, deputy(FATIMA, JORIS))).isEmpty();
    }

    @Test
    @DisplayName("a deputy counts from the first day to the last, the last until midnight")
    void until_midnight() {
        Deputy deputy = deputy(FATIMA, HANNEKE);
        assertThat(deputy.standsInOn(MONDAY.minusDays(1))).isFalse();
        assertThat(deputy.standsInOn(MONDAY)).isTrue();
        assertThat(deputy.standsInOn(MONDAY.plusDays(4))).isTrue();
        assertThat(deputy.standsInOn(MONDAY.plusDays(5))).isFalse();
        assertThat(new Deputy(deputy.id(), Role.HEAD, Optional.of(HERE), FATIMA, "juf Fatima", MONDAY, MONDAY.plusDays(4), HANNEKE, "juf Hanneke", Instant.EPOCH, Optional.of(Instant.now())).standsInOn(MONDAY)).isFalse();
    }

    private static Optional<Answerers.As> as(UUID person, Hat hat, UUID location, Decider role, Deputy... today) {
        return Answerers.as(new Actor(BOARD, person, hat, Optional.ofNullable(location), "somebody"), role, JORIS, HERE, List.of(today));
    }

    private static Deputy deputy(UUID person, UUID by) {
        return new Deputy(UUID.randomUUID(), Role.HEAD, Optional.of(HERE), person, "somebody", MONDAY, MONDAY.plusDays(4), by, "somebody else", Instant.EPOCH, Optional.empty());
    }
}
