package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.huisregel.protocol.Decision;
import nl.huisregel.publication.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was answered before, and what a school chose where the protocol is silent")
class PrecedentTest extends AskedTest {

    @Test
    @DisplayName("what was answered is shown with a post like it, without names, and not under another edition")
    void precedent() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.NO, "Mees en Noor staan er te herkenbaar op.");
        Post next = doubting(SCHOOL_WEBSITE);

        List<Precedent> earlier = answering.read(desk.hanneke, ask(desk.joris, next)).earlier();
        assertThat(earlier).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("… en … staan er te herkenbaar op.");
            assertThat(one.facts()).contains("about=school_activity", "shows=pupil").noneMatch(fact -> fact.contains(desk.mees.toString()));
            assertThat(one.kind()).isEqualTo(DoubtAnswer.Kind.NO);
        });
        assertThat(desk.check(next, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Referred.class);
        assertThat(doubts.of(desk.joris, desk.now(next), desk.check(next)).getFirst().earlier()).hasSize(1);

        editions.adopt(desk.wouter, "mosalira");
        assertThat(doubts.of(desk.joris, desk.now(next), desk.check(next)).getFirst().earlier()).isEmpty();
    }

    @Test
    @DisplayName("where the protocol is silent the author decides; where the board wants the head then, the head does, and may keep it as the school's own choice")
    void silence() {
        adopt("proef", "");
        Post post = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.publish(post).live()).containsExactly(CLASS_PAGE);

        adopt("strenger", "when_silent: {publish: head}");
        Post next = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.publish(next).live()).isEmpty();
        UUID doubt = ask(desk.joris, desk.now(next));
        assertThat(doubtSql(doubt).norms()).containsExactly("silent");
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.YES, "De moestuin mag altijd.", read, true));
        assertThat(desk.publish(desk.now(next)).live()).containsExactly(CLASS_PAGE);

        Post later = desk.hang(desk.startPost(CLASS_PAGE));
        assertThat(desk.check(later, CLASS_PAGE).decision()).isInstanceOf(Decision.Referred.class);
        assertThat(doubts.of(desk.joris, later, desk.check(later)).getFirst().earlier()).singleElement().satisfies(own -> {
            assertThat(own.ownChoice()).isTrue();
            assertThat(own.norms()).containsExactly("silent");
        });
    }

    @Test
    @DisplayName("what an article decides is never kept as a choice of the school")
    void no_own_choice_beside_an_article() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        answering.answer(desk.hanneke, doubt, new Answering.Said(DoubtAnswer.Kind.YES, "Mag.", read, true));
        assertThat(answering.read(desk.hanneke, ask(desk.joris, doubting(SCHOOL_WEBSITE))).earlier()).singleElement().matches(one -> !one.ownChoice());
    }

    /** A protocol that says nothing of publishing. */
    private void adopt(String name, String more) {
        String source = """
            edition: %s
            date: 2026-11-21
            level: board
            title: {nl: Proefprotocol, en: Trial protocol}
            layers:
              closed_digital: {name: {nl: Op besloten plekken, en: In closed places}, channels: [class_page]}
            %s
            articles:
              - {ref: Artikel 1, heading: {nl: Afspraken, en: Agreements}, text: {nl: "We gaan goed met elkaar om.", en: "We treat each other well."}}
            """.formatted(name, more);
        String hash = nl.huisregel.protocol.reading.EditionReader.read(name, source, List.of(nl.huisregel.protocol.Protocols.law())).edition().hash();
        fence.inside(desk.board, () -> jdbc.sql("""
            insert into edition (board_id, name, dated, hash, source, adopted_by, in_force) values (:board, :name, '2026-11-21', :hash, :source, :by, clock_timestamp())
            """).param("board", desk.board.value()).param("name", name).param("hash", hash).param("source", source).param("by", desk.wouter.person()).update());
    }
}
