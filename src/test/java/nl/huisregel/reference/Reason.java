package nl.huisregel.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Duty;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/** One reason, while it is still being weighed against the others. */
final class Reason {
    String effect;
    String what;
    boolean speaks;
    boolean refers;
    boolean unchecked;
    /** Whether it rests on something that nobody, not even in doubt, can answer. */
    boolean unanswerable;
    boolean aboutWhoIsShown;
    boolean nobody;
    Optional<Edition> edition = Optional.empty();
    Optional<Norm> norm = Optional.empty();
    Optional<String> picture = Optional.empty();
    final Set<String> persons = new TreeSet<>();
    List<Duty> duties = List.of();
    List<Decider> to = List.of();
    Optional<Decider> decider = Optional.empty();
    Optional<String> lifted = Optional.empty();
    final Map<String, Set<String>> questions = new LinkedHashMap<>();

    Reason(String effect, String what) {
        this.effect = effect;
        this.what = what;
    }

    void refer(Optional<List<Decider>> roles) {
        refers = roles.isPresent();
        to = roles.orElse(List.of());
    }

    void lift(String by) {
        if (lifted.isEmpty()) {
            lifted = Optional.of(by);
        }
    }

    /** What the author can answer in the clauses that are still possible, with the values the norm tests. */
    void ask(Situation situation, List<Condition> open, List<Condition> all, Optional<Picture> part, Set<String> kinds) {
        for (Condition condition : open) {
            if (situation.holds(condition, part, kinds) != Kleene.UNKNOWN) {
                continue;
            }
            for (Condition.Clause clause : condition.anyOf()) {
                if (situation.holds(clause, part, kinds) == Kleene.UNKNOWN) {
                    clause.all().forEach((circumstance, values) -> ask(situation, circumstance, values, all, part, kinds));
                }
            }
        }
    }

    private void ask(Situation situation, Circumstance circumstance, List<String> values, List<Condition> all, Optional<Picture> part, Set<String> kinds) {
        if (situation.holds(circumstance, values, part, kinds) != Kleene.UNKNOWN) {
            return;
        }
        Situation.Gap gap = situation.gap(circumstance, values, part, kinds);
        aboutWhoIsShown |= circumstance == Circumstance.SHOWS || circumstance == Circumstance.CONSENT;
        unanswerable |= gap == Situation.Gap.FAILED;
        if (gap == Situation.Gap.ASKED) {
            Circumstance asked = circumstance == Circumstance.CONSENT ? Circumstance.SHOWS : circumstance;
            Set<String> options = questions.computeIfAbsent(asked.key() + (asked.ofPicture() ? part.map(picture -> " picture " + picture.label()).orElse("") : ""), key -> new TreeSet<>());
            all.forEach(condition -> condition.anyOf().forEach(one -> options.addAll(one.all().getOrDefault(asked, List.of()))));
        }
    }
}
