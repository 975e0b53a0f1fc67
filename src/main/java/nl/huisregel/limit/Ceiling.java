package nl.huisregel.limit;

import java.util.Locale;

/**
 * The table of how much at once and how large. What is at work at once is counted in the memory of each node, because that is what it spares; a
 * restart begins at nought. Whoever comes over it hears so at once, and nothing was done.
 */
public enum Ceiling {
    //                            at most     of what
    WORK_PER_BOARD               (8,          Unit.AT_ONCE),
    WORK_WAITING_PER_BOARD       (64,         Unit.AT_ONCE),
    FORMS_PER_ADDRESS            (40,         Unit.AT_ONCE),
    FORMS                        (120,        Unit.AT_ONCE),
    PHOTOS                       (2,          Unit.AT_ONCE),
    PHOTOS_WAITING               (60,         Unit.AT_ONCE),
    PHOTOS_WAITING_PER_BOARD     (30,         Unit.AT_ONCE),
    PASSWORDS                    (4,          Unit.AT_ONCE),
    PDFS                         (2,          Unit.AT_ONCE),
    PDFS_WAITING                 (6,          Unit.AT_ONCE),

    HEADERS                      (16 << 10,   Unit.BYTES),
    HEADER_LINES                 (100,        Unit.PIECES),
    FORM                         (2 << 20,    Unit.BYTES),
    FORM_FIELDS                  (4000,       Unit.PIECES),
    FORM_PARTS                   (600,        Unit.PIECES),
    REQUEST                      (320L << 20, Unit.BYTES),
    SILENCE                      (30,         Unit.SECONDS),
    PHOTO                        (30 << 20,   Unit.BYTES),
    PHOTO_PIXELS                 (50_000_000, Unit.PIXELS),
    PHOTOS_PER_POST              (20,         Unit.PIECES),
    FILE                         (32 << 20,   Unit.BYTES),
    FILE_ROWS                    (200_000,    Unit.PIECES),
    FILE_PUPILS                  (50_000,     Unit.PIECES),
    POST_SIGNS                   (20_000,     Unit.PIECES);

    /** What is counted. */
    public enum Unit { AT_ONCE, BYTES, PIECES, PIXELS, SECONDS }

    private final long most;
    private final Unit unit;

    Ceiling(long most, Unit unit) {
        this.most = most;
        this.unit = unit;
    }

    public int most() {
        return Math.toIntExact(most);
    }

    public Unit unit() {
        return unit;
    }

    /** The key of what is limited, and per what. */
    public String text() {
        return "limit.ceiling." + name().toLowerCase(Locale.ROOT);
    }
}
