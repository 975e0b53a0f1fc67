package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Scenario;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.protocol.telling.DeedJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A stored act, read again and decided again by the same editions, gives the same decision with the same citations. */
class ReplayTest {

    @TestFactory
    Stream<DynamicTest> every_decision_of_every_scenario_can_be_replayed() {
        return Library.names().stream().flatMap(name -> {
            Rulebook book = Library.rulebook(name);
            return Library.scenarioFiles(name).stream().map(file -> Library.scenario(file, book.editions())).flatMap(scenario ->
                scenario.cases().stream().map(it -> DynamicTest.dynamicTest(name + " " + scenario.article() + ": " + it.title().nl(), () -> replay(it, book))));
        });
    }

    /** The law of five days earlier is still here, word for word: its hash is in the journal of whoever decided by it. */
    @Test
    void an_older_wording_of_the_law_is_kept_and_can_still_be_read() {
        Edition older = Protocols.shipped("law-nl/2026-11-21").edition();
        assertThat(older.hash()).isEqualTo("8687b0e0705bd850e736fc44b0e0bcba7fb392f825daaa4e2c409e658e0718d7");
        assertThat(older.date()).isBefore(Protocols.law().date());
        assertThat(Rulebook.of(List.of(older, Protocols.shipped("opmaat").edition())).editions()).hasSize(2);
    }

    private static void replay(Scenario.Case it, Rulebook book) {
        String stored = DeedJson.write(it.deed());
        Deed again = DeedReader.read("stored", stored, book.editions(), Map.of(), Library.NOW.plusYears(3));
        assertThat(DeedJson.write(again)).isEqualTo(stored);
        assertThat(book.decide(again).stream().map(DecisionJson::write).toList()).isEqualTo(book.decide(it.deed()).stream().map(DecisionJson::write).toList());
        for (Decision decision : book.decide(it.deed())) {
            assertThat(decision.basis().grounds()).as("a decision never lacks a ground, unless only the law is there").satisfies(grounds -> {
                if (book.editions().size() > 1) {
                    assertThat(grounds).isNotEmpty();
                }
            });
        }
    }
}
