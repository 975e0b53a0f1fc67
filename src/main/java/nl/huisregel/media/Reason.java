package nl.huisregel.media;

/**
 * Why a file did not become a picture. Each reason has one sentence in every language, under
 * {@link #key()}, that says what the person who sent it can do next.
 */
public enum Reason {
    EMPTY, TOO_HEAVY, TOO_MANY_PIXELS, TOO_SMALL,
    HEIC, AVIF, GIF, TIFF, SVG, PDF, VIDEO, NOT_A_PICTURE,
    ANIMATED, CUT_OFF, DAMAGED, TOO_MANY_SCANS, UNUSUAL, TOO_HARD, INFECTED,
    TOO_OFTEN, BUSY, NO_ROOM, UNAVAILABLE, NOT_SCANNED;

    /** The key of the sentence in the text bundles. */
    public String key() {
        return "picture.refused." + name().toLowerCase().replace('_', '-');
    }

    /** True when nothing is wrong with the file itself: the same file may do later. */
    public boolean passes() {
        return this == TOO_OFTEN || this == BUSY || this == NO_ROOM || this == UNAVAILABLE || this == NOT_SCANNED;
    }
}
