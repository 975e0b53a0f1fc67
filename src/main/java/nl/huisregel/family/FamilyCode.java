package nl.huisregel.family;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** A code with which one guardian comes in once. @param way on paper, to be printed again while it is open; or by mail */
public record FamilyCode(BoardId board, UUID id, UUID person, Way way, UUID madeBy, Instant madeAt, Instant expiresAt, Optional<Instant> usedAt, Optional<Instant> droppedAt) {

    /** How it reaches somebody. Who types a code that was mailed has the mailbox too. */
    public enum Way { LETTER, MAIL }

    /** What became of a code. */
    public enum State {
        OPEN, USED, EXPIRED, TAKEN_BACK, LEFT, UNKNOWN;

        /** The key of what its page says. */
        public String text() {
            return "family.code." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean open(Instant now) {
        return usedAt.isEmpty() && droppedAt.isEmpty() && expiresAt.isAfter(now);
    }
}
