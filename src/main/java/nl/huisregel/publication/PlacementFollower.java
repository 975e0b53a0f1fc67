package nl.huisregel.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;

/** Who keeps something that goes with where a post stands. It is called inside the transaction that changes that, which holds the post. */
public interface PlacementFollower {

    /** The post is going to be decided on, to be placed: whoever takes a turn before anything is written in the journal does it here. */
    default void expecting(Actor actor, Post post) {
    }

    /** It stands there from now on. */
    default void live(Actor actor, Post post, Channel channel, UUID placement, Instant now) {
    }

    /** It was taken down: from these places, which may be none where it only waited. */
    default void down(Actor actor, Post post, List<UUID> placements, Optional<String> why, Instant now) {
    }
}
