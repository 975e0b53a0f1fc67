package nl.huisregel.media.gate;

import nl.huisregel.limit.Ceiling;

/** What the gate lets through: ample for a phone or a camera, too little for a bomb. */
public final class Limits {

    public static final int BYTES = Ceiling.PHOTO.most();
    public static final int PIXELS = Ceiling.PHOTO_PIXELS.most();
    public static final int LONGEST_SIDE = 20_000;
    public static final int SHORTEST_SIDE = 32;
    public static final int SCANS = 64;
    /** What the worker would hold once decoded; 50 million pixels of four bytes. */
    public static final long DECODED_BYTES = 200_000_000;
    /** More parts than any camera writes. */
    static final int PARTS = 20_000;

    private Limits() {}
}
