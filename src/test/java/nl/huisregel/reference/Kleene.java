package nl.huisregel.reference;

/** Yes, no, or not known; a false part makes the whole false whatever is unknown. */
enum Kleene {
    NO, UNKNOWN, YES;

    static Kleene of(boolean holds) {
        return holds ? YES : NO;
    }

    Kleene and(Kleene other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    Kleene or(Kleene other) {
        return ordinal() > other.ordinal() ? this : other;
    }

    Kleene not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
