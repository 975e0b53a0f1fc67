package nl.huisregel.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.words.Circumstance;

/** A condition made ready for deciding: per clause the circumstances and the bits any of which makes them hold. */
final class Test {

    private static final Circumstance[] ALL = Circumstance.values();
    private static final long CONSENT = Answerable.bit(Circumstance.CONSENT);
    private static final long OF_PICTURE = Arrays.stream(ALL).filter(Circumstance::ofPicture).mapToLong(Answerable::bit).sum();

    private final int[][] circumstances;
    private final long[][] masks;
    private final long tested;

    Test(Condition condition, Lexicon lexicon) {
        List<Condition.Clause> clauses = condition.anyOf();
        circumstances = new int[clauses.size()][];
        masks = new long[clauses.size()][];
        long all = 0;
        for (int index = 0; index < clauses.size(); index++) {
            Map<Circumstance, List<String>> clause = clauses.get(index).all();
            circumstances[index] = clause.keySet().stream().mapToInt(Enum::ordinal).toArray();
            masks[index] = clause.entrySet().stream().mapToLong(test -> lexicon.mask(test.getKey(), test.getValue())).toArray();
            for (int circumstance : circumstances[index]) {
                all |= 1L << circumstance;
            }
        }
        tested = all;
    }

    /** The circumstances it tests, as bits by ordinal. */
    long tested() {
        return tested;
    }

    /**
     * Whether the condition holds; what stays unknown is added to {@code unknown[0]}, as bits by ordinal.
     *
     * @param kinds the kinds of person of whom consent is needed here
     */
    Truth holds(Facts facts, long kinds, long[] unknown) {
        return holds(facts, kinds, unknown, 0, Truth.UNKNOWN);
    }

    /**
     * Whether it is false whatever else is known: so it is with most norms on most acts, and finding that out must cost next to nothing.
     *
     * @param whateverIsShown whether only what is true of the act as a whole counts, and not what its pictures show
     */
    boolean surelyNot(Facts facts, boolean whateverIsShown) {
        long open = whateverIsShown ? OF_PICTURE : CONSENT;
        for (int clause = 0; clause < circumstances.length; clause++) {
            if (!surelyNot(circumstances[clause], masks[clause], facts, open)) {
                return false;
            }
        }
        return circumstances.length > 0;
    }

    private static boolean surelyNot(int[] circumstances, long[] masks, Facts facts, long open) {
        for (int index = 0; index < circumstances.length; index++) {
            int circumstance = circumstances[index];
            long mask = masks[index];
            if ((facts.yes[circumstance] & mask) == 0 && (facts.known[circumstance] & mask) == mask && (open & 1L << circumstance) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds when what nobody can answer is taken to be {@code instead}. */
    Truth holds(Facts facts, long kinds, long unanswerable, Truth instead) {
        return holds(facts, kinds, new long[1], unanswerable, instead);
    }

    private Truth holds(Facts facts, long kinds, long[] unknown, long unanswerable, Truth instead) {
        if (circumstances.length == 0) {
            return Truth.YES;
        }
        Truth any = Truth.NO;
        long unsettled = 0;
        for (int clause = 0; clause < circumstances.length && any != Truth.YES; clause++) {
            Truth all = Truth.YES;
            long openHere = 0;
            for (int index = 0; index < circumstances[clause].length; index++) {
                Circumstance circumstance = ALL[circumstances[clause][index]];
                Truth one = circumstance == Circumstance.CONSENT ? consent(facts, kinds) : facts.any(circumstance, masks[clause][index]);
                if (one == Truth.UNKNOWN) {
                    long open = 1L << (circumstance == Circumstance.CONSENT && !facts.knows(Circumstance.SHOWS) ? Circumstance.SHOWS : circumstance).ordinal();
                    openHere |= open;
                    one = (open & unanswerable) != 0 ? instead : one;
                }
                all = all.and(one);
            }
            unsettled |= all == Truth.UNKNOWN ? openHere : 0;
            any = any.or(all);
        }
        unknown[0] |= any == Truth.UNKNOWN ? unsettled : 0;
        return any;
    }

    private static Truth consent(Facts facts, long kinds) {
        if (!facts.knows(Circumstance.SHOWS)) {
            return Truth.UNKNOWN;
        }
        boolean nobody = (facts.yes[Circumstance.SHOWS.ordinal()] & kinds) == 0;
        if (!nobody && !facts.knows(Circumstance.CONSENT)) {
            return Truth.UNKNOWN;
        }
        return (facts.lacking & kinds) == 0 ? Truth.YES : Truth.NO;
    }
}
