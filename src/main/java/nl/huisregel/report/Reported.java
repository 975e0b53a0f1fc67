package nl.huisregel.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.publication.Channel;
import nl.huisregel.web.Words;

/**
 * A picture, or the words of a post, that somebody reported: one thing, however many reports, and one decision.
 *
 * @param held    whether the picture went away at once, until the decision
 * @param reports how many reports there are, and how many said it concerns a child
 * @param standing whether the post still stands there
 */
public record Reported(UUID id, UUID post, UUID placement, Optional<UUID> picture, Channel channel, String title, String author, Instant openedAt, Instant due,
                       boolean held, int reports, int ofChild, boolean standing, Optional<Decided> decided) {

    /** What the head made of it. @param as in which capacity, where somebody stood in for the head */
    public record Decided(Outcome outcome, Instant at, String by, String why, Optional<String> as) {

        /** Who, and that they stood in, if they did. */
        public String named(Words words) {
            return as.map(capacity -> words.say("after.by", by, words.say(Actor.textOf(capacity)))).orElse(by);
        }
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
