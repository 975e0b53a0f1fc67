package nl.huisregel.protocol;

import nl.huisregel.protocol.words.Circumstance;

/**
 * What holds, what does not, and what nobody said yet, for one act in one place, or for one picture of it.
 * A bit stands in {@code yes} when the value holds, and in {@code known} when it is known to hold or not.
 */
final class Facts {

    final long[] yes;
    final long[] known;
    /** Kinds of person (bits of the circumstance shows) of whom somebody on the picture lacks consent here. */
    long lacking;

    Facts() {
        this(new long[Lexicon.CIRCUMSTANCES], new long[Lexicon.CIRCUMSTANCES]);
    }

    private Facts(long[] yes, long[] known) {
        this.yes = yes;
        this.known = known;
    }

    Facts copy() {
        return new Facts(yes.clone(), known.clone());
    }

    void settle(Circumstance circumstance, long values, long all) {
        yes[circumstance.ordinal()] = values;
        known[circumstance.ordinal()] = all;
    }

    void add(Circumstance circumstance, long values) {
        yes[circumstance.ordinal()] |= values;
        known[circumstance.ordinal()] |= values;
    }

    void forget(Circumstance circumstance) {
        yes[circumstance.ordinal()] = 0;
        known[circumstance.ordinal()] = 0;
    }

    /** Whether anything is known of it, if only that it does not hold. */
    boolean knows(Circumstance circumstance) {
        return known[circumstance.ordinal()] != 0;
    }

    Truth any(Circumstance circumstance, long mask) {
        int index = circumstance.ordinal();
        if ((yes[index] & mask) != 0) {
            return Truth.YES;
        }
        return (known[index] & mask) == mask ? Truth.NO : Truth.UNKNOWN;
    }
}
