package nl.huisregel.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Circumstance;

/** What reasons do to one another: rights lift or soften, norms take the place of others, doubt goes to whom it is sent. */
final class Among {

    private final Place place;

    Among(Place place) {
        this.place = place;
    }

    /** From the law down: a right lifts or softens the forms it names, of its own and of narrower layers. */
    void protect() {
        List<Edition> order = List.copyOf(place.within);
        for (boolean lifting : List.of(true, false)) {
            for (Edition edition : order) {
                edition.norms().filter(place::concerns).filter(norm -> norm.form() instanceof Form.Protect right && right.lifts() == lifting)
                    .forEach(norm -> protect(edition, norm, (Form.Protect) norm.form()));
            }
        }
    }

    private void protect(Edition edition, Norm norm, Form.Protect right) {
        Set<Optional<String>> speaks = new LinkedHashSet<>();
        for (Optional<Picture> part : place.parts(norm)) {
            if (!givesWay(norm, part) && place.situation.holds(right.when(), part, Tested.kinds(right.when())) == Kleene.YES) {
                speaks.add(part.map(Picture::label));
            }
        }
        place.reasons.stream().filter(other -> touches(edition, right, other) && place.reached(speaks, other)).forEach(other -> touch(norm, right, other));
        place.parts(norm).stream().filter(part -> speaks.contains(part.map(Picture::label)))
            .forEach(part -> new OneNorm(place, edition, norm, part).add("allow", List.of()).speaks = true);
    }

    /** A right that is unsure is none: it gives way to a norm that may speak in its place. */
    private boolean givesWay(Norm right, Optional<Picture> part) {
        return place.within.stream().flatMap(Edition::norms).filter(place::concerns).filter(other -> other.insteadOf().filter(right.id()::equals).isPresent())
            .anyMatch(other -> place.parts(other).stream().anyMatch(one -> (one.isEmpty() || one.equals(part)) && maySpeak(other, one)));
    }

    private boolean maySpeak(Norm norm, Optional<Picture> part) {
        Condition when = ((Form.OnAct) norm.form()).when();
        return place.situation.holds(when, part, Tested.kinds(when)) != Kleene.NO;
    }

    /** What holds something back, by a form the right names, of its own or a narrower layer, and of its own acts only. */
    private boolean touches(Edition edition, Form.Protect right, Reason other) {
        return other.norm.isPresent() && other.lifted.isEmpty() && !Set.of("allow", "met", "nothing").contains(other.effect)
            && right.against().contains(other.norm.get().form().key()) && other.edition.get().level().compareTo(edition.level()) >= 0
            && place.acts().stream().filter(((Form.OnAct) other.norm.get().form()).acts()::contains).allMatch(right.acts()::contains);
    }

    private static void touch(Norm norm, Form.Protect right, Reason other) {
        boolean softens = other.norm.get().form() instanceof Form.Forbid && !Tested.guardsOthers(other.norm.get());
        if (right.lifts() || softens && other.effect.equals("question")) {
            other.lift(norm.id());
        } else if (softens && other.effect.equals("forbid")) {
            other.effect = "advise";
        }
    }

    /** A norm that speaks, and that no right lifted, takes the place of the one it names; one step, whatever the forms. */
    void putInPlace() {
        Map<String, Set<Optional<String>>> speaking = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (Reason reason : place.reasons) {
            reason.norm.flatMap(Norm::insteadOf).filter(id -> reason.speaks && reason.lifted.isEmpty()).ifPresent(id -> {
                speaking.computeIfAbsent(reason.what, key -> new LinkedHashSet<>()).add(reason.picture);
                places.put(reason.what, id);
            });
        }
        places.forEach((by, replaced) -> place.reasons.stream().filter(other -> other.norm.isPresent() && other.what.equals(replaced) && place.reached(speaking.get(by), other)).forEach(other -> other.lift(by)));
    }

    /** Where the protocol sends doubt to somebody, what the author is unsure of, or did not say in doubt, goes along with it. */
    void doubt() {
        if (!place.situation.inDoubt()) {
            return;
        }
        Optional<Reason> referral = place.reasons.stream().filter(Among::onDoubt)
            .max(Comparator.comparing((Reason reason) -> reason.lifted.isEmpty()).thenComparing(reason -> reason.decider.get()));
        referral.ifPresent(doubt -> place.reasons.stream().filter(Among::doubted).forEach(reason -> {
            reason.effect = "refer";
            reason.decider = doubt.decider;
            doubt.lifted.ifPresent(reason::lift);
        }));
    }

    /** A norm on doubt that refers, waiting or answered with yes. */
    private static boolean onDoubt(Reason reason) {
        return reason.effect.equals("refer") && !reason.unchecked && reason.decider.isPresent() && reason.lifted.orElse("answer").equals("answer")
            && reason.norm.map(norm -> Tested.conditions(norm).stream().anyMatch(condition -> condition.names(Circumstance.IN_DOUBT))).orElse(false);
    }

    /** Never the law's, nor who is on a picture, nor a check that failed. */
    private static boolean doubted(Reason reason) {
        return reason.norm.isPresent() && reason.edition.get().level() != Level.LAW && reason.lifted.isEmpty() && !reason.aboutWhoIsShown && !reason.unanswerable
            && (reason.effect.equals("question") || reason.effect.equals("forbid") && reason.unchecked);
    }
}
