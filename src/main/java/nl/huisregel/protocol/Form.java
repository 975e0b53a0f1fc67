package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Moment;
import nl.huisregel.protocol.words.Occasion;
import nl.huisregel.protocol.words.Rhythm;
import nl.huisregel.protocol.words.StepVerb;
import nl.huisregel.protocol.words.Term;

/** What kind of sentence a norm is. The first five are read by the rulebook; the others by the part of the product that is their home. */
public sealed interface Form {

    /** The leading key in a file. */
    String key();

    /** A form that speaks of acts, and that the rulebook reads. */
    sealed interface OnAct extends Form {
        Set<Act> acts();

        Condition when();
    }

    /** The act may not be done; {@code unless} meets it. With {@code duties} where it only advises: what going on asks for. */
    record Forbid(Set<Act> acts, Condition when, Optional<Condition> unless, List<Duty> duties) implements OnAct {
        @Override public String key() { return "forbid"; }
    }

    /** The act may be done; with {@code onlyIf}: within it allowed, outside it forbidden, both in the frame of {@code when}. */
    record Allow(Set<Act> acts, Condition when, Optional<Condition> onlyIf, List<Duty> duties) implements OnAct {
        @Override public String key() { return "allow"; }
    }

    /** Something must come with the act. */
    record Require(Set<Act> acts, Condition when, Optional<Condition> unless, List<Duty> duties) implements OnAct {
        @Override public String key() { return "require"; }
    }

    /** A role decides. */
    record Refer(Set<Act> acts, Condition when, List<Decider> to) implements OnAct {
        @Override public String key() { return "refer"; }
    }

    /** A right: forms named in {@code against} may not touch the act; they are lifted, or softened into advice. */
    record Protect(Set<Act> acts, Condition when, Set<String> against, boolean lifts) implements OnAct {
        @Override public String key() { return "protect"; }
    }

    /** Something is shown to somebody at a moment; with acts where it belongs to an act. */
    record Tell(Set<Moment> moments, Set<Act> acts, Condition when, List<String> to, Optional<String> names, Optional<String> document) implements OnAct {
        @Override public String key() { return "tell"; }
    }

    /**
     * Of whom and how consent is asked.
     *
     * @param self     the age at which the person shown must say yes too, beside who is asked
     * @param together whether everybody entitled must say yes; otherwise one of them can answer
     */
    record Ask(List<String> of, String answeredBy, Optional<Age> self, boolean together, List<String> media, List<String> layers,
               List<String> targets, List<String> asked, String renewed, List<String> carriers, String form, boolean proofKept,
               Optional<Reminder> reminded) implements Form {
        @Override public String key() { return "ask"; }
    }

    /** Steps that follow an event: one rung that is done or chosen from, or the rungs of a climb. */
    record After(Event event, List<String> of, String mode, List<List<Step>> rungs, Optional<Climb> climb, Optional<String> declaredBy,
                 List<String> weigh, boolean open, Map<String, Object> data) implements Form {
        @Override public String key() { return "after"; }
    }

    /** A recurring duty: it says how often, or on which occasion. */
    record Each(DutyKind duty, Optional<Matter> what, List<String> topics, Optional<Rhythm> every, Optional<Occasion> at, Optional<String> until,
                List<String> by, List<String> to, List<String> stages, Map<String, Object> data) implements Form {
        @Override public String key() { return "each"; }
    }

    /** A word other norms use; {@code open} where the list is not complete, {@code filledBy} where somebody else settles it. */
    record Means(Term term, List<String> is, Audience holdsFor, boolean open, Optional<String> filledBy) implements Form {
        @Override public String key() { return "means"; }
    }

    /** What people judge. */
    record Human(List<String> by, Map<String, Object> data) implements Form {
        @Override public String key() { return "human"; }
    }

    /** When those who answered are reminded: once after a term, or at every turn of a rhythm. */
    record Reminder(Optional<String> after, Optional<Rhythm> every) {
    }

    /** An age of a pupil; {@code over} means older than it, otherwise from that birthday. */
    record Age(int years, boolean over) {

        /** The first age, in whole years, that is meant. */
        public int first() {
            return over ? years + 1 : years;
        }
    }

    /** One step, with what it says of whom, where and until when. */
    record Step(StepVerb verb, Map<String, List<String>> says) {
    }

    /** Whose offences are counted, over which time, and whether the last rung repeats. */
    record Climb(String per, String over, String last) {
    }
}
