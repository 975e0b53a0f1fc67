package nl.huisregel.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * What somebody reported for the confidential contact alone.
 *
 * @param words what they wrote; may be empty
 * @param by who, and {@code hat} as the key of its word; empty for who left no name
 * @param opened when a confidential contact first read it
 */
public record Confidence(UUID report, UUID location, String school, String title, Channel channel, boolean ofChild, String words, Optional<String> by, Optional<String> hat,
                         Instant madeAt, Optional<Instant> opened) {
}
