package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;

/** Makes the ground a norm gives: whom it concerns, which facts it rests on and what would change it. */
final class Citing {

    private static final Circumstance[] CIRCUMSTANCES = Circumstance.values();
    private static final List<String> HOURS = List.of("lesson", "school_hours", "online_lesson", "gym_first", "break", "exam");

    private final Rulebook book;
    private final Deed deed;
    private final Optional<String> channel;
    private final Gathering gathering;

    Citing(Rulebook book, Deed deed, Optional<String> channel, Gathering gathering) {
        this.book = book;
        this.deed = deed;
        this.channel = channel;
        this.gathering = gathering;
    }

    Ground ground(Rule rule, Effect effect, Facts here, Optional<Picture> picture) {
        return new Ground(rule.source.law() ? Ground.Kind.LAW : Ground.Kind.ARTICLE, effect, Optional.of(rule.source), List.of(), picture.map(Picture::label),
            persons(rule, effect, picture), restsOn(rule, here), changes(rule, effect), false, Optional.empty(), Optional.empty());
    }

    /** Who lacks the consent that the norm asks. */
    private List<String> persons(Rule rule, Effect effect, Optional<Picture> picture) {
        return picture.isPresent() && rule.tests(Circumstance.CONSENT) && effect != Effect.MET
            ? gathering.lacking(picture.get(), rule.kinds) : List.of();
    }

    private Map<Circumstance, Set<String>> restsOn(Rule rule, Facts here) {
        Map<Circumstance, Set<String>> rests = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : CIRCUMSTANCES) {
            if (rule.tests(circumstance) && circumstance != Circumstance.CONSENT && here.knows(circumstance)) {
                rests.put(circumstance, new LinkedHashSet<>(book.lexicon().values(circumstance, here.yes[circumstance.ordinal()])));
            }
        }
        return rests;
    }

    /** The actor's own changes come first. */
    private List<Change> changes(Rule rule, Effect effect) {
        if (effect != Effect.FORBID && effect != Effect.ADVISE && effect != Effect.QUESTION) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (ChangedBy who : List.of(ChangedBy.ACTOR, ChangedBy.OTHER)) {
            for (Circumstance circumstance : CIRCUMSTANCES) {
                if (circumstance.changedBy() == who && matters(rule, circumstance)) {
                    changes.add(new Change(circumstance, who, circumstance == Circumstance.DURING ? until(rule) : Optional.empty()));
                }
            }
        }
        return changes;
    }

    /** Consent is asked per layer, so another place is a way out of a missing consent too. */
    private boolean matters(Rule rule, Circumstance circumstance) {
        return rule.tests(circumstance) || circumstance == Circumstance.CHANNEL && rule.tests(Circumstance.CONSENT) && channel.isPresent();
    }

    /** The end of the hours the norm names, and of the hours that count as them. */
    private Optional<ZonedDateTime> until(Rule rule) {
        Set<String> hours = new LinkedHashSet<>();
        rule.form.when().anyOf().forEach(clause -> hours.addAll(clause.all().getOrDefault(Circumstance.DURING, List.of())));
        long named = book.lexicon().mask(Circumstance.DURING, hours);
        for (String hour : HOURS) {
            if ((book.lexicon().expand(Circumstance.DURING, hour) & named) != 0) {
                hours.add(hour);
            }
        }
        return book.timetable().flatMap(table -> table.endOf(hours, deed.at()));
    }
}
