package nl.huisregel.reference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/** The strictest standing reason decides; duties of one kind are one, and questions are asked once. */
final class Conclusion {

    private static final List<String> STRICTEST_FIRST = List.of("forbid", "question", "refer", "require", "advise", "allow", "met");

    private final Place place;
    private final Above above;
    private final List<Reason> standing;
    private final Map<String, Owed> duties = new TreeMap<>();

    Conclusion(Place place, Above above) {
        this.place = place;
        this.above = above;
        this.standing = place.reasons.stream().filter(reason -> reason.lifted.isEmpty()).toList();
        standing.forEach(reason -> reason.duties.forEach(duty -> duties.computeIfAbsent(
            duty.key() + (duty.matter().key().equals("other") ? " " + reason.what : ""), key -> new Owed()).add(duty, reason)));
    }

    Verdict verdict() {
        String outcome = outcome();
        boolean waits = duties.values().stream().anyMatch(owed -> owed.blocks(place.deed));
        return new Verdict(place.channel.orElse("nowhere"), outcome, outcome.startsWith("allowed") && !waits, grounds(), owed(), questions());
    }

    private String outcome() {
        String strictest = STRICTEST_FIRST.stream().filter(effect -> standing.stream().anyMatch(reason -> reason.effect.equals(effect))).findFirst().orElse("allow");
        List<Decider> roles = standing.stream().filter(reason -> reason.effect.equals("refer")).map(reason -> reason.decider.get()).toList();
        return roles.stream().anyMatch(role -> above.answered(role, false)) ? "refused" : switch (strictest) {
            case "forbid" -> "refused";
            case "question" -> "questioned";
            case "refer" -> "referred to " + Collections.max(roles).key();
            default -> duties.isEmpty() ? "allowed" : "allowed_with_duties";
        };
    }

    private Set<String> grounds() {
        Set<String> grounds = new TreeSet<>();
        place.reasons.stream().filter(reason -> !reason.effect.equals("nothing"))
            .forEach(reason -> grounds.add(Verdict.ground(reason.effect, reason.what, reason.picture, reason.persons, reason.decider.map(Decider::key), reason.lifted)));
        return grounds;
    }

    private Set<String> owed() {
        Set<String> owed = new TreeSet<>();
        duties.values().forEach(one -> owed.add(Verdict.duty(one.key, one.done(place.deed), one.advised, one.blocks(place.deed), one.options)));
        return owed;
    }

    /** What the author cannot change makes every question idle. */
    private Set<String> questions() {
        Set<String> questions = new TreeSet<>();
        if (standing.stream().noneMatch(reason -> reason.effect.equals("forbid") && !actorCanChange(reason))) {
            standing.stream().filter(reason -> reason.effect.equals("question")).forEach(reason -> questions.addAll(reason.questions.keySet()));
        }
        return questions;
    }

    /** Whether one of the circumstances the norm tests is in the hands of who acts; another place is a way out of a missing consent too. */
    private boolean actorCanChange(Reason reason) {
        return !reason.nobody && reason.norm.map(norm -> Tested.conditions(norm).stream().flatMap(condition -> condition.anyOf().stream()).anyMatch(clause -> clause.all().keySet().stream()
            .anyMatch(circumstance -> circumstance.changedBy() == ChangedBy.ACTOR || circumstance == Circumstance.CONSENT && place.channel.isPresent()))).orElse(false);
    }
}
