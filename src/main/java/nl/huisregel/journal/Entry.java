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
 */
public record Entry(UUID id, long number, Instant at, String kind, String subject, UUID subjectId, Optional<String> act,
                    Optional<String> outcome, List<String> editions, List<String> norms, Optional<Held> facts) {

    /** What can be erased: who acted, on what facts, and for a decision the decision as it was. */
    public record Held(UUID actor, String hat, String facts, Optional<String> decision) {
    }
}
