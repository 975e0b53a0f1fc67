package nl.huisregel.schedule;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static nl.huisregel.publication.Placement.State.HELD;
import static nl.huisregel.publication.Placement.State.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.correction.Correcting;
import nl.huisregel.draft.Drafts;
import nl.huisregel.draft.Lying;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Post;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A post that was set ready is decided again when it goes out")
class GoingOutTest extends ReadyTest {

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
    @DisplayName("goes out as the version that was set ready, or not at all")
    void another_version() {
        var post = ready(CLASS_PAGE);
        fence.inside(desk.board, () -> posts.touch(desk.board, post.id(), Instant.now()));
        assertThat(node().goOut(desk.board, moment)).isZero();
        assertThat(missed(post, CLASS_PAGE)).isEqualTo(Missed.Why.CHANGED);
        assertThat(tasks.waiting(desk.joris, DUTCH).getFirst().note()).contains("veranderd nadat je het klaarzette");
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
}
