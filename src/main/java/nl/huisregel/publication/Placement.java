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
 * @param inHands  whether somebody is putting it there by hand now, and has not told yet where it stands
 */
public record Placement(UUID id, Channel channel, State state, String layer, UUID decision, Optional<Instant> liveSince, Optional<Instant> downSince,
                        Optional<Instant> goesAt, Optional<Missed> missed, boolean inHands) {

    /**
     * Held waits for something, scheduled for its moment, live is there to be seen, coming down must go from where only people can take it away,
     * down was taken down and stays down.
     */
    public enum State {
        HELD, SCHEDULED, LIVE, COMING_DOWN, DOWN
    }

    public boolean scheduled() {
        return state == State.SCHEDULED;
    }

    public boolean live() {
        return state == State.LIVE;
    }

    public boolean comingDown() {
        return state == State.COMING_DOWN;
    }

    /** Whether it is to be seen somewhere as far as anybody knows: what must go still stands until somebody took it away. */
    public boolean stands() {
        return state == State.LIVE || state == State.COMING_DOWN;
    }
}
