package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Moment;
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
    record Tell(Set<Moment> moments, Set<Act> acts, Condition when, Map<String, Object> data) implements OnAct {
        @Override public String key() { return "tell"; }
    }

    /**
     * Of whom and how consent is asked.
     *
     * @param selfOver the age from which the person shown must say yes too
     * @param together whether everybody entitled must say yes; otherwise one of them can answer
     */
    record Ask(List<String> of, String answeredBy, Optional<Integer> selfOver, boolean together, List<String> media, List<String> layers,
               List<String> targets, List<String> asked, String renewed, Optional<String> carrier, String form,
               Map<String, Object> data) implements Form {
        @Override public String key() { return "ask"; }
    }

    /** Steps that follow an event. */
    record After(Event event, String mode, Map<String, Object> data) implements Form {
        @Override public String key() { return "after"; }
    }

    /** A recurring duty. */
    record Each(DutyKind duty, Map<String, Object> data) implements Form {
        @Override public String key() { return "each"; }
    }

    /** A word other norms use. */
    record Means(Term term, List<String> is, Audience holdsFor, Map<String, Object> data) implements Form {
        @Override public String key() { return "means"; }
    }

    /** What people judge. */
    record Human(List<String> by, Map<String, Object> data) implements Form {
        @Override public String key() { return "human"; }
    }
}
