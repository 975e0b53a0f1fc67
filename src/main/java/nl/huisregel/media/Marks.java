package nl.huisregel.media;

/** What somebody said of how a picture is taken; each starts as unknown, which never counts as no. */
public record Marks(Told portrait, Told facingCamera, Logo logo) {

    public static final Marks UNKNOWN = new Marks(Told.UNKNOWN, Told.UNKNOWN, Logo.UNKNOWN);

    /** An answer that may still be missing. */
    public enum Told {
        UNKNOWN, NO, YES;

        static Told of(Boolean stored) {
            return stored == null ? UNKNOWN : stored ? YES : NO;
        }

        Boolean stored() {
            return this == UNKNOWN ? null : Boolean.valueOf(this == YES);
        }
    }

    /** Which logo can be seen. */
    public enum Logo {
        UNKNOWN, NONE, OFFICIAL, OWN_MADE;

        static Logo of(String stored) {
            return stored == null ? UNKNOWN : valueOf(stored.toUpperCase());
        }

        String stored() {
            return this == UNKNOWN ? null : name().toLowerCase();
        }
    }
}
