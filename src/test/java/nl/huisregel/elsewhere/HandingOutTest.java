package nl.huisregel.elsewhere;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.huisregel.access.Actor;
import nl.huisregel.cast.AtOnce;
import nl.huisregel.draft.Lying;
import nl.huisregel.publication.Placement;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What goes to the school's account by hand, handed out")
class HandingOutTest extends HandTest {

    @Test
    @DisplayName("what may go there is handed out and stands nowhere until somebody tells where")
    void handed_out() {
        var post = ready(desk.mees);
        var outcome = desk.publish(post);
        assertThat(outcome.handed()).containsExactly(SCHOOL_ACCOUNT);
        assertThat(outcome.live()).isEmpty();
        assertThat(placement(post).state()).isEqualTo(Placement.State.HELD);
        assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).isEqualTo("Vertel waar ‘Een dag in het bos’ staat.");
            assertThat(task.path()).isEqualTo("/berichten/" + post.id() + "/met-de-hand");
        });
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).isEmpty();
        var view = hands.look(desk.joris, post.id()).orElseThrow();
        assertThat(view.pictures()).hasSize(1);
        assertThat(view.text()).startsWith("Een dag in het bos\n\nWe bouwden een hut.").contains("Geschreven door meester Joris.");
        assertThat(hands.fetch(desk.joris, post.id(), view.pictures().getFirst().id())).isPresent();
        assertThat(others()).isEmpty();
    }

    @Test
    @DisplayName("without an account the place is not offered, and nothing is handed out")
    void no_account() {
        fence.inside(desk.board, () -> accounts.end(desk.board, instagram, desk.hanneke.person(), Instant.now()));
        assertThat(hands.possible(desk.board, desk.school)).isFalse();
        assertThat(desk.publish(ready(desk.mees)).handed()).isEmpty();
    }

    @Test
    @DisplayName("to nobody but its author: a colleague and the head of another school find nothing, the head here gets no pictures")
    void to_whom() {
        var post = handed(desk.mees);
        UUID picture = post.pictures().getFirst().value();
        assertThatThrownBy(() -> hands.look(desk.fatima, post.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> hands.look(desk.bram, post.id())).isInstanceOf(NotThere.class);
        for (Actor other : List.of(desk.fatima, desk.hanneke, desk.bram)) {
            assertThatThrownBy(() -> hands.fetch(other, post.id(), picture)).isInstanceOf(NotThere.class);
        }
        assertThat(hands.look(desk.hanneke, post.id()).orElseThrow().own()).isFalse();
    }

    @Test
    @DisplayName("is decided again when the pictures are fetched: after a withdrawal they are not given, and the words are")
    void fetched_after_a_withdrawal() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = handed(desk.mees, desk.noor);
        var before = hands.look(desk.joris, post.id()).orElseThrow();
        desk.says(desk.samira, desk.noor, false, "social_media");
        var after = hands.look(desk.joris, post.id()).orElseThrow();
        assertThat(before.pictures()).extracting(HandView.HandPicture::number).containsExactly(1, 2);
        assertThat(after.may()).isTrue();
        assertThat(after.pictures()).extracting(HandView.HandPicture::number).containsExactly(1);
        assertThat(after.withdrawn()).containsExactly(2);
        assertThat(hands.fetch(desk.joris, post.id(), before.pictures().getLast().id())).isEmpty();
        assertThat(hands.fetch(desk.joris, post.id(), before.pictures().getFirst().id())).isPresent();
    }

    @Test
    @DisplayName("a withdrawal that came first is waited for when a picture is fetched, and then counts")
    void fetching_waits() throws Exception {
        var post = handed(desk.mees);
        UUID picture = post.pictures().getFirst().value();
        var said = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var withdrawal = AtOnce.supply(() -> fence.inside(desk.board, () -> {
            desk.says(desk.iris, desk.mees, false, "social_media");
            said.countDown();
            AtOnce.await(waits);
            return true;
        }));
        AtOnce.await(said);
        var fetching = AtOnce.supply(() -> hands.fetch(desk.joris, post.id(), picture));
        AtOnce.untilSomebodyWaits(pool, fetching);
        waits.countDown();
        assertThat(fetching.get()).isEmpty();
        withdrawal.get();
    }

    @Test
    @DisplayName("freezes the post: its words, its pictures and itself stay until it is told, and then it is a draft again")
    void frozen() {
        var post = handed(desk.mees);
        assertThatThrownBy(() -> drafts.discard(desk.joris, post.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> drafts.removePictures(desk.joris, post.id(), post.pictures())).isInstanceOf(NotThere.class);
        assertThat(desk.write(desk.now(post), "Iets anders", "Iets anders", SCHOOL_ACCOUNT).body()).isEqualTo("We bouwden een hut.");
        fence.inside(desk.board, () -> jdbc.sql("update post set changed_at = now() - interval '20 days' where board_id = :board and id = :post").param("board", desk.board.value()).param("post", post.id()).update());
        Lying.cleanUp(house, desk.board);
        assertThat(desk.now(post).pictures()).hasSize(1);

        hands.notPlaced(desk.joris, post.id());

        assertThat(desk.now(post).channels()).isEmpty();
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
        assertThat(desk.write(desk.now(post), "Iets anders", "Iets anders", CLASS_PAGE).body()).isEqualTo("Iets anders");
        drafts.discard(desk.joris, post.id());
    }
}
