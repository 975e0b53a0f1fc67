package nl.huisregel.elsewhere;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_ACCOUNT;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.agenda.Task;
import nl.huisregel.consent.Pursued;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.report.Reporting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands on the school's account, when it must go")
class MustGoTest extends HandTest {

    @Test
    @DisplayName("a withdrawal asks it in its own transaction, and no page says gone before a person does")
    void withdrawn() {
        var post = told(desk.mees);
        desk.says(desk.iris, desk.mees, false, "social_media");

        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(receipt(desk.iris, desk.mees)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(Pursued.State.ASKED);
            assertThat(it.place()).isEqualTo("Instagram van De Regenton");
            assertThat(it.goneAt()).isEmpty();
        });
        assertThat(withdrawals.gone(desk.board, lastReceipt(desk.iris, desk.mees), DUTCH)).as("nothing is told as gone").isEmpty();
        assertThat(others(desk.mees)).singleElement().satisfies(one -> {
            assertThat(one.asked()).isPresent();
            assertThat(one.gone()).isEmpty();
            assertThat(one.shown()).as("no page gives it").isEmpty();
        });
        assertThat(fence.reading(desk.board, () -> reading.maySeeDraft(desk.board, desk.joris.person(), post.id(), post.pictures().getFirst().value()))).isFalse();
        assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).isEqualTo("Foto 1 bij ‘Een dag in het bos’ moet weg van Instagram van De Regenton.");
            assertThat(task.due()).hasValueSatisfying(due -> assertThat(due).isAfter(Instant.now()));
            assertThat(task.sources()).extracting(source -> source.norm().id()).containsExactly("avg-6");
            assertThat(task.toString()).doesNotContain("Mees").doesNotContain("Iris");
        });

        comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());

        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
        assertThat(receipt(desk.iris, desk.mees)).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(Pursued.State.GONE);
            assertThat(it.goneAt()).isPresent();
        });
        assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
    }

    @Test
    @DisplayName("a withdrawal that does not end asks nothing")
    void rolled_back() {
        var post = told(desk.mees);
        assertThatThrownBy(() -> fence.inside(desk.board, () -> {
            desk.says(desk.iris, desk.mees, false, "social_media");
            assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
            throw new IllegalStateException("the power goes");
        })).hasMessage("the power goes");
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(standing(post).errands()).isEmpty();
    }

    @Test
    @DisplayName("a withdrawal for the website alone takes nothing away from an account")
    void another_layer() {
        var post = told(desk.mees);
        desk.says(desk.iris, desk.mees, false, "open_web");
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(receipt(desk.iris, desk.mees)).isEmpty();
    }

    @Test
    @DisplayName("one picture of several: by its number there, and the rest of the post stands on when that one is gone")
    void one_of_several() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = told(desk.mees, desk.noor);
        desk.says(desk.samira, desk.noor, false, "social_media");
        assertThat(tasks.waiting(desk.joris, DUTCH).getFirst().says()).startsWith("Foto 2 bij");
        var there = standing(post);
        assertThat(there.everyPicture()).isFalse();

        comingDown.say(desk.joris, post.id(), there.id(), new ComingDown.Said.PicturesGone(errands(there)));

        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(standing(post).pictures()).isEqualTo(1);
        assertThat(others(desk.noor)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
        assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isEmpty());
    }

    @Test
    @DisplayName("what was asked after the page was made is not gone by what is said on it")
    void asked_meanwhile() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = told(desk.mees, desk.noor);
        desk.says(desk.samira, desk.noor, false, "social_media");
        var page = standing(post);
        desk.says(desk.iris, desk.mees, false, "social_media");

        comingDown.say(desk.joris, post.id(), page.id(), new ComingDown.Said.PicturesGone(errands(page)));

        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(others(desk.mees)).singleElement().satisfies(one -> assertThat(one.gone()).isEmpty());
        assertThat(others(desk.noor)).singleElement().satisfies(one -> assertThat(one.gone()).isPresent());
    }

    @Test
    @DisplayName("on two accounts it is down only when it is gone from both")
    void two_accounts() {
        UUID facebook = account("Facebook van De Regenton", Network.FACEBOOK, "https://www.facebook.com/regenton");
        var post = handed(desk.mees);
        hands.look(desk.joris, post.id());
        hands.tell(desk.joris, post.id(), Map.of(instagram, new PastedAddress(POST), facebook, new PastedAddress("https://www.facebook.com/regenton/posts/1")), List.of(1));
        desk.says(desk.iris, desk.mees, false, "social_media");
        assertThat(tasks.waiting(desk.joris, DUTCH)).hasSize(2);
        var both = everywhere(post);
        comingDown.say(desk.joris, post.id(), both.getFirst().id(), new ComingDown.Said.PostGone());
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(receipt(desk.iris, desk.mees)).extracting(Pursued::state).containsExactlyInAnyOrder(Pursued.State.ASKED, Pursued.State.GONE);
        comingDown.say(desk.joris, post.id(), both.getLast().id(), new ComingDown.Said.PostGone());
        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
    }

    @Test
    @DisplayName("placed again without the picture: the old one is gone, the new one stands, with the others on it")
    void placed_again() {
        desk.says(desk.samira, desk.noor, true, "social_media");
        var post = told(desk.mees, desk.noor);
        desk.says(desk.samira, desk.noor, false, "social_media");
        var old = standing(post);
        hands.again(desk.joris, post.id(), old.id(), new PastedAddress("https://www.instagram.com/p/new/"), errands(old));
        assertThat(everywhere(post)).hasSize(2);
        var fresh = everywhere(post).stream().filter(Elsewhere::stands).findFirst().orElseThrow();
        assertThat(fresh.address()).endsWith("/p/new/");
        assertThat(fresh.pictures()).isEqualTo(1);
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(others(desk.noor)).allMatch(one -> one.gone().isPresent());
    }

    @Test
    @DisplayName("taken down by the head it is asked of who put it there, who reads it as a task")
    void taken_down() {
        var post = handed(List.of(CLASS_PAGE, SCHOOL_ACCOUNT), desk.mees);
        hands.look(desk.joris, post.id());
        tell(desk.joris, post);
        takedown.takeDown(desk.hanneke, post.id(), Optional.of("Het klopt niet."));
        assertThat(desk.now(post).placement(CLASS_PAGE).orElseThrow().state()).isEqualTo(Placement.State.DOWN);
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(tasks.waiting(desk.joris, DUTCH)).extracting(Task::says).containsExactly("‘Een dag in het bos’ moet weg van Instagram van De Regenton.");
        assertThat(others(desk.mees)).as("not gone yet").singleElement().satisfies(one -> {
            assertThat(one.asked()).isPresent();
            assertThat(one.gone()).isEmpty();
        });
        comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
    }

    /** Samira says on the website that the photo is of a child. */
    private void report(Post post) {
        Reporting.ofChild(house, desk.samira, desk.school, desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id(), post.pictures().getFirst().value());
    }

    @Test
    @DisplayName("a report holds it there too, and when the head puts it back nothing need be done any more")
    void reported() {
        var post = handed(List.of(SCHOOL_WEBSITE, SCHOOL_ACCOUNT), desk.mees);
        hands.look(desk.joris, post.id());
        tell(desk.joris, post);
        report(post);
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
        assertThat(standing(post).pictureErrands()).hasSize(1);
        Reporting.putBack(house, desk.hanneke);
        assertThat(placement(post).state()).isEqualTo(Placement.State.LIVE);
        assertThat(standing(post).errands()).isEmpty();
    }

    @Test
    @DisplayName("what somebody took away for a report does not stand there again because the head puts it back")
    void reported_and_gone() {
        var post = handed(List.of(SCHOOL_WEBSITE, SCHOOL_ACCOUNT), desk.mees);
        hands.look(desk.joris, post.id());
        tell(desk.joris, post);
        report(post);
        comingDown.say(desk.joris, post.id(), standing(post).id(), new ComingDown.Said.PostGone());
        Reporting.putBack(house, desk.hanneke);
        assertThat(placement(post).state()).isEqualTo(Placement.State.DOWN);
    }

    @Test
    @DisplayName("somebody forgotten is named on it, of whom there is a no: it must go there")
    void named_afterwards() {
        desk.says(desk.samira, desk.noor, false, "social_media");
        var post = told(desk.mees);
        drafts.name(desk.joris, post.id(), post.pictures().getFirst(), new Shown.People(Set.of(desk.mees, desk.noor)));
        assertThat(placement(post).state()).isEqualTo(Placement.State.COMING_DOWN);
    }
}
