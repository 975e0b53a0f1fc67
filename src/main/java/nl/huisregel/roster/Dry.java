package nl.huisregel.roster;

import java.util.List;

/** What a file would change, of whatever kind it is: worked out and not done. */
public interface Dry {

    List<Note> notes();

    /** Tells one dry run from another: what was confirmed is done and nothing else. */
    String fingerprint();

    /** How long the longest of its lists is. */
    int longest();

    /** Whether taking it in changes nothing of itself. */
    boolean nothing();
}
