package nl.huisregel.consent;

/** Whether somebody's word about images of a person counts today, and if not, why not (UAVG 5, BW 1:245). */
public enum Voice {
    DECIDES,
    NO_AUTHORITY,
    PUPIL_DECIDES;

    /** The key of the sentence that says so. */
    public String text() {
        return "consent.voice." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
