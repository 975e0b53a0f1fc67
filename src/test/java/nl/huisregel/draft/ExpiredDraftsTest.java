package nl.huisregel.draft;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.huisregel.doubt.Asking;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Entry;
import nl.huisregel.limit.Guesses;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Fact;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A draft with pictures of children that nobody finished")
class ExpiredDraftsTest extends DeskTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Autowired ExpirySql sql;
    @Autowired DraftSql draftSql;
    @Autowired School school;
    @Autowired Guesses guesses;
    @Autowired Directory directory;
    @Autowired PostLists lists;
    @Autowired Doubts doubts;
    @Autowired ComingDown comingDown;

    /** A clock that stands where it was put. */
    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZONE);
    }

    @Test
    @DisplayName("goes after fourteen days without change, bytes and all, and the journal has it")
    void goes() {
        var picture = desk.upload(desk.startPost(CLASS_PAGE));
        var post = onlyDraft();
        pictures.show(desk.board, picture, new Shown.People(Set.of(desk.mees)));
        lastChanged(post, daysAgo(13));
        assertThat(node().cleanUp(desk.board)).as("on the thirteenth day").isZero();

        lastChanged(post, daysAgo(14));
        assertThat(node().cleanUp(desk.board)).as("on the fourteenth").isOne();

        assertThat(pictures.all(desk.board, List.of(picture))).isEmpty();
        for (String table : List.of("picture_size", "picture_person", "post_picture")) {
            assertThat(rows(table, picture.value())).as(table).isZero();
        }
        assertThat(fence.reading(desk.board, () -> posts.find(desk.board, post))).isEmpty();
        assertThat(journal.about(desk.board, "post", post)).extracting(Entry::kind).contains("post.expired");
        assertThat(journal.broken(desk.board)).isEmpty();
        assertThat(new ExpiryTasks(sql, fence, Clock.systemUTC()).waiting(desk.joris, Words.in(Language.NL))).singleElement()
            .satisfies(task -> assertThat(task.says()).isEqualTo("Een concept van je is weggegooid."));
        assertThat(node().cleanUp(desk.board)).as("once").isZero();
    }

    @Test
    @DisplayName("is announced on the page of today from the tenth day, with the day it goes")
    void announced() {
        desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        var post = onlyDraft();
        for (int day : new int[] {0, 9}) {
            lastChanged(post, daysAgo(day));
            assertThat(draftTask().due()).as("day " + day).isEmpty();
        }
        lastChanged(post, daysAgo(10));
        assertThat(draftTask().due()).hasValueSatisfying(due -> assertThat(Duration.between(Instant.now(), due)).isBetween(Duration.ofHours(94), Duration.ofHours(98)));
        assertThat(draftTask().note()).contains("14 dagen");
    }

    @Test
    @DisplayName("stays while somebody is asked about it, and goes once that was taken back")
    void waits_for_an_answer() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        drafts.write(desk.joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), post.title(), post.body(), post.channels(),
            List.of(new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true"))), Map.of(), Set.of()));
        UUID doubt = doubts.ask(desk.joris, post.id(), "Is dit niet te veel?").getFirst();
        fence.inside(desk.board, () -> posts.touch(desk.board, post.id(), daysAgo(100)));
        assertThat(node().cleanUp(desk.board)).isZero();

        Asking.takeBack(doubts, desk.joris, doubt);
        fence.inside(desk.board, () -> posts.touch(desk.board, post.id(), daysAgo(100)));
        assertThat(node().cleanUp(desk.board)).as("the days count anew since then").isZero();
        fence.inside(desk.board, () -> jdbc.sql("update doubt set closed_at = :then where board_id = :board and id = :doubt")
            .param("then", java.sql.Timestamp.from(daysAgo(15))).param("board", desk.board.value()).param("doubt", doubt).update());
        assertThat(node().cleanUp(desk.board)).isOne();
    }

    @Test
    @DisplayName("goes too where nobody said who is on it, and where it was once tried and held")
    void unknown_or_held() {
        desk.upload(desk.startPost(CLASS_PAGE));
        lastChanged(onlyDraft(), daysAgo(15));
        assertThat(node().cleanUp(desk.board)).isOne();
        var post = desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.noor);
        assertThat(desk.publish(post).held()).hasSize(1);
        lastChanged(post.id(), daysAgo(15));
        assertThat(node().cleanUp(desk.board)).isOne();
    }

    @Test
    @DisplayName("is no draft of words alone, of grown-ups or of nobody, and nothing that ever stood somewhere")
    void others_stay() {
        desk.startPost(CLASS_PAGE);
        desk.hang(desk.startPost(CLASS_PAGE));
        desk.hang(desk.startPost(CLASS_PAGE), desk.fatima.person());
        var live = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(live);
        lists.of(desk.joris).forEach(row -> lastChanged(row.post().id(), daysAgo(300)));
        assertThat(node().cleanUp(desk.board)).isZero();
        takedown.takeDown(desk.joris, live.id(), Optional.empty());
        lastChanged(live.id(), daysAgo(300));
        assertThat(node().cleanUp(desk.board)).isZero();
    }

    @Test
    @DisplayName("is deleted by one node only, however many look at once; a change that comes first keeps it")
    void one_node() {
        for (int i = 0; i < 6; i++) {
            desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        }
        var all = lists.of(desk.joris).stream().map(row -> row.post().id()).toList();
        all.forEach(post -> lastChanged(post, daysAgo(20)));
        drafts.ofPicture(desk.joris, all.getFirst(), drafts.mine(desk.joris, all.getFirst()).pictures().getFirst(), () -> { });

        var nodes = List.of(CompletableFuture.supplyAsync(() -> node().cleanUp(desk.board)), CompletableFuture.supplyAsync(() -> node().cleanUp(desk.board)),
            CompletableFuture.supplyAsync(() -> node().cleanUp(desk.board)));
        int gone = nodes.stream().mapToInt(CompletableFuture::join).sum() + node().cleanUp(desk.board);

        assertThat(gone).isEqualTo(5);
        assertThat(lists.of(desk.joris)).extracting(row -> row.post().id()).containsExactly(all.getFirst());
    }

    @Test
    @DisplayName("waits where another node is at it, and where this machine does not know what day it is")
    void somebody_else_or_astray() {
        desk.hang(desk.startPost(CLASS_PAGE), desk.mees);
        var post = onlyDraft();
        lastChanged(post, daysAgo(20));
        fence.inside(desk.board, () -> {
            assertThat(sql.mine(desk.board)).isTrue();
            assertThat(CompletableFuture.supplyAsync(() -> node().cleanUp(desk.board)).join()).as("another node is at it").isZero();
        });
        lastChanged(post, daysAgo(1));
        assertThat(node(at(Instant.now().plus(Duration.ofDays(60)))).cleanUp(desk.board)).as("a clock two months ahead").isZero();
        assertThat(node(at(Instant.now().minus(Duration.ofDays(60)))).cleanUp(desk.board)).as("a clock two months behind").isZero();
        assertThat(lists.of(desk.joris)).hasSize(1);
    }

    @ParameterizedTest(name = "changed {0}, goes {1}")
    @CsvSource({
        "2026-11-12T10:00:00+01:00, 2026-11-26T10:00:00+01:00",
        "2026-10-20T10:00:00+02:00, 2026-11-03T10:00:00+01:00",
        "2027-03-20T10:00:00+01:00, 2027-04-03T10:00:00+02:00"})
    @DisplayName("days are counted as people count them, also over the night the clock goes forward or back")
    void the_clock_goes_back(java.time.OffsetDateTime changed, java.time.OffsetDateTime goes) {
        assertThat(DraftTerm.ends(changed.toInstant())).isEqualTo(goes.toInstant());
        assertThat(DraftTerm.over(changed.toInstant(), goes.toInstant().minusSeconds(1))).isFalse();
        assertThat(DraftTerm.over(changed.toInstant(), goes.toInstant())).isTrue();
    }

    private ExpiredDrafts node() {
        return node(Clock.systemUTC());
    }

    private ExpiredDrafts node(Clock clock) {
        return new ExpiredDrafts(sql, draftSql, doubts, pictures, directory, journal, fence, clock);
    }

    /** As if the author had written it last on a clock that stood there. */
    private void lastChanged(UUID post, Instant when) {
        var then = new Drafts(draftSql, posts, doubts, comingDown, pictures, school, guesses, journal, fence, at(when));
        var now = drafts.mine(desk.joris, post);
        then.write(desk.joris, post, new Drafts.Written(now.version(), UUID.randomUUID(), now.title(), now.body() + ".", now.channels(), List.of(), Map.of(), Set.of()));
    }

    /** Fourteen days as the school counts them, and a minute more. */
    private static Instant daysAgo(int days) {
        return Instant.now().atZone(ZONE).minusDays(days).minusMinutes(1).toInstant();
    }

    private UUID onlyDraft() {
        return lists.of(desk.joris).getFirst().post().id();
    }

    private nl.huisregel.agenda.Task draftTask() {
        return new PostTasks(lists, doubts, new ExpiryTasks(sql, fence, Clock.systemUTC())).waiting(desk.joris, Words.in(Language.NL)).getFirst();
    }

    private int rows(String table, UUID picture) {
        return fence.reading(desk.board, () -> jdbc.sql("select count(*) from " + table + " where board_id = :board and picture_id = :picture")
            .param("board", desk.board.value()).param("picture", picture).query(Integer.class).single());
    }
}
