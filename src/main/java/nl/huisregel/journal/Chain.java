package nl.huisregel.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** Ties each entry to the one before it, so that a changed, removed or moved entry shows. */
final class Chain {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {
    }

    /** The end of a board's chain. @param unsealed how many entries were there before entries were sealed */
    record Head(long number, byte[] hash, long unsealed) {
    }

    /** The place of an entry in the chain. */
    record Link(long number, UUID id, Instant at, byte[] factsHash, byte[] hash) {
    }

    /** A link as it is stored, with all that its hash is over. */
    record Stored(Link link, BoardId board, Draft draft, Optional<byte[]> seal, Optional<Facts> facts, boolean erased) {
    }

    record Facts(byte[] salt, UUID actor, String hat, String facts, Optional<String> decision, byte[] hash) {
    }

    static final Head BEFORE_THE_FIRST = new Head(0, new byte[32], 0);

    static Facts salted(UUID actor, String hat, String facts, Optional<String> decision) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return facts(true, salt, actor, hat, facts, decision);
    }

    /** The facts with the hash that they have. @param sealed whether their entry is of the time of seals */
    static Facts facts(boolean sealed, byte[] salt, UUID actor, String hat, String facts, Optional<String> decision) {
        byte[] over = sealed ? new Pieces().add(actor.toString()).add(hat).add(facts).add(decision).bytes()
            : text(actor + "\n" + hat + "\n" + facts + "\n" + decision.orElse(""));
        return new Facts(salt, actor, hat, facts, decision, sha256(salt, over));
    }

    static Link next(Head last, BoardId board, Instant now, Draft draft, byte[] factsHash) {
        Link link = new Link(last.number() + 1, UUID.randomUUID(), now.truncatedTo(ChronoUnit.MICROS), factsHash, new byte[0]);
        return new Link(link.number(), link.id(), link.at(), factsHash, hash(true, last.hash(), link, board, draft));
    }

    /** The hash of this link when the one before it has that hash. */
    static byte[] hash(boolean sealed, byte[] previous, Link link, BoardId board, Draft draft) {
        return sealed
            ? sha256(new Pieces().add(previous).add(String.valueOf(link.number())).add(link.id().toString()).add(board.toString()).add(link.at().toString())
                .add(draft.kind()).add(draft.subject()).add(draft.subjectId().toString()).add(draft.act()).add(draft.outcome()).add(draft.editions())
                .add(draft.language().map(String::valueOf)).add(draft.norms()).add(link.factsHash()).bytes())
            : sha256(previous, text(String.join("\n", String.valueOf(link.number()), link.id().toString(), board.toString(), link.at().toString(), draft.kind(),
                draft.subject(), draft.subjectId().toString(), draft.act().orElse(""), draft.outcome().orElse(""), String.join(" ", draft.editions()),
                draft.language().map(String::valueOf).orElse(""), String.join(" ", draft.norms()))), link.factsHash());
    }

    static byte[] sha256(byte[]... parts) {
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

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
