package nl.huisregel.protocol;

import nl.huisregel.protocol.words.Decider;

/**
 * What the rulebook says of one act in one place. A value: stored, replayed and compared. It always cites what it rests on;
 * callers switch over its kinds without a default, so that a new kind cannot be forgotten.
 */
public sealed interface Decision {

    Basis basis();

    /** The act may not be done. */
    record Refused(Basis basis) implements Decision { }

    /** Something must be told first; until then the answer is not "allowed". */
    record Questioned(Basis basis) implements Decision { }

    /** This role decides, and nobody else. */
    record Referred(Basis basis, Decider to) implements Decision { }

    /** It may be done, with these duties; while a duty that comes before is open, it waits. */
    record AllowedWithDuties(Basis basis) implements Decision { }

    /** It may be done. */
    record Allowed(Basis basis) implements Decision { }

    /** How files, JSON and the journal name it. */
    default String outcome() {
        return switch (this) {
            case Refused refused -> "refused";
            case Questioned questioned -> "questioned";
            case Referred referred -> "referred";
            case AllowedWithDuties withDuties -> "allowed_with_duties";
            case Allowed allowed -> "allowed";
        };
    }

    /** Whether it may be done now: allowed, and no duty that comes before is still open. */
    default boolean mayGoAhead() {
        return switch (this) {
            case Refused refused -> false;
            case Questioned questioned -> false;
            case Referred referred -> false;
            case AllowedWithDuties withDuties -> basis().blocking().isEmpty();
            case Allowed allowed -> true;
        };
    }
}
