package nl.huisregel.protocol;

/** Three-valued truth (Kleene): a false part makes the whole false whatever is unknown. */
enum Truth {
    NO, UNKNOWN, YES;

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
    }
}
