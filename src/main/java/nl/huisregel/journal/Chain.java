package nl.huisregel.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** Ties each entry to the one before it, so that a changed, removed or moved entry shows. */
final class Chain {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {
    }

    /** The place of an entry in the chain. */
    record Link(long number, UUID id, Instant at, byte[] factsHash, byte[] hash) {
    }

    /** A link as it is stored, with all that its hash is over. */
    record Stored(Link link, BoardId board, Draft draft) {
    }

    record Facts(byte[] salt, UUID actor, String hat, String facts, Optional<String> decision, byte[] hash) {
    }

    static final Link BEFORE_THE_FIRST = new Link(0, new UUID(0, 0), Instant.EPOCH, new byte[0], new byte[32]);

    static Facts salted(UUID actor, String hat, String facts, Optional<String> decision) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new Facts(salt, actor, hat, facts, decision, sha256(salt, text(actor + "\n" + hat + "\n" + facts + "\n" + decision.orElse(""))));
    }

    static Link next(Link last, BoardId board, Instant now, Draft draft, byte[] factsHash) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        long number = last.number() + 1;
        return new Link(number, id, at, factsHash, hash(last.hash(), number, id, board, at, draft, factsHash));
    }

    static Optional<Long> firstBroken(List<Stored> stored) {
        byte[] previous = BEFORE_THE_FIRST.hash();
        long expected = 1;
        for (Stored entry : stored) {
            Link link = entry.link();
            byte[] hash = hash(previous, link.number(), link.id(), entry.board(), link.at(), entry.draft(), link.factsHash());
            if (link.number() != expected || !Arrays.equals(hash, link.hash())) {
                return Optional.of(expected);
            }
            previous = link.hash();
            expected++;
        }
        return Optional.empty();
    }

    private static byte[] hash(byte[] previous, long number, UUID id, BoardId board, Instant at, Draft draft, byte[] factsHash) {
        return sha256(previous, text(String.join("\n", String.valueOf(number), id.toString(), board.toString(), at.toString(), draft.kind(), draft.subject(),
            draft.subjectId().toString(), draft.act().orElse(""), draft.outcome().orElse(""), String.join(" ", draft.editions()),
            draft.language().map(String::valueOf).orElse(""), String.join(" ", draft.norms()))), factsHash);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
