package nl.huisregel.schedule;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static nl.huisregel.publication.Placement.State.LIVE;
import static nl.huisregel.publication.Placement.State.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import nl.huisregel.cast.AtOnce;
import nl.huisregel.draft.Writing;
import nl.huisregel.publication.Missed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

@DisplayName("A post that was set ready goes out once, whatever becomes of the nodes and their clocks")
class NodesTest extends ReadyTest {

    @Test
    @DisplayName("of two nodes that look at once, each place goes out from one")
    void two_nodes() {
        for (int i = 0; i < 4; i++) {
            ready(CLASS_PAGE, SCHOOL_WEBSITE);
        }
        var nodes = java.util.stream.Stream.generate(() -> AtOnce.supply(() -> node().goOut(desk.board, moment))).limit(3).toList();
        int gone = nodes.stream().mapToInt(CompletableFuture::join).sum() + node().goOut(desk.board, moment);
        assertThat(gone).isEqualTo(8);
        assertThat(Writing.rows(house, desk.joris)).allSatisfy(row -> assertThat(published(row.post(), CLASS_PAGE)).hasSize(1));
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("waits for the next look where its author is at it just now")
    void the_author_is_at_it() {
        var post = ready(CLASS_PAGE);
        fence.inside(desk.board, () -> {
            posts.lock(desk.board, post.id());
            assertThat(AtOnce.supply(() -> node().goOut(desk.board, moment)).join()).isZero();
        });
        assertThat(node().goOut(desk.board, moment)).isOne();
    }

    @Test
    @DisplayName("a node that dies halfway sends out nothing, and the next look sends it out once")
    void killed_halfway() {
        var post = ready(CLASS_PAGE);
        assertThatThrownBy(() -> fence.inside(desk.board, () -> {
            assertThat(node().goOut(desk.board, moment)).isOne();
            cut(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
        })).isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);

        assertThat(states(post)).containsExactly(SCHEDULED);
        assertThat(node().goOut(desk.board, moment)).isOne();
        assertThat(published(post, CLASS_PAGE)).hasSize(1);
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("goes out up to a day late when nobody was there; later its author is asked")
    void nobody_was_there() {
        var early = ready(CLASS_PAGE);
        assertThat(node().goOut(desk.board, moment.plus(GoingOut.SENSIBLE))).isOne();
        var late = ready(CLASS_PAGE);
        assertThat(node().goOut(desk.board, moment.plus(GoingOut.SENSIBLE).plusSeconds(1))).isZero();
        assertThat(states(early)).containsExactly(LIVE);
        assertThat(missed(late, CLASS_PAGE)).isEqualTo(Missed.Why.TOO_LATE);
        assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> assertThat(task.note()).contains("meer dan een dag later"));
        assertThat(scheduling.timing(desk.board, desk.now(late)).atOnce()).as("the moment that is over is not asked again").isTrue();
    }

    @Test
    @DisplayName("waits on a node that does not know what time it is")
    void a_clock_astray() {
        var post = ready(CLASS_PAGE);
        assertThat(node(Clock.fixed(moment.plusSeconds(60), ZONE)).look(desk.board)).as("three days ahead").isZero();
        assertThat(node(Clock.fixed(Instant.now().minus(Duration.ofDays(60)), ZONE)).look(desk.board)).as("two months behind").isZero();
        assertThat(states(post)).containsExactly(SCHEDULED);
    }

    @ParameterizedTest(name = "{0} {1}: not at {2}, at {3}, not again at {4}")
    @CsvSource({
        "2027-10-31, 02:30, 2027-10-31T02:29:59+02:00, 2027-10-31T02:30:00+02:00, 2027-10-31T02:30:00+01:00",
        "2027-10-31, 03:00, 2027-10-31T02:59:59+01:00, 2027-10-31T03:00:00+01:00, 2027-10-31T04:00:00+01:00",
        "2027-03-28, 03:15, 2027-03-28T01:59:59+01:00, 2027-03-28T03:15:00+02:00, 2027-03-28T04:15:00+02:00"})
    @DisplayName("goes out once in the night the clock changes")
    void the_clock_changes(String day, String time, java.time.OffsetDateTime before, java.time.OffsetDateTime at, java.time.OffsetDateTime again) {
        Timing timing = Timing.read(day, time, at.minusDays(5).toInstant());
        var post = desk.doDuties(desk.startPost(SCHOOL_WEBSITE));
        scheduling.schedule(desk.joris, post.id(), post.version(), timing.at().orElseThrow());
        assertThat(node().goOut(desk.board, before.toInstant())).isZero();
        assertThat(node().goOut(desk.board, at.toInstant())).isOne();
        assertThat(node().goOut(desk.board, again.toInstant())).isZero();
        assertThat(published(post, SCHOOL_WEBSITE)).hasSize(1);
    }

    private void cut(int backend) {
        try (var connection = pool.getConnection(); var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
