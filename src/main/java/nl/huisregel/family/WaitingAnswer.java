package nl.huisregel.family;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Spot;

/** A yes that was said and does not count yet. @param asked the hash of the question as it stood on the screen */
public record WaitingAnswer(UUID id, UUID giver, Hat hat, UUID person, Set<Spot> spots, String asked, Instant at, State state, Optional<Instant> decidedAt, String reason) {

    /** For what it waits, or what became of it. */
    public enum State {
        CONFIRM, OFFICE, COUNTED, REFUSED, REPLACED;

        boolean waits() {
            return this == CONFIRM || this == OFFICE;
        }
    }
}
