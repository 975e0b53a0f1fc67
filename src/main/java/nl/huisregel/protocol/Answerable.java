package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.List;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;

/**
 * What the author can still answer, and what nobody can: a check that failed, or "not sure". Circumstances are bits by ordinal.
 * The first sentences of docs/language.md, "How it is decided", step 5.
 */
final class Answerable {

    private static final Circumstance[] ALL = Circumstance.values();

    private final Deed deed;
    private final long byNobody;

    Answerable(Deed deed) {
        this.deed = deed;
        long byNobody = 0;
        for (Circumstance circumstance : ALL) {
            byNobody |= byAuthor(circumstance) ? 0 : bit(circumstance);
        }
        this.byNobody = byNobody;
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
        long unsure = 0;
        for (Circumstance circumstance : deed.notSure()) {
            unsure |= deed.failed().contains(circumstance) ? 0 : bit(circumstance);
        }
        return (unknown & byNobody & ~unsure) != 0;
    }

    static long bit(Circumstance circumstance) {
        return 1L << circumstance.ordinal();
    }

    private boolean byAuthor(Circumstance circumstance) {
        return !deed.notSure().contains(circumstance) && !deed.failed().contains(circumstance)
            && (circumstance.knows() == Knows.AUTHOR || circumstance.knows() == Knows.ON_HINT);
    }
}
