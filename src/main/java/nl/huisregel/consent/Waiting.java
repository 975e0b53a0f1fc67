package nl.huisregel.consent;

import java.time.Instant;
import java.util.Set;

/**
 * A yes that does not count yet, as its giver sees it.
 *
 * @param path   where its giver goes on with it
 * @param reason why the school did not take it over; empty while it waits
 */
public record Waiting(Set<Spot> spots, State state, Instant since, String path, String reason) {

    /** For whom it waits, or that it does not any more. */
    public enum State {
        CONFIRM, OFFICE, REFUSED;

        /** The key of the sentence. */
        public String text() {
            return "consent.waiting." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
