package nl.huisregel.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the journal.
 *
 * @param kind    {@code decided}, or what happened: {@code consent.withdrawn}
 * @param subject what it is about, with its id: {@code post}
 * @param facts   the facts, while they are still held
 * @param erased  the marker they left, once they are not. What the entry says, its place and its hash can still be verified; what the facts
 *                were can not, and the decision cannot be replayed
 */
public record Entry(UUID id, long number, Instant at, String kind, String subject, UUID subjectId, Optional<String> act,
                    Optional<String> outcome, List<String> editions, List<String> norms, Optional<Held> facts, Optional<Erased> erased) {

    /** What can be erased: who acted, on what facts, and for a decision the decision as it was. */
    public record Held(UUID actor, String hat, String facts, Optional<String> decision) {
    }

    /** Who erased the facts, when, and on which ground. */
    public record Erased(Instant at, UUID by, Erasure ground) {
    }
}
