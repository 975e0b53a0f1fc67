package nl.huisregel.schedule;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static nl.huisregel.publication.Placement.State.HELD;
import static nl.huisregel.publication.Placement.State.LIVE;
import static nl.huisregel.publication.Placement.State.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.huisregel.access.Accounts;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.correction.Correcting;
import nl.huisregel.draft.Desk;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Drafts;
import nl.huisregel.draft.Lying;
import nl.huisregel.draft.Writing;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.AwaitsItsMoment;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.PostHints;
import nl.huisregel.publication.Verdict;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;

/** The moments lie ahead and the node is told what time it is, so that the worker of this very process never comes first. */
@DisplayName("A post that was set ready")
@Timeout(120)
class SchedulingTest extends DeskTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Words DUTCH = Words.in(Language.NL);

    @Autowired DataSource pool;
    @Autowired Accounts accounts;
    @Autowired Scheduling scheduling;
    @Autowired ScheduleSql sql;
    @Autowired Directory directory;
    @Autowired PostHints hints;
    @Autowired ScheduleTasks tasks;
    @Autowired @Qualifier("postTasks") TaskSource postTasks;

    private final Instant moment = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);

    @BeforeEach
    void mayComeIn() {
        fence.inside(desk.board, () -> List.of(desk.joris, desk.hanneke).forEach(actor -> accounts.open(desk.board, actor.person())));
    }

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
    @DisplayName("does not go out where consent was withdrawn meanwhile; its author reads why, and what to do")
    void consent_withdrawn() {
        var post = ready(CLASS_PAGE, SCHOOL_WEBSITE);
        desk.says(desk.iris, desk.mees, false, "open_web");

        assertThat(node().goOut(desk.board, moment)).isOne();

        assertThat(states(post)).containsExactly(LIVE, HELD);
        assertThat(missed(post, SCHOOL_WEBSITE)).isEqualTo(Missed.Why.NOT_ALLOWED);
        assertThat(desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().decision()).isEqualTo(decisions(post).getLast().id());
        assertThat(decisions(post).getLast().outcome()).hasValue("refused");
        assertThat(tasks.waiting(desk.joris, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).isEqualTo("‘Een dag in het bos’ is niet geplaatst op de website.");
            assertThat(task.note()).contains("Op dat moment mocht het niet.", "Mees");
            assertThat(task.sources()).isNotEmpty();
            assertThat(task.path()).startsWith("/berichten/" + post.id());
        });
        assertThat(postTasks.waiting(desk.joris, DUTCH)).as("not said twice").isEmpty();
        assertThat(tasks.waiting(desk.fatima, DUTCH)).isEmpty();
        desk.says(desk.iris, desk.mees, true, "open_web");
        assertThat(tasks.waiting(desk.joris, DUTCH).getFirst().note()).endsWith("Nu mag het wel.");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
        assertThat(tasks.waiting(desk.joris, DUTCH)).isEmpty();
    }

    @Test
    @DisplayName("is decided by the protocol in force at that moment, which may ask what nobody did yet")
    void another_edition() {
        var post = ready(CLASS_PAGE);
        editions.adopt(desk.wouter, "mosalira");
        assertThat(node().goOut(desk.board, moment)).isZero();
        assertThat(decisions(post).getFirst().editions()).anyMatch(edition -> edition.startsWith("opmaat"));
        assertThat(decisions(post).getLast().editions()).anyMatch(edition -> edition.startsWith("mosalira"));
        assertThat(states(post)).containsExactly(HELD);
        assertThat(desk.publish(desk.doDuties(desk.now(post))).live()).containsExactly(CLASS_PAGE);
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
    @DisplayName("goes out as the version that was set ready, or not at all")
    void another_version() {
        var post = ready(CLASS_PAGE);
        fence.inside(desk.board, () -> posts.touch(desk.board, post.id(), Instant.now()));
        assertThat(node().goOut(desk.board, moment)).isZero();
        assertThat(missed(post, CLASS_PAGE)).isEqualTo(Missed.Why.CHANGED);
        assertThat(tasks.waiting(desk.joris, DUTCH).getFirst().note()).contains("veranderd nadat je het klaarzette");
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
    @DisplayName("of two nodes that look at once, each place goes out from one")
    void two_nodes() {
        for (int i = 0; i < 4; i++) {
            ready(CLASS_PAGE, SCHOOL_WEBSITE);
        }
        var nodes = java.util.stream.Stream.generate(() -> supply(() -> node().goOut(desk.board, moment))).limit(3).toList();
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
            assertThat(supply(() -> node().goOut(desk.board, moment)).join()).isZero();
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

    @Test
    @DisplayName("does not go on a class page whose school year is over; its author reads that, and can send it elsewhere only")
    void year_over() {
        var post = ready(CLASS_PAGE, SCHOOL_WEBSITE);
        fence.inside(desk.board, () -> jdbc.sql("update class_group set school_year = school_year - 1 where board_id = :board").param("board", desk.board.value()).update());

        node().goOut(desk.board, moment);

        assertThat(missed(post, CLASS_PAGE)).isEqualTo(Missed.Why.YEAR_OVER);
        assertThat(tasks.waiting(desk.joris, DUTCH)).anySatisfy(task -> assertThat(task.note()).contains("De klaspagina van dat schooljaar is gesloten."));
        assertThat(desk.now(post).channels()).containsExactly(SCHOOL_WEBSITE);
        assertThat(desk.now(post).group()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"account closed", "left", "another role", "another school"})
    @DisplayName("does not go out where its author is gone; the head reads that, and the words")
    void author_gone(String how) {
        var post = ready(CLASS_PAGE);
        go(how);

        assertThat(node().goOut(desk.board, moment)).isZero();

        assertThat(missed(post, CLASS_PAGE)).isEqualTo(Missed.Why.AUTHOR_GONE);
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).singleElement().satisfies(task -> {
            assertThat(task.says()).isEqualTo("‘Een dag in het bos’ van meester Joris is niet geplaatst op de klaspagina.");
            assertThat(task.path()).isEqualTo("/klaargezet/" + desk.now(post).placement(CLASS_PAGE).orElseThrow().id());
        });
        assertThat(tasks.waiting(desk.bram, DUTCH)).as("another school's head").isEmpty();
        UUID placement = desk.now(post).placement(CLASS_PAGE).orElseThrow().id();
        assertThatThrownBy(() -> Lying.look(house, desk.bram, placement)).isInstanceOf(NotThere.class);
        assertThat(Lying.takeOver(house, desk.hanneke, placement)).satisfies(draft -> {
            assertThat(draft.body()).isEqualTo("We bouwden een hut.");
            assertThat(draft.pictures()).isEmpty();
        });
        assertThat(tasks.waiting(desk.hanneke, DUTCH)).isEmpty();
    }

    @Test
    @DisplayName("of somebody who got another role there goes nowhere, and they are told too")
    void promoted() {
        ready(CLASS_PAGE);
        go("another role");
        node().goOut(desk.board, moment);
        var now = accounts.actors(desk.board, desk.joris.person()).getFirst();
        assertThat(tasks.waiting(now, DUTCH)).singleElement().satisfies(task -> assertThat(task.note()).contains("Je rol op school is veranderd."));
    }

    @Test
    @DisplayName("goes nowhere once the post was taken down or corrected elsewhere")
    void changed_elsewhere() {
        var down = liveAndReady();
        takedown.takeDown(desk.hanneke, down.id(), Optional.of("Klopt niet"));
        assertThat(missed(down, SCHOOL_WEBSITE)).isEqualTo(Missed.Why.TAKEN_DOWN);
        var corrected = liveAndReady();
        assertThat(Correcting.correct(house, desk.joris, desk.now(corrected), "We bouwden twee hutten.")).isTrue();
        assertThat(missed(corrected, SCHOOL_WEBSITE)).isEqualTo(Missed.Why.CHANGED);
        assertThat(node().goOut(desk.board, moment)).isZero();
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

    private Post ready(Channel... channels) {
        var post = desk.doDuties(desk.hang(desk.startPost(channels), desk.mees));
        assertThat(scheduling.schedule(desk.joris, post.id(), post.version(), moment).scheduled()).containsExactly(channels);
        return desk.now(post);
    }

    /** On the class page already, and ready for the website. */
    private Post liveAndReady() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(post);
        var more = desk.doDuties(drafts.write(desk.joris, post.id(), new Drafts.Written(desk.now(post).version(), UUID.randomUUID(), "", "", Set.of(CLASS_PAGE, SCHOOL_WEBSITE), List.of(), Map.of(), Set.of())));
        assertThat(scheduling.schedule(desk.joris, more.id(), more.version(), moment).scheduled()).containsExactly(SCHOOL_WEBSITE);
        return desk.now(more);
    }

    private void go(String how) {
        switch (how) {
            case "account closed" -> accounts.close(desk.board, desk.joris.person());
            case "left" -> employment("until_day = current_date - 1");
            case "another role" -> employment("role = 'support', group_id = null");
            default -> employment("location_id = (select id from location where board_id = :board and id <> employment.location_id limit 1), group_id = null");
        }
    }

    private void employment(String what) {
        fence.inside(desk.board, () -> jdbc.sql("update employment set " + what + " where board_id = :board and person_id = :person")
            .param("board", desk.board.value()).param("person", desk.joris.person()).update());
    }

    private void lessonsAllDay(Instant day) {
        fence.inside(desk.board, () -> jdbc.sql("insert into school_hours (board_id, location_id, weekday, kind, starts, ends) values (:board, :location, :day, 'lesson', '00:00', '23:59')")
            .param("board", desk.board.value()).param("location", desk.school).param("day", day.atZone(ZONE).getDayOfWeek().getValue()).update());
    }

    /** What the last decision was told of the hour. */
    private String during(Post post) {
        return decisions(post).getLast().facts().orElseThrow().facts().replaceAll("(?s).*\"during\"\\s*:\\s*\\[?\"([a-z_]+)\".*", "$1");
    }

    private List<Placement.State> states(Post post) {
        return desk.now(post).placements().stream().map(Placement::state).toList();
    }

    private Missed.Why missed(Post post, Channel channel) {
        return desk.now(post).placement(channel).flatMap(Placement::missed).orElseThrow().why();
    }

    private List<Entry> decisions(Post post) {
        return journal.about(desk.board, "post", post.id()).stream().filter(entry -> entry.kind().equals("decided")).toList();
    }

    private List<Entry> published(Post post, Channel channel) {
        return journal.about(desk.board, "placement", desk.now(post).placement(channel).orElseThrow().id()).stream().filter(entry -> entry.kind().equals("post.published")).toList();
    }

    private List<Instant> lying() {
        return Lying.since(house, desk.joris);
    }

    private GoingOut node() {
        return node(Clock.systemUTC());
    }

    private GoingOut node(Clock clock) {
        return new GoingOut(sql, posts, publishing, verdicts, editions, accounts, directory, journal, fence, clock);
    }

    private void cut(int backend) {
        try (var connection = pool.getConnection(); var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
    }
}
