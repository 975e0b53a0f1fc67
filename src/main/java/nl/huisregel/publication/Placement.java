package nl.huisregel.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A post in one place.
 *
 * @param layer    the layer of consent the place belonged to when it was decided
 * @param decision the journal entry of the decision it rests on
 */
public record Placement(UUID id, Channel channel, State state, String layer, UUID decision, Optional<Instant> liveSince, Optional<Instant> downSince) {

    /** Held waits, live is there to be seen, down was taken down and stays down. */
    public enum State {
        HELD, LIVE, DOWN
    }

    public boolean live() {
        return state == State.LIVE;
    }
}
