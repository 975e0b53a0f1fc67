package nl.huisregel.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * Images of somebody that a no cannot take away by itself, because they stand with somebody else: a person is asked to.
 *
 * @param place  as a reader knows it, "Instagram van De Regenton"; empty where nobody told yet, or it was never put anywhere
 * @param goneAt when a person said that the last of them is gone
 */
public record Pursued(String place, int pictures, State state, Optional<Instant> goneAt) {

    /** What is known of it. */
    public enum State {
        /** Somebody was asked to take it away, and nobody said yet that it is gone. */
        ASKED,
        /** Handed out to be put somewhere, and nobody told yet whether it stands there. */
        MAYBE,
        /** A person said that it is gone. */
        GONE,
        /** It was handed out and never put there, as a person said. */
        NOT_PLACED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Whether it may still be there. */
    public boolean open() {
        return state == State.ASKED || state == State.MAYBE;
    }
}
