package nl.huisregel.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.words.Decider;

/** One act in one place, weighed in the order of docs/language.md, "How it is decided". */
final class OnePlace {

    private final Place place;

    OnePlace(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.place = new Place(editions, deed, channel);
    }

    Verdict verdict() {
        for (Edition edition : place.editions) {
            if (edition.level() == Level.LAW || reaches(edition)) {
                place.within.add(edition);
            }
        }
        place.within.forEach(this::weigh);
        Above above = new Above(place);
        above.refer();
        Among among = new Among(place);
        among.protect();
        among.putInPlace();
        among.doubt();
        silence();
        above.refer();
        return new Conclusion(place, above).verdict();
    }

    /** Outside a protocol's reach only the law goes on. */
    private boolean reaches(Edition edition) {
        if (!edition.appliesTo().binds(place.deed.by(), place.deed.otherHats())) {
            place.reasons.add(new Reason("allow", "outside"));
            return false;
        }
        Kleene reach = place.situation.holds(edition.appliesWhen(), Optional.empty(), Tested.EVERYBODY);
        if (reach == Kleene.NO) {
            place.reasons.add(new Reason("allow", "outside"));
        } else if (reach == Kleene.UNKNOWN) {
            Reason asked = new Reason("question", "outside");
            asked.ask(place.situation, List.of(edition.appliesWhen()), List.of(edition.appliesWhen()), Optional.empty(), Tested.EVERYBODY);
            if (!asked.questions.isEmpty()) {
                place.reasons.add(asked);
            }
        }
        return reach != Kleene.NO;
    }

    private void weigh(Edition edition) {
        edition.norms().filter(place::concerns).forEach(norm -> place.parts(norm).forEach(part -> new OneNorm(place, edition, norm, part).weigh()));
    }

    /** Silent: no norm that speaks for this act and these people, whatever its circumstances. */
    private void silence() {
        List<Edition> own = place.within.stream().filter(edition -> edition.level() != Level.LAW).toList();
        if (own.isEmpty()) {
            return;
        }
        boolean speaks = own.stream().flatMap(Edition::norms).anyMatch(norm -> Tested.speaks(norm) && ((Form.OnAct) norm.form()).acts().contains(place.deed.act())
            && norm.who().binds(place.deed.by(), place.deed.otherHats()));
        if (speaks) {
            boolean applied = place.reasons.stream().anyMatch(reason -> reason.lifted.isEmpty() && reason.edition.map(it -> it.level() != Level.LAW).orElse(false)
                && !Set.of("require", "advise", "nothing").contains(reason.effect));
            boolean nobody = place.reasons.stream().anyMatch(reason -> reason.nobody && reason.lifted.isEmpty());
            if (!applied && !nobody) {
                place.reasons.add(new Reason("allow", "nothing_against"));
            }
            return;
        }
        Optional<Decider> role = own.reversed().stream().flatMap(edition -> Optional.ofNullable(edition.whenSilent().get(place.deed.act())).stream()).findFirst();
        Reason silent = new Reason("allow", "silent");
        if (role.isPresent() && !place.deed.act().makesSmaller()) {
            silent.effect = "refer";
            silent.refer(Optional.of(List.of(role.get())));
        }
        place.reasons.add(silent);
    }
}
