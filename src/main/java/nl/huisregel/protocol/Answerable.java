package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;

/**
 * What the author can still answer, and what nobody can: a check that failed, or "not sure". Circumstances are bits by ordinal.
 * The first sentences of docs/language.md, "How it is decided", step 5.
 */
final class Answerable {

    private static final Circumstance[] ALL = Circumstance.values();

    private static final long NEVER_BY_AUTHOR = neverByAuthor();

    private final Deed deed;
    private final long byNobody;

    Answerable(Deed deed) {
        this.deed = deed;
        this.byNobody = NEVER_BY_AUTHOR | bits(deed.notSure()) | bits(deed.failed());
    }

    boolean any(long unknown) {
        return (unknown & ~byNobody) != 0;
    }

    List<Circumstance> among(long unknown) {
        List<Circumstance> among = new ArrayList<>();
        for (Circumstance circumstance : ALL) {
            if ((unknown & ~byNobody & bit(circumstance)) != 0) {
                among.add(circumstance);
            }
        }
        return among;
    }

    long byNobody() {
        return byNobody;
    }

    /** Whether something of it is unknown for another reason than that the author is not sure. */
    boolean failed(long unknown) {
        long unsure = bits(deed.notSure()) & ~bits(deed.failed());
        return (unknown & byNobody & ~unsure) != 0;
    }

    static long bit(Circumstance circumstance) {
        return 1L << circumstance.ordinal();
    }

    private static long bits(Set<Circumstance> circumstances) {
        long bits = 0;
        if (!circumstances.isEmpty()) {
            for (Circumstance circumstance : circumstances) {
                bits |= bit(circumstance);
            }
        }
        return bits;
    }

    private static long neverByAuthor() {
        long never = 0;
        for (Circumstance circumstance : ALL) {
            never |= circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.ON_HINT ? 0 : bit(circumstance);
        }
        return never;
    }
}
