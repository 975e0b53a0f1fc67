package nl.huisregel.newsletter;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdict;
import nl.huisregel.school.School;
import nl.huisregel.wall.Looking;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("A newsletter")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class NewsletterTest extends DeskTest {

    @Autowired Newsletter newsletter;
    @Autowired NewsletterClosing closing;
    @Autowired NewsletterSql sql;
    @Autowired NewsletterTasks tasks;
    @Autowired School schools;

    @Test
    @DisplayName("takes what may go on paper in the open issue, and the first post begins one")
    void the_first_post_begins_it() {
        assertThat(open()).isEmpty();
        var first = placed(desk.mees);
        var second = placed();

        var issue = open().orElseThrow();
        assertThat(issue.number()).isEqualTo(1);
        assertThat(items(issue.id())).extracting(NewsletterItem::post).containsExactly(first.id(), second.id());
        assertThat(desk.now(first).placement(NEWSLETTER).orElseThrow()).satisfies(placement -> {
            assertThat(placement.live()).isTrue();
            assertThat(placement.layer()).isEqualTo("paper");
        });
    }

    @Test
    @DisplayName("what may not go on paper is held and stands in no issue")
    void held() {
        var post = desk.doDuties(desk.hang(desk.startPost(NEWSLETTER), desk.noor));
        assertThat(desk.publish(post).held()).extracting(Verdict::channel).containsExactly(NEWSLETTER);
        assertThat(open()).isEmpty();
    }

    @Test
    @DisplayName("of several that begin at once there is one issue")
    void one_issue() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(NEWSLETTER)));
        var began = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> fence.inside(desk.board, () -> {
            UUID issue = newsletter.begin(desk.hanneke, desk.school);
            began.countDown();
            await(waits);
            return issue;
        }), Thread::startVirtualThread);
        await(began);
        var second = CompletableFuture.supplyAsync(() -> newsletter.begin(desk.fatima, desk.school), Thread::startVirtualThread);
        untilSomebodyWaits(second);
        waits.countDown();
        assertThat(second.get()).isEqualTo(first.get());
        desk.publish(post);
        assertThat(items(first.get())).extracting(NewsletterItem::post).containsExactly(post.id());
    }

    @Test
    @DisplayName("is put in order one place at a time")
    void order() {
        var posts = List.of(placed(), placed(), placed());
        UUID issue = open().orElseThrow().id();
        newsletter.move(desk.fatima, desk.school, issue, placement(posts.get(2)), true);
        newsletter.move(desk.fatima, desk.school, issue, placement(posts.get(0)), true);
        assertThat(items(issue)).extracting(NewsletterItem::post).containsExactly(posts.get(0).id(), posts.get(2).id(), posts.get(1).id());
        newsletter.move(desk.fatima, desk.school, issue, placement(posts.get(0)), false);
        assertThat(items(issue)).extracting(NewsletterItem::post).containsExactly(posts.get(2).id(), posts.get(0).id(), posts.get(1).id());
        assertThatThrownBy(() -> newsletter.move(desk.fatima, desk.school, issue, UUID.randomUUID(), true)).isInstanceOf(NotThere.class);
        closing.close(desk.hanneke, desk.school, issue);
        assertThatThrownBy(() -> newsletter.move(desk.fatima, desk.school, issue, placement(posts.get(0)), false)).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("closing decides everything again, keeps both decisions, and rests on the new one")
    void closing_decides_again() {
        var post = placed(desk.mees);
        UUID before = desk.now(post).placement(NEWSLETTER).orElseThrow().decision();
        assertThat(closing.close(desk.fatima, desk.school, open().orElseThrow().id())).isTrue();
        assertThat(open()).isEmpty();
        UUID after = desk.now(post).placement(NEWSLETTER).orElseThrow().decision();
        assertThat(after).isNotEqualTo(before);
        var decided = journal.about(desk.board, "post", post.id()).stream().filter(entry -> entry.kind().equals("decided")).toList();
        assertThat(decided).extracting(Entry::id).endsWith(after);
        // Decided as an act of its author, kept as done by who closed it.
        assertThat(decided.getLast().facts().orElseThrow().facts()).contains("teacher");
        assertThat(decided.getLast().facts().orElseThrow().actor()).isEqualTo(desk.fatima.person());
    }

    @Test
    @DisplayName("a photo whose consent was withdrawn meanwhile stays out for good, and nobody reads for whom")
    void a_withdrawal() {
        var post = desk.doDuties(desk.hang(desk.hang(desk.startPost(NEWSLETTER), desk.mees)));
        assertThat(desk.publish(post).live()).containsExactly(NEWSLETTER);
        desk.says(desk.iris, desk.mees, false, "paper");
        UUID issue = open().orElseThrow().id();
        assertThat(closing.standing(desk.board, desk.school, issue)).singleElement().satisfies(one -> {
            assertThat(one.goes()).isTrue();
            assertThat(one.out()).hasSize(1);
        });
        closing.close(desk.hanneke, desk.school, issue);
        assertThat(items(issue)).singleElement().satisfies(item -> {
            assertThat(item.out()).isEqualTo(1);
            assertThat(item.live().placed()).isEqualTo(1);
        });
        desk.says(desk.iris, desk.mees, true, "paper");
        assertThat(items(issue).getFirst().live().pictures()).hasSize(1);
    }

    @Test
    @DisplayName("somebody named on a photo after it was put in counts at closing")
    void somebody_named_later() {
        var post = desk.doDuties(desk.hang(desk.hang(desk.startPost(NEWSLETTER), desk.mees)));
        desk.publish(post);
        drafts.name(desk.joris, post.id(), post.pictures().getFirst(), new Shown.People(Set.of(desk.mees, desk.noor)));
        UUID issue = open().orElseThrow().id();
        closing.close(desk.hanneke, desk.school, issue);
        assertThat(items(issue).getFirst().out()).isEqualTo(1);
        assertThat(items(issue).getFirst().live().pictures()).hasSize(1);
    }

    @Test
    @DisplayName("a post that cannot go along waits in the next issue, which begins by it")
    void passed_on() {
        var goes = placed(desk.mees);
        var stays = placed();
        notReviewed(stays);
        UUID issue = open().orElseThrow().id();
        assertThat(closing.close(desk.hanneke, desk.school, issue)).isTrue();
        assertThat(items(issue)).extracting(NewsletterItem::post).containsExactly(goes.id());
        var next = open().orElseThrow();
        assertThat(next.number()).isEqualTo(2);
        assertThat(items(next.id())).singleElement().satisfies(item -> {
            assertThat(item.post()).isEqualTo(stays.id());
            assertThat(item.passed()).contains(1);
        });
        assertThat(fence.reading(desk.board, () -> sql.passedOn(desk.board, issue))).containsExactly("Een dag in het bos");
        assertThat(tasks.waiting(desk.joris, Words.in(Language.NL))).singleElement().satisfies(task -> {
            assertThat(task.says()).isEqualTo("‘Een dag in het bos’ kon niet mee in nummer 1 van de nieuwsbrief.");
            assertThat(task.path()).contains(next.id().toString());
        });
        assertThat(tasks.waiting(desk.fatima, Words.in(Language.NL))).isEmpty();
    }

    @Test
    @DisplayName("where nothing can go along it stays open")
    void nothing_goes() {
        var post = placed();
        notReviewed(post);
        UUID issue = open().orElseThrow().id();
        assertThat(closing.close(desk.hanneke, desk.school, issue)).isFalse();
        assertThat(open().orElseThrow().id()).isEqualTo(issue);
        assertThat(items(issue)).hasSize(1);
    }

    @Test
    @DisplayName("a withdrawal that came first is waited for when it is closed, and then counts")
    void the_withdrawal_is_first() throws Exception {
        placed(desk.mees);
        UUID issue = open().orElseThrow().id();
        var said = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var withdrawal = CompletableFuture.runAsync(() -> fence.inside(desk.board, () -> {
            desk.says(desk.iris, desk.mees, false, "paper");
            said.countDown();
            await(waits);
        }), Thread::startVirtualThread);
        await(said);
        var closed = CompletableFuture.supplyAsync(() -> closing.close(desk.hanneke, desk.school, issue), Thread::startVirtualThread);
        untilSomebodyWaits(closed);
        waits.countDown();
        withdrawal.get();
        assertThat(closed.get()).isTrue();
        assertThat(items(issue).getFirst().out()).isEqualTo(1);
    }

    @Test
    @DisplayName("closing and tagging cannot cross: who is on a photo waits until it is closed")
    void tagging_waits() throws Exception {
        var post = placed(desk.mees);
        UUID issue = open().orElseThrow().id();
        var done = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var closed = CompletableFuture.runAsync(() -> fence.inside(desk.board, () -> {
            closing.close(desk.hanneke, desk.school, issue);
            done.countDown();
            await(waits);
        }), Thread::startVirtualThread);
        await(done);
        var tagging = CompletableFuture.runAsync(() -> pictures.show(desk.board, post.pictures().getFirst(), new Shown.People(Set.of(desk.lina))), Thread::startVirtualThread);
        untilSomebodyWaits(tagging);
        waits.countDown();
        closed.get();
        tagging.get();
        assertThat(items(issue).getFirst().live().pictures()).isEmpty();
    }

    @Test
    @DisplayName("closing and publishing wait for each other in one order, and never both")
    void no_deadlock() throws Exception {
        placed();
        var post = desk.doDuties(desk.hang(desk.startPost(NEWSLETTER)));
        UUID issue = open().orElseThrow().id();
        var queued = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var closed = CompletableFuture.supplyAsync(() -> fence.inside(desk.board, () -> {
            sql.queue(desk.board, desk.school);
            queued.countDown();
            await(goOn);
            return closing.close(desk.hanneke, desk.school, issue);
        }), Thread::startVirtualThread);
        await(queued);
        var published = CompletableFuture.supplyAsync(() -> desk.publish(post).live(), Thread::startVirtualThread);
        untilSomebodyWaits(published);
        goOn.countDown();
        assertThat(closed.get()).isTrue();
        assertThat(published.get()).containsExactly(NEWSLETTER);
        assertThat(items(open().orElseThrow().id())).extracting(NewsletterItem::post).containsExactly(post.id());
    }

    @Test
    @DisplayName("opens again while nobody has it, with everything that was left out and begun since")
    void reopened() {
        var first = desk.doDuties(desk.hang(desk.hang(desk.startPost(NEWSLETTER), desk.mees)));
        desk.publish(first);
        var second = placed();
        notReviewed(second);
        desk.says(desk.iris, desk.mees, false, "paper");
        UUID issue = open().orElseThrow().id();
        closing.close(desk.hanneke, desk.school, issue);
        var third = placed();
        assertThat(closing.reopen(desk.fatima, desk.school, issue)).isTrue();
        assertThat(open().orElseThrow().id()).isEqualTo(issue);
        assertThat(items(issue)).extracting(NewsletterItem::post).containsExactly(first.id(), second.id(), third.id());
        assertThat(items(issue)).allSatisfy(item -> assertThat(item.passed()).isEmpty());
        assertThat(items(issue).getFirst().live().placed()).isEqualTo(2);
        assertThat(items(issue).getFirst().out()).isZero();
        assertThat(placed().placement(NEWSLETTER)).isPresent();
    }

    @Test
    @DisplayName("never opens again once somebody has it, nor an older one")
    void not_reopened() {
        placed();
        UUID issue = open().orElseThrow().id();
        closing.close(desk.hanneke, desk.school, issue);
        placed();
        UUID next = open().orElseThrow().id();
        closing.close(desk.hanneke, desk.school, next);
        assertThatThrownBy(() -> closing.reopen(desk.hanneke, desk.school, issue)).isInstanceOf(NotThere.class);
        var viewer = Viewer.of(desk.samira, schools);
        newsletter.out(viewer, desk.school, newsletter.readable(viewer, desk.school, next).orElseThrow());
        assertThat(closing.reopen(desk.hanneke, desk.school, next)).isFalse();
        assertThat(open()).isEmpty();
    }

    @Test
    @DisplayName("a post taken out of the newsletter stays in its other places")
    void taken_out() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, NEWSLETTER), desk.mees));
        assertThat(desk.publish(post).live()).containsExactly(CLASS_PAGE, NEWSLETTER);
        UUID issue = open().orElseThrow().id();
        assertThatThrownBy(() -> takedown.takeDown(desk.fatima, post.id(), Optional.empty(), Set.of(NEWSLETTER))).isInstanceOf(NotThere.class);
        assertThat(takedown.takeDown(desk.hanneke, post.id(), Optional.of("Past er niet bij"), Set.of(NEWSLETTER)).mayGoAhead()).isTrue();
        assertThat(items(issue)).isEmpty();
        assertThat(desk.now(post).placement(CLASS_PAGE).orElseThrow().live()).isTrue();
        assertThat(desk.now(post).placement(NEWSLETTER).orElseThrow().state()).isEqualTo(Placement.State.DOWN);
    }

    @Test
    @DisplayName("who sees what: the team the open issue, families a closed one, of their own school only; who is shown sees that photo")
    void who_sees_what() {
        var post = placed(desk.mees);
        UUID issue = open().orElseThrow().id();
        UUID placement = placement(post);
        UUID picture = post.pictures().getFirst().value();
        assertThat(sees(desk.fatima, placement, picture)).isTrue();
        assertThat(sees(desk.samira, placement, picture)).isFalse();
        assertThat(sees(desk.iris, placement, picture)).isTrue();
        assertThat(sees(desk.bram, placement, picture)).isFalse();
        assertThat(newsletter.readable(Viewer.of(desk.samira, schools), desk.school, issue)).isEmpty();
        closing.close(desk.hanneke, desk.school, issue);
        assertThat(sees(desk.samira, placement, picture)).isTrue();
        assertThat(sees(desk.bram, placement, picture)).isFalse();
        assertThat(sees(desk.wouter, placement, picture)).isFalse();
        assertThat(maySee(Viewer.of(desk.board, Optional.empty(), schools), placement, picture)).isFalse();
        assertThat(newsletter.readable(Viewer.of(desk.samira, schools), desk.school, issue)).isPresent();
        assertThat(newsletter.readable(Viewer.of(desk.bram, schools), desk.school, issue)).isEmpty();
        desk.says(desk.iris, desk.mees, false, "paper");
        assertThat(sees(desk.samira, placement, picture)).isFalse();
        assertThat(sees(desk.fatima, placement, picture)).isFalse();
    }

    @Test
    @DisplayName("families read the issues of this school year and the one before; older ones are for the team")
    void old_issues() {
        var post = placed();
        UUID issue = open().orElseThrow().id();
        closing.close(desk.hanneke, desk.school, issue);
        UUID picture = post.pictures().getFirst().value();
        for (int years : new int[] {1, 2}) {
            fence.inside(desk.board, () -> jdbc.sql("update newsletter_issue set school_year = :year where board_id = :board and id = :issue")
                .param("year", Newsletter.year(java.time.Instant.now()) - years).param("board", desk.board.value()).param("issue", issue).update());
            assertThat(sees(desk.samira, placement(post), picture)).isEqualTo(years == 1);
            assertThat(newsletter.readable(Viewer.of(desk.samira, schools), desk.school, issue).isPresent()).isEqualTo(years == 1);
        }
        assertThat(newsletter.readable(Viewer.of(desk.fatima, schools), desk.school, issue)).isPresent();
    }

    @Test
    @DisplayName("a photo leaves a placement in no other way, and a closed issue never goes")
    void what_the_database_refuses() {
        var post = placed(desk.mees);
        UUID issue = open().orElseThrow().id();
        assertThat(fence.<Integer>inside(desk.board, () -> jdbc.sql("delete from placement_picture where board_id = :board and placement_id = :placement")
            .param("board", desk.board.value()).param("placement", placement(post)).update())).isZero();
        closing.close(desk.hanneke, desk.school, issue);
        assertThat(fence.<Integer>inside(desk.board, () -> jdbc.sql("delete from newsletter_issue where board_id = :board and id = :issue")
            .param("board", desk.board.value()).param("issue", issue).update())).isZero();
        assertThatThrownBy(() -> fence.inside(desk.board, () -> jdbc.sql("delete from newsletter_item where board_id = :board").param("board", desk.board.value()).update()))
            .isInstanceOf(DataAccessException.class);
    }

    /** What the author ticked before is not ticked any more: then something must be done first. */
    private void notReviewed(Post post) {
        fence.inside(desk.board, () -> jdbc.sql("delete from post_duty where board_id = :board and post_id = :post").param("board", desk.board.value()).param("post", post.id()).update());
    }

    private Post placed(UUID... shown) {
        var post = desk.doDuties(desk.hang(desk.startPost(NEWSLETTER), shown));
        assertThat(desk.publish(post).live()).containsExactly(NEWSLETTER);
        return desk.now(post);
    }

    private UUID placement(Post post) {
        return desk.now(post).placement(NEWSLETTER).orElseThrow().id();
    }

    private Optional<NewsletterIssue> open() {
        return fence.reading(desk.board, () -> sql.open(desk.board, desk.school));
    }

    private List<NewsletterItem> items(UUID issue) {
        return fence.reading(desk.board, () -> sql.items(desk.board, issue));
    }

    private boolean sees(nl.huisregel.access.Actor actor, UUID placement, UUID picture) {
        return maySee(Viewer.of(actor, schools), placement, picture);
    }

    private boolean maySee(Viewer viewer, UUID placement, UUID picture) {
        return Looking.maySee(house, viewer, desk.school, placement, picture);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until something waits for a lock. */
    private void untilSomebodyWaits(CompletableFuture<?> who) {
        while (jdbc.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0) {
            assertThat(who).as("it went on without waiting").isNotDone();
            Thread.onSpinWait();
        }
    }
}
