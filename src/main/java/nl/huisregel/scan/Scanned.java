package nl.huisregel.scan;

/** What a scanner made of a file. */
public enum Scanned {
    /** It knows nothing against it, or there is no scanner. */
    PASSED,
    /** It knows it as something bad. */
    BAD,
    /** It did not answer, or not with yes or no. Nothing is let through on that. */
    UNKNOWN
}
