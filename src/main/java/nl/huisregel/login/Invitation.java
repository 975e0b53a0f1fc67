package nl.huisregel.login;

import java.time.Instant;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/**
 * A one-time link with which somebody sets how they come in.
 *
 * @param again whether it replaces what there was
 */
public record Invitation(BoardId board, UUID id, UUID person, boolean again, UUID madeBy, Instant madeAt, Instant expiresAt) {

    /** What became of a link. */
    public enum State {
        OPEN, USED, EXPIRED, WITHDRAWN, LEFT, UNKNOWN;

        /** The key of what its page says. */
        public String text() {
            return "login.link." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What was filled in on its first page, until the second proves the device. */
    record Begun(String email, String passwordHash, byte[] secret) {}
}
