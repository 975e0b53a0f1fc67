package nl.huisregel.doubt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.publication.Content;

/**
 * What was said to a doubt, once and for good.
 *
 * @param reason  why, or what to change; may be empty with a yes
 * @param role    in which role it was decided
 * @param deputy  whether somebody stood in for that role
 * @param content exactly what it was said of; empty once the draft was thrown away
 */
public record DoubtAnswer(Kind kind, String reason, Decider role, List<String> norms, boolean deputy, UUID by, String name, Instant at, Optional<Content> content) {

    /** The key of the word for who decided: the role, or standing in for it. */
    public String roleKey() {
        return deputy ? "deputy" : role.key();
    }

    /** Yes, no, or yes when something changes; in the order they are offered. */
    public enum Kind {
        YES, NO, CHANGE;

        /** How the database, forms and texts name it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whoever says anything but yes says why. */
        public boolean needsReason() {
            return this != YES;
        }
    }
}
