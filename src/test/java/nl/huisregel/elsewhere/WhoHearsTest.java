package nl.huisregel.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.consent.Pursued;
import nl.huisregel.correction.Correcting;
import nl.huisregel.publication.Placement;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who hears of what stands on the school's account")
class WhoHearsTest extends HandTest {

    @Test
    @DisplayName("stuck goes to the head with the reason, and it still stands")
    void stuck() {
        var post = told(desk.mees);
        desk.says(desk.iris, desk.mees, false, "social_media");
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).isEmpty();
        comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.Stuck("Het wachtwoord is kwijt."));
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactly(Pursued.State.ASKED);
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).singleElement().satisfies(task -> assertThat(task.note()).isEqualTo("Meester Joris kreeg het niet weg: Het wachtwoord is kwijt."));
        comingDown.say(desk.hanneke, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
    }

    @Test
    @DisplayName("who left, or was too late, is followed by the head")
    void left_or_late() {
        var post = told(desk.mees);
        desk.says(desk.iris, desk.mees, false, "social_media");
        var later = new HandTasks(handSql, elsewhere, fence, Clock.fixed(Instant.now().plus(Duration.ofDays(5)), ZoneId.of("Europe/Amsterdam")));
        assertThat(later.waiting(desk.hanneke, DUTCH)).extracting(Task::note).containsExactly("Meester Joris deed het nog niet.");
        assertThat(later.waiting(desk.bram, DUTCH)).isEmpty();
        leaves(desk.joris);
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).extracting(Task::note).containsExactly("Meester Joris zette het erop en werkt hier niet meer.");
        assertThat(post).isNotNull();
    }

    @Test
    @DisplayName("nobody else says anything of it")
    void nobody_else() {
        var post = told(desk.mees);
        desk.says(desk.iris, desk.mees, false, "social_media");
        for (Actor other : List.of(desk.fatima, desk.bram)) {
            assertThatThrownBy(() -> comingDown.say(other, post.id(), standing(post).id(), new ComingDown.Said.PostGone())).isInstanceOf(NotThere.class);
        }
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
    }

    @Test
    @DisplayName("an account that is ended keeps what stands there; removed at the network, it takes all of it along")
    void account_ended() {
        var post = told(desk.mees);
        fence.inside(desk.board, () -> accounts.end(desk.board, instagram, desk.hanneke.person(), Instant.now()));
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        desk.says(desk.iris, desk.mees, false, "social_media");
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(tasks.waiting(desk.joris, DUTCH)).hasSize(1);
        fence.inside(desk.board, () -> comingDown.accountGone(desk.hanneke, instagram, Instant.now()));
        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactly(Pursued.State.GONE);
    }

    @Test
    @DisplayName("a correction here is a task there, with the new words, and the last one counts")
    void corrected() {
        var post = told(desk.mees);
        for (String body : List.of("We bouwden twee hutten.", "We bouwden drie hutten.")) {
            assertThat(Correcting.correct(house, desk.joris, desk.now(post), body)).isTrue();
        }
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(tasks.waiting(desk.joris, DUTCH)).extracting(Task::says).containsExactly("Verbeter ‘Een dag in het bos’ ook op Instagram van De Regenton.");
        assertThat(hands.correctedText(desk.board, desk.now(post))).contains("We bouwden drie hutten.").contains("Verbeterd op").contains("door meester Joris");
        var there = standing(post);
        comingDown.say(desk.joris, post.id(), there.id(), new ComingDown.Said.Corrected(there.correction().orElseThrow().id()));
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
    }
}
