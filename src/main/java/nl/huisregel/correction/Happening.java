package nl.huisregel.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * Something that happened to a post after it stood somewhere, as its author may know it: never for whom a picture went, never who reported.
 *
 * @param about   what the author puts away by having seen it: the placement, or the thing reported
 * @param picture whether it is about a picture, and not about the words
 * @param by      who did it, as the school calls them; empty where that is not told
 * @param hat     in which capacity
 * @param due     by when it will be decided; empty once it is, and where nothing waits
 * @param outcome of a report: what the head decided
 */
public record Happening(What what, UUID about, UUID post, String title, Channel channel, boolean picture, boolean held, Instant at, String by, String hat,
                        String why, Optional<Instant> due, String outcome, boolean seen) {

    /** What can happen to a post that stands somewhere. */
    public enum What {
        TAKEN_DOWN, REPORT, BARED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What somebody else still decides cannot be put away. */
    public boolean waits() {
        return due.isPresent();
    }
}
