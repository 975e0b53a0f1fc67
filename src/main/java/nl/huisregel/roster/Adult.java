package nl.huisregel.roster;

import java.util.UUID;

/**
 * Somebody grown-up on record who has a name that is told again: one person may work here and be a parent here, and must not become two.
 *
 * @param works whether this person works anywhere for the board
 * @param here  whether at the school it is about
 * @param cares whether this person cares for a pupil of the board
 */
public record Adult(UUID person, String fullName, boolean mailed, boolean works, boolean here, boolean cares) {

    /** Whatever the accents and capitals. */
    boolean called(String name) {
        return Folding.of(fullName).equals(Folding.of(name));
    }

    /** The key of the sentence that says how we know them. */
    public String known() {
        return "roster.adult." + (works && cares ? "both" : here ? "here" : works ? "works" : "cares");
    }
}
