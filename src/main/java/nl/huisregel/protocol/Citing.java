package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;

/** Makes the ground a norm gives: whom it concerns, which facts it rests on and what would change it. Of that it only notes where it stands; words are made when read. */
final class Citing {

    private final Rulebook book;
    private final Deed deed;
    private final boolean atPlace;

    Citing(Rulebook book, Deed deed, boolean atPlace) {
        this.book = book;
        this.deed = deed;
        this.atPlace = atPlace;
    }

    Ground ground(Rule rule, Effect effect, Facts part) {
        return ground(rule, effect, part, part);
    }

    /** @param rests the facts it rests on; @param part those of the picture it concerns, or of the act as a whole */
    Ground ground(Rule rule, Effect effect, Facts rests, Facts part) {
        return new Ground(rule.source.law() ? Ground.Kind.LAW : Ground.Kind.ARTICLE, effect, rule.cited, List.of(), part.picture,
            persons(rule, effect, part), new RestsOn(book.lexicon(), rests, rule.tested), changes(rule, effect), false, Optional.empty(), Optional.empty());
    }

    /** Who lacks the consent that the norm asks. */
    private static List<String> persons(Rule rule, Effect effect, Facts part) {
        return effect != Effect.MET && rule.tests(Circumstance.CONSENT) ? part.lacking(rule.kinds) : List.of();
    }

    private List<Change> changes(Rule rule, Effect effect) {
        return switch (effect) {
            case FORBID, ADVISE, QUESTION -> rule.changes(atPlace, () -> hoursEnd(rule));
            case REFER, REQUIRE, ALLOW, MET -> List.of();
        };
    }

    private Optional<ZonedDateTime> hoursEnd(Rule rule) {
        return book.timetable().flatMap(table -> table.endOf(rule.hours, deed.at()));
    }
}
