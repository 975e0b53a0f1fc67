package nl.huisregel.publication;

import java.time.Instant;
import java.util.Locale;

/** A moment at which a post was to go out in one place, and did not. */
public record Missed(Instant moment, Why why) {

    /** Why it did not go out. */
    public enum Why {
        /** Decided again at the moment, it may not or not yet. */
        NOT_ALLOWED,
        NOTHING_IN_FORCE,
        /** Nobody was there to send it out, and a day later it may make no sense any more. */
        TOO_LATE,
        /** It is not what its author read and set ready. */
        CHANGED,
        /** The head took it down elsewhere. */
        TAKEN_DOWN,
        /** Its author does not work at the school any more, or not in that role. */
        AUTHOR_GONE,
        /** It was for a class page, and the school year of that page is over. */
        YEAR_OVER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
