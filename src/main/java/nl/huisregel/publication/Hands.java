package nl.huisregel.publication;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;

/** Puts a post where only people can put it, and gets it away from there: by asking them. */
public interface Hands {

    /** Hands it out, within the publishing transaction; false where the school has no account. */
    boolean handOut(Actor actor, ApprovedPost approved, Instant now);

    /** The whole post must go from wherever it stands with others. */
    void askAll(Actor actor, UUID placement, Optional<String> why, Instant now);
}
