package nl.huisregel.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A post in one place.
 *
 * @param layer    the layer of consent the place belonged to when it was decided
 * @param decision the journal entry of the decision it rests on
 * @param goesAt   the moment it waits for
 * @param missed   the last moment it was to go out and did not, while it still waits
 */
public record Placement(UUID id, Channel channel, State state, String layer, UUID decision, Optional<Instant> liveSince, Optional<Instant> downSince,
                        Optional<Instant> goesAt, Optional<Missed> missed) {

    /** Held waits for something, scheduled for its moment, live is there to be seen, down was taken down and stays down. */
    public enum State {
        HELD, SCHEDULED, LIVE, DOWN
    }

    public boolean scheduled() {
        return state == State.SCHEDULED;
    }

    public boolean live() {
        return state == State.LIVE;
    }
}
