package nl.huisregel.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * A picture, or the words of a post, that somebody reported: one thing, however many reports, and one decision.
 *
 * @param held    whether the picture went away at once, until the decision
 * @param reports how many reports there are, and how many said it concerns a child
 * @param standing whether the post still stands there
 */
public record Reported(UUID id, UUID post, UUID placement, Optional<UUID> picture, Channel channel, String title, String author, Instant openedAt, Instant due,
                       boolean held, int reports, int ofChild, boolean standing, Optional<Decided> decided) {

    /** What the head made of it. */
    public record Decided(Outcome outcome, Instant at, String by, String why) {
    }

    /** How it can end. */
    public enum Outcome {
        /** The picture stays away for good. */
        STAYS_AWAY,
        /** The picture hangs again, or the words stay. */
        PUT_BACK,
        /** The whole post was taken down. */
        POST_DOWN;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
