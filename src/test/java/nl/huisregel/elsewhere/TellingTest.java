package nl.huisregel.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import nl.huisregel.agenda.Task;
import nl.huisregel.cast.AtOnce;
import nl.huisregel.child.Showing;
import nl.huisregel.consent.Pursued;
import nl.huisregel.journal.Entry;
import nl.huisregel.publication.Placement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was put on the school's account by hand, told")
class TellingTest extends HandTest {

    @Test
    @DisplayName("makes it stand there, since then and by whom, with the decision kept")
    void told() {
        var post = handed(desk.mees);
        assertThat(tell(desk.joris, post)).isEqualTo(new HandWork.Told(false, false));
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(standing(post)).satisfies(there -> {
            assertThat(there.told().by()).isEqualTo("meester Joris");
            assertThat(there.address()).isEqualTo(POST);
            assertThat(there.pictures()).isEqualTo(1);
        });
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
        assertThat(others(desk.mees)).singleElement().satisfies(one -> {
            assertThat(one.account()).isEqualTo("Instagram van De Regenton");
            assertThat(one.shown()).isPresent();
            assertThat(one.asked()).isEmpty();
        });
        assertThat(Showing.sightings(house, desk.board, desk.mees)).as("what hangs with us").isEmpty();
        assertThat(journal.about(desk.board, "post", post.id())).filteredOn(entry -> entry.kind().equals("decided")).hasSize(2);
        assertThat(journal.about(desk.board, "placement", placement(post).id())).extracting(Entry::kind).containsExactly("post.handed_out", "elsewhere.told");
    }

    @Test
    @DisplayName("of two accounts at once, and later of a third")
    void several() {
        UUID facebook = account("Facebook van De Regenton", Network.FACEBOOK, "https://www.facebook.com/regenton");
        var post = handed(desk.mees);
        hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST), facebook, new PastedAddress("https://www.facebook.com/regenton/posts/1")), List.of(1));
        assertThat(everywhere(post)).hasSize(2);
        UUID linkedin = account("LinkedIn van De Regenton", Network.LINKEDIN, "https://www.linkedin.com/company/regenton");
        hands.also(desk.joris, post.id());
        assertThat(hands.look(desk.joris, post.id()).orElseThrow().accounts()).extracting(SchoolAccount::id).containsExactly(linkedin);
        hands.tell(desk.joris, post.id(), Map.of(linkedin, new PastedAddress("https://www.linkedin.com/feed/update/1")), List.of(1));
        assertThat(everywhere(post)).hasSize(3).allMatch(there -> there.pictures() == 1);
    }

    @Test
    @DisplayName("by two people at once is told once, and the second hears what is known")
    void two_at_once() throws Exception {
        var post = handed(desk.mees);
        var first = AtOnce.supply(() -> tell(desk.joris, post));
        var second = AtOnce.supply(() -> tell(desk.hanneke, post));
        assertThat(List.of(first.get().already(), second.get().already())).containsExactlyInAnyOrder(true, false);
        assertThat(everywhere(post)).hasSize(1);
    }

    @Test
    @DisplayName("after a withdrawal in between keeps the truth, and asks the picture away at once")
    void a_withdrawal_in_between() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = handed(desk.mees, desk.noor);
        hands.look(desk.joris, post.id());
        desk.says(desk.samira, desk.noor, false, "social_media");
        assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.MAYBE));

        assertThat(hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1, 2)).mustGo()).isTrue();

        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(standing(post).pictureErrands()).singleElement().satisfies(errand -> assertThat(errand.number()).hasValue(2));
        assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.ASKED));
    }

    @Test
    @DisplayName("that a withdrawn picture was never put there ends what its receipt asks")
    void never_put_there() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = handed(desk.mees, desk.noor);
        hands.look(desk.joris, post.id());
        desk.says(desk.samira, desk.noor, false, "social_media");
        hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST)), List.of(1));
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(receipt(desk.samira, desk.noor)).singleElement().satisfies(it -> assertThat(it.state()).isEqualTo(Pursued.State.NOT_PLACED));
    }

    @Test
    @DisplayName("waits for a withdrawal that came first, and a withdrawal that comes during it asks the picture away")
    void locks() throws Exception {
        var post = handed(desk.mees);
        var told = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var telling = AtOnce.supply(() -> fence.inside(desk.board, () -> {
            var result = tell(desk.joris, post);
            told.countDown();
            AtOnce.await(waits);
            return result;
        }));
        AtOnce.await(told);
        var withdrawal = AtOnce.supply(() -> {
            desk.says(desk.iris, desk.mees, false, "social_media");
            return true;
        });
        AtOnce.untilSomebodyWaits(pool, withdrawal);
        waits.countDown();
        assertThat(telling.get().mustGo()).isFalse();
        withdrawal.get();
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
    }

    @Test
    @DisplayName("by the head when whoever had it in hands left or let it lie")
    void by_the_head() {
        var post = handed(desk.mees);
        leaves(desk.joris);
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).extracting(Task::says).containsExactly("Vertel waar ‘Een dag in het bos’ staat.");
        tell(desk.hanneke, post);
        assertThat(standing(post).told().by()).isEqualTo("juf Hanneke");
    }
}
