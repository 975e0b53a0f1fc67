package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.protocol.words.Decider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer to a doubt")
class AnswerTest {

    private static final String EDITION = """
        edition: proef
        date: 2026-11-21
        level: board
        title: {nl: Proefprotocol, en: Trial protocol}
        layers:
          open_web: {name: {nl: Op de website, en: On the website}, channels: [website]}
        articles:
          - ref: Artikel 1
            heading: {nl: Twijfel, en: Doubt}
            text: {nl: Bij twijfel vraag je de directeur., en: In doubt you ask the head.}
            norms:
              - {id: bij-twijfel, refer: publish, when: in_doubt, to: head, upheld: workflow, capability: publishing, says: {nl: Vraag de directeur., en: Ask the head.}}
          - ref: Artikel 2
            heading: {nl: Beleid, en: Policy}
            text: {nl: Over beleid beslist het bestuur., en: On policy the board decides.}
            norms:
              - {id: over-beleid, refer: publish, when: {about: policy}, to: board, upheld: workflow, capability: publishing, says: {nl: Vraag het bestuur., en: Ask the board.}}
        """;
    private static final String ACT = """
        act: publish
        by: teacher
        at: 2026-11-20T16:00
        during: outside_school_hours
        channels: [website]
        """;

    private static final java.time.ZonedDateTime AT = java.time.ZonedDateTime.parse("2026-11-20T16:00+01:00[Europe/Amsterdam]");

    private final List<Edition> editions = List.of(Protocols.law(), EditionReader.read("proef", EDITION, List.of(Protocols.law())).edition());
    private final Rulebook book = Rulebook.of(editions);

    @Test
    @DisplayName("lifts the question it answers and no other")
    void only_its_own_question() {
        assertThat(decide("about: policy\nin_doubt: true")).isInstanceOf(Decision.Referred.class);
        assertThat(decide("about: policy\nin_doubt: true\nanswer: {yes: true, by: head, norms: [bij-twijfel]}"))
            .isInstanceOfSatisfying(Decision.Referred.class, referred -> assertThat(referred.to()).isEqualTo(Decider.BOARD));
        assertThat(decide("about: policy\nin_doubt: true\nanswer: {yes: true, by: board, norms: [over-beleid]}"))
            .isInstanceOfSatisfying(Decision.Referred.class, referred -> assertThat(referred.to()).isEqualTo(Decider.HEAD));
        assertThat(decide("about: policy\nin_doubt: true\nanswer: {yes: true, by: board, norms: [bij-twijfel, over-beleid]}").mayGoAhead()).isTrue();
    }

    @Test
    @DisplayName("that is no refuses where its question stands, and nowhere else")
    void a_no() {
        assertThat(decide("about: trip\nin_doubt: true\nanswer: {yes: false, by: head, norms: [bij-twijfel]}")).isInstanceOf(Decision.Refused.class);
        assertThat(decide("about: policy\nanswer: {yes: false, by: head, norms: [bij-twijfel]}")).isInstanceOf(Decision.Referred.class);
        assertThat(decide("about: trip\nanswer: {yes: false, by: head, norms: [bij-twijfel]}").mayGoAhead()).isTrue();
    }

    @Test
    @DisplayName("is kept with the act, so that it can be replayed")
    void replayed() {
        var deed = DeedReader.read("act", ACT + "about: policy\nin_doubt: true\nanswer: {yes: true, by: head, norms: [bij-twijfel]}\n", editions, java.util.Map.of(), AT);
        assertThat(DeedReader.read("kept", DeedJson.write(deed), editions, java.util.Map.of(), AT).answer()).isEqualTo(deed.answer());
    }

    @Test
    @DisplayName("is needed where somebody is not sure of what a norm sends to a role: not sure is not no")
    void not_sure() {
        assertThat(decide("not_sure: about")).isInstanceOf(Decision.Referred.class);
    }

    private Decision decide(String more) {
        return book.decide(DeedReader.read("act", ACT + more + "\n", editions, java.util.Map.of(), AT)).getFirst();
    }
}
