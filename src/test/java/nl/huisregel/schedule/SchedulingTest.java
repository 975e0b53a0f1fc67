package nl.huisregel.schedule;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static nl.huisregel.publication.Placement.State.HELD;
import static nl.huisregel.publication.Placement.State.LIVE;
import static nl.huisregel.publication.Placement.State.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.correction.Correcting;
import nl.huisregel.draft.Desk;
import nl.huisregel.draft.Lying;
import nl.huisregel.draft.Writing;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.AwaitsItsMoment;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdict;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A post that was set ready")
class SchedulingTest extends ReadyTest {

    @Test
    @DisplayName("waits for its moment, and goes out then: once, decided again, under its author and by the clock")
    void goes_out() {
        var post = ready(CLASS_PAGE, SCHOOL_WEBSITE);
        assertThat(states(post)).containsExactly(SCHEDULED, SCHEDULED);
        assertThat(desk.now(post).goesAt()).hasValue(moment);
        assertThat(node().goOut(desk.board, moment.minusSeconds(1))).as("a second early").isZero();

        assertThat(node().goOut(desk.board, moment)).isEqualTo(2);

        assertThat(states(post)).containsExactly(LIVE, LIVE);
        assertThat(desk.now(post).placement(CLASS_PAGE).orElseThrow().liveSince()).hasValue(moment);
        assertThat(node().goOut(desk.board, moment.plusSeconds(60))).as("once").isZero();
        assertThat(decisions(post)).as("when it was set ready, and when it went out, for each place").hasSize(4);
        assertThat(published(post, CLASS_PAGE)).singleElement().satisfies(entry -> {
            assertThat(entry.facts().orElseThrow().actor()).isEqualTo(desk.joris.person());
            assertThat(entry.facts().orElseThrow().facts()).contains("the clock", moment.toString());
        });
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("is set ready where it may go; the rest is held, and says why")
    void some_places() {
        desk.says(desk.samira, desk.noor, true, "closed_digital");
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor));
        var outcome = scheduling.schedule(desk.joris, post.id(), post.version(), moment);
        assertThat(outcome.scheduled()).containsExactly(CLASS_PAGE);
        assertThat(outcome.held()).extracting(Verdict::channel).containsExactly(SCHOOL_WEBSITE);
        assertThat(states(post)).containsExactly(SCHEDULED, HELD);
    }

    @Test
    @DisplayName("is decided for the moment it goes out, and not for now: a protocol that forbids it in lesson time")
    void lesson_time() {
        lessonsAllDay(moment);
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        scheduling.schedule(desk.joris, post.id(), post.version(), moment);
        assertThat(during(post)).isEqualTo("lesson");
        scheduling.takeBack(desk.joris, post.id());
        scheduling.schedule(desk.joris, post.id(), desk.now(post).version(), moment.plus(Duration.ofDays(2)));
        assertThat(during(post)).isEqualTo("outside_school_hours");
        assertThat(node().goOut(desk.board, moment.plus(Duration.ofDays(2)).plusSeconds(20))).isOne();
        assertThat(during(post)).as("decided at the moment, for the moment").isEqualTo("outside_school_hours");
    }

    @Test
    @DisplayName("does not change while it waits, by whatever way; taken back it does, and stands ready no more")
    void nothing_changes() {
        var post = ready(CLASS_PAGE);
        var picture = post.pictures().getFirst();
        List<Runnable> changes = List.of(
            () -> desk.write(desk.now(post), "Iets anders", "Iets heel anders.", CLASS_PAGE),
            () -> desk.upload(post),
            () -> drafts.removePictures(desk.joris, post.id(), List.of(picture)),
            () -> drafts.leaveOff(desk.joris, post.id(), List.of(picture), CLASS_PAGE, true),
            () -> drafts.dropChannel(desk.joris, post.id(), CLASS_PAGE),
            () -> drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.lina))),
            () -> drafts.ofPicture(desk.joris, post.id(), picture, () -> pictures.describe(desk.board, picture, "anders")),
            () -> hints.keep(desk.joris, post.id(), Map.of()),
            () -> hints.cut(desk.joris, post.id(), UUID.randomUUID(), List.of(), false),
            () -> drafts.discard(desk.joris, post.id()));
        for (Runnable change : changes) {
            assertThatThrownBy(change::run).isInstanceOf(AwaitsItsMoment.class);
        }
        assertThat(desk.now(post).body()).isEqualTo("We bouwden een hut.");

        assertThat(scheduling.takeBack(desk.joris, post.id())).isTrue();
        assertThat(states(post)).containsExactly(HELD);
        desk.write(desk.now(post), "Iets anders", "Iets heel anders.", CLASS_PAGE);
        assertThat(node().goOut(desk.board, moment)).isZero();
        assertThat(scheduling.takeBack(desk.joris, post.id())).as("once").isFalse();
        drafts.discard(desk.joris, post.id());
        assertThat(node().goOut(desk.board, moment)).isZero();
    }

    @Test
    @DisplayName("gets another moment, or goes out now after all, in every place that may")
    void another_moment() {
        var post = ready(CLASS_PAGE);
        var later = moment.plus(Duration.ofDays(1));
        scheduling.schedule(desk.joris, post.id(), desk.now(post).version(), later);
        assertThat(node().goOut(desk.board, moment)).isZero();
        assertThat(desk.now(post).goesAt()).hasValue(later);

        assertThat(scheduling.now(desk.joris, post.id(), desk.now(post).version()).live()).containsExactly(CLASS_PAGE);
        assertThat(node().goOut(desk.board, later)).isZero();
        assertThat(published(post, CLASS_PAGE)).hasSize(1);
    }

    @Test
    @DisplayName("is its author's, and nobody else's to set ready, take back or send out")
    void only_the_author() {
        var post = ready(CLASS_PAGE);
        for (var other : List.of(desk.fatima, desk.hanneke)) {
            assertThatThrownBy(() -> scheduling.schedule(other, post.id(), post.version(), moment)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> scheduling.takeBack(other, post.id())).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> scheduling.now(other, post.id(), post.version())).isInstanceOf(NotThere.class);
        }
        assertThat(states(post)).containsExactly(SCHEDULED);
    }

    @Test
    @DisplayName("is no draft that lies about: it is not deleted, and since it was taken back the days count anew")
    void is_not_expired() {
        var post = ready(CLASS_PAGE);
        fence.inside(desk.board, () -> sql.stir(desk.board, post.id(), Instant.now().minus(Duration.ofDays(80))));
        assertThat(lying()).isEmpty();
        scheduling.takeBack(desk.joris, post.id());
        assertThat(lying()).singleElement().satisfies(since -> assertThat(since).isAfter(Instant.now().minusSeconds(60)));
        assertThat(Writing.rows(house, desk.joris).getFirst().draft()).isTrue();
    }

    @Test
    @DisplayName("stands in the way of no other board's, and not in the list of what the school published")
    void others() {
        var post = ready(CLASS_PAGE);
        var other = Desk.with(new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown));
        assertThat(node().goOut(other.board, moment)).isZero();
        assertThat(Correcting.ofSchool(house, desk.hanneke)).isEmpty();
        assertThat(states(post)).containsExactly(SCHEDULED);
    }

    private void lessonsAllDay(Instant day) {
        fence.inside(desk.board, () -> jdbc.sql("insert into school_hours (board_id, location_id, weekday, kind, starts, ends) values (:board, :location, :day, 'lesson', '00:00', '23:59')")
            .param("board", desk.board.value()).param("location", desk.school).param("day", day.atZone(ZONE).getDayOfWeek().getValue()).update());
    }

    /** What the last decision was told of the hour. */
    private String during(Post post) {
        return decisions(post).getLast().facts().orElseThrow().facts().replaceAll("(?s).*\"during\"\\s*:\\s*\\[?\"([a-z_]+)\".*", "$1");
    }

    private List<Instant> lying() {
        return Lying.since(house, desk.joris);
    }
}
