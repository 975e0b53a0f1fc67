package nl.huisregel.publication;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.huisregel.cast.AtOnce;
import nl.huisregel.draft.Desk;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.journal.Entry;
import nl.huisregel.protocol.Decision;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("Publishing decides again, on what is on record at that moment")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PublishingTest extends DeskTest {

    @Autowired DataSource pool;

    @Test
    @DisplayName("what may goes live, what may not is held, and both decisions are kept")
    void live_and_held() {
        desk.says(desk.samira, desk.noor, true, "closed_digital");
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor));

        var outcome = desk.publish(post);

        assertThat(outcome.live()).containsExactly(CLASS_PAGE);
        assertThat(outcome.held()).extracting(Verdict::channel).containsExactly(SCHOOL_WEBSITE);
        assertThat(state(post, CLASS_PAGE)).isEqualTo(Placement.State.LIVE);
        assertThat(state(post, SCHOOL_WEBSITE)).isEqualTo(Placement.State.HELD);
        assertThat(desk.now(post).placement(CLASS_PAGE).orElseThrow().layer()).isEqualTo("closed_digital");
        assertThat(journal.about(desk.board, "post", post.id())).filteredOn(entry -> entry.kind().equals("decided"))
            .extracting(Entry::outcome).containsExactly(Optional.of("allowed_with_duties"), Optional.of("refused"));
    }

    @Test
    @DisplayName("while a duty that comes first is open, it goes nowhere")
    void a_duty_is_open() {
        var post = desk.hang(desk.startPost(CLASS_PAGE), desk.mees);

        assertThat(desk.publish(post).live()).isEmpty();
        assertThat(state(post, CLASS_PAGE)).isEqualTo(Placement.State.HELD);
    }

    @Test
    @DisplayName("consent withdrawn after the check holds the post")
    void withdrawn_after_the_check() {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).isTrue();

        desk.says(desk.iris, desk.mees, false, "open_web");

        assertThat(desk.publish(post).live()).isEmpty();
        assertThat(state(post, SCHOOL_WEBSITE)).isEqualTo(Placement.State.HELD);
    }

    @Test
    @DisplayName("a withdrawal that came first is waited for, and then counts")
    void the_withdrawal_is_first() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        var said = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var withdrawal = run(() -> fence.inside(desk.board, () -> {
            desk.says(desk.iris, desk.mees, false, "open_web");
            said.countDown();
            AtOnce.await(waits);
        }));
        AtOnce.await(said);

        var publishing = AtOnce.supply(() -> desk.publish(post));
        AtOnce.untilSomebodyWaits(pool, publishing);
        waits.countDown();

        assertThat(publishing.get().live()).isEmpty();
        withdrawal.get();
        assertThat(state(post, SCHOOL_WEBSITE)).isEqualTo(Placement.State.HELD);
    }

    @Test
    @DisplayName("a withdrawal during publishing waits for it, and then takes the picture from sight")
    void the_publishing_is_first() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        var published = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var publishing = AtOnce.supply(() -> fence.inside(desk.board, () -> {
            var outcome = desk.publish(post);
            published.countDown();
            AtOnce.await(waits);
            return outcome;
        }));
        AtOnce.await(published);

        var withdrawal = run(() -> desk.says(desk.iris, desk.mees, false, "open_web"));
        AtOnce.untilSomebodyWaits(pool, withdrawal);
        waits.countDown();

        assertThat(publishing.get().live()).containsExactly(SCHOOL_WEBSITE);
        withdrawal.get();
        assertThat(barred(desk.mees, "open_web")).isTrue();
    }

    @Test
    @DisplayName("who is on a picture cannot change while it is being published")
    void tagging_waits() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        var published = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var publishing = AtOnce.supply(() -> fence.inside(desk.board, () -> {
            var outcome = desk.publish(post);
            published.countDown();
            AtOnce.await(waits);
            return outcome;
        }));
        AtOnce.await(published);

        var tagging = run(() -> pictures.show(desk.board, post.pictures().getFirst(), new nl.huisregel.media.Shown.People(java.util.Set.of(desk.lina))));
        AtOnce.untilSomebodyWaits(pool, tagging);
        waits.countDown();

        assertThat(publishing.get().live()).containsExactly(SCHOOL_WEBSITE);
        tagging.get();
    }

    @Test
    @DisplayName("the database gone mid-publish publishes nothing and loses no draft")
    void the_database_is_gone() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        long entries = journal.about(desk.board, "post", post.id()).size();

        assertThatThrownBy(() -> fence.inside(desk.board, () -> {
            var outcome = desk.publish(post);
            assertThat(outcome.live()).containsExactly(CLASS_PAGE);
            cut(jdbc.sql("select pg_backend_pid()").query(Integer.class).single());
            return outcome;
        })).isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);

        assertThat(desk.now(post)).isEqualTo(post);
        assertThat(journal.about(desk.board, "post", post.id())).hasSize((int) entries);
        assertThat(journal.broken(desk.board)).isEmpty();
        assertThat(desk.publish(post).live()).containsExactly(CLASS_PAGE);
    }

    @Test
    @DisplayName("published in one tab, the other tab hears of it and publishes nothing twice")
    void two_tabs_publish() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(post);

        assertThatThrownBy(() -> desk.publish(post)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(desk.now(post).placements()).hasSize(1);
    }

    @Test
    @DisplayName("what was held can go later, when the parents said yes")
    void later() {
        desk.says(desk.samira, desk.noor, true, "closed_digital");
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor));
        desk.publish(post);
        desk.says(desk.samira, desk.noor, true, "open_web");

        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
        assertThat(state(post, CLASS_PAGE)).isEqualTo(Placement.State.LIVE);
    }

    @Test
    @DisplayName("nobody but the author publishes it")
    void only_the_author() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));

        assertThatThrownBy(() -> publishing.publish(desk.fatima, post.id(), post.version())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> publishing.publish(Desk.with(doors()).joris, post.id(), post.version())).isInstanceOf(NotThere.class);
        assertThat(desk.now(post).placements()).isEmpty();
    }

    @Test
    @DisplayName("the author or the head takes it down everywhere, with a decision that is kept; a colleague or another school's head does not")
    void taking_down() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.mees));
        desk.publish(post);

        assertThatThrownBy(() -> takedown.takeDown(desk.fatima, post.id(), Optional.empty())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> takedown.takeDown(desk.bram, post.id(), Optional.empty())).isInstanceOf(NotThere.class);
        assertThat(state(post, CLASS_PAGE)).isEqualTo(Placement.State.LIVE);

        Decision decision = takedown.takeDown(desk.hanneke, post.id(), Optional.of("Er stond een fout in."));

        assertThat(decision.mayGoAhead()).isTrue();
        assertThat(desk.now(post).placements()).extracting(Placement::state).containsOnly(Placement.State.DOWN);
        assertThat(journal.about(desk.board, "post", post.id())).anyMatch(entry -> entry.act().equals(Optional.of("take_down")));
    }

    private Desk.Doors doors() {
        return new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown);
    }

    private Placement.State state(Post post, Channel channel) {
        return desk.now(post).placement(channel).orElseThrow().state();
    }

    private boolean barred(UUID person, String layer) {
        return fence.reading(desk.board, () -> jdbc.sql("""
            select exists (select from consent_bar where board_id = :board and person_id = :person and layer = :layer and medium = 'photo')
            """).param("board", desk.board.value()).param("person", person).param("layer", layer).query(Boolean.class).single());
    }

    /** As when the server goes: from another connection, this one is ended. */
    private void cut(int backend) {
        try (var connection = pool.getConnection(); var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            statement.setInt(1, backend);
            statement.execute();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Void> run(Runnable work) {
        return AtOnce.supply(() -> {
            work.run();
            return null;
        });
    }
}
