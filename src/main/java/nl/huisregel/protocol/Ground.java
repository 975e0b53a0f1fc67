package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;

/**
 * One reason of a decision. All are kept, also those that were lifted.
 *
 * @param source    the norm; empty where the protocol is silent, nothing is against it, or it is outside the protocol's reach
 * @param looked    for {@code NOTHING_AGAINST}: the norms that speak of this act and did not apply
 * @param picture   the label of the picture it concerns; empty for the act as a whole
 * @param persons   keys of the persons it concerns
 * @param facts     the facts it rests on
 * @param changes   what would change it, the actor's own first
 * @param unchecked whether it holds because a check could not be done
 * @param to        for {@code REFER}: the role that decides
 * @param liftedBy  id of the norm that lifted it, or {@code answer}: the role said yes; empty while it stands
 */
public record Ground(Kind kind, Effect effect, Optional<Source> source, List<Source> looked, Optional<String> picture, List<String> persons,
                     Map<Circumstance, Set<String>> facts, List<Change> changes, boolean unchecked, Optional<Decider> to, Optional<String> liftedBy) {

    /** What kind of thing the ground rests on; each is shown in a form of its own. */
    public enum Kind {
        ARTICLE, LAW, SETTING, SILENT, NOTHING_AGAINST, OUTSIDE, NOBODY_NAMED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean stands() {
        return liftedBy.isEmpty();
    }

    /** Whether the person acting can do something about it. */
    public boolean actorCanChange() {
        for (Change change : changes) {
            if (change.by() == ChangedBy.ACTOR) {
                return true;
            }
        }
        return false;
    }

    static Ground without(Kind kind, Effect effect) {
        return new Ground(kind, effect, Optional.empty(), List.of(), Optional.empty(), List.of(), Map.of(), List.of(), false, Optional.empty(), Optional.empty());
    }

    Ground looking(List<Source> norms) {
        return new Ground(kind, effect, source, norms, picture, persons, facts, changes, unchecked, to, liftedBy);
    }

    /** The norm holds because a check could not be done. */
    Ground asIfApplied() {
        return new Ground(kind, effect, source, looked, picture, persons, facts, changes, true, to, liftedBy);
    }

    Ground referring(Decider role) {
        return new Ground(kind, effect, source, looked, picture, persons, facts, changes, unchecked, Optional.of(role), liftedBy);
    }

    /** A referral to nobody refuses. */
    Ground nobodyNamed() {
        return new Ground(Kind.NOBODY_NAMED, Effect.FORBID, source, List.of(), picture, List.of(), facts, List.of(), false, Optional.empty(), Optional.empty());
    }

    /** Left to whoever decides on doubt, so no longer a check that failed. */
    Ground doubted(Decider role) {
        return new Ground(kind, Effect.REFER, source, looked, picture, persons, facts, changes, false, Optional.of(role), liftedBy);
    }

    Ground softened() {
        return new Ground(kind, Effect.ADVISE, source, looked, picture, persons, facts, changes, unchecked, to, liftedBy);
    }

    Ground lifted(String by) {
        return new Ground(kind, effect, source, looked, picture, persons, facts, changes, unchecked, to, Optional.of(by));
    }
}
