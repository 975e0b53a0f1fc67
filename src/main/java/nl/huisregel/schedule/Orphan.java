package nl.huisregel.schedule;

import java.time.Instant;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * A post that did not go out because its author is gone, as who leads the school reads it: the words that were set ready, without pictures.
 *
 * @param author what the school called who wrote it
 */
public record Orphan(UUID placement, String title, String body, Channel channel, Instant moment, String author) {
}
