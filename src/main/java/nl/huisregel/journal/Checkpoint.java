package nl.huisregel.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import nl.huisregel.database.BoardId;

/**
 * A signed statement about a board's journal at one entry. It stands in the database and in a file outside of it.
 *
 * @param number   the last entry it is about
 * @param hash     the hash of the chain there
 * @param unsealed how many entries were there before entries were sealed
 * @param key      the short name of the key that signed
 */
public record Checkpoint(BoardId board, Kind kind, long number, byte[] hash, long unsealed, Instant at, String key, byte[] signature) {

    /** What is stated. */
    public enum Kind {
        /** The chain was whole up to here. */
        MARK,
        /** Entries up to here may be removed, and the chain goes on from here. */
        CUT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private static final String FORM = "huisregel-journal-1";

    static Checkpoint signed(JournalKey key, BoardId board, Kind kind, Chain.Head head, Instant at) {
        Checkpoint bare = new Checkpoint(board, kind, head.number(), head.hash(), head.unsealed(), at, key.id(), new byte[0]);
        return new Checkpoint(board, kind, head.number(), head.hash(), head.unsealed(), at, key.id(), key.sign(bare.statement()));
    }

    boolean genuine(JournalKey signer) {
        return key.equals(signer.id()) && signer.signed(statement(), signature);
    }

    /** What is signed: the line of the file up to the signature. */
    byte[] statement() {
        return String.join(" ", FORM, board.toString(), kind.key(), String.valueOf(number), HexFormat.of().formatHex(hash), String.valueOf(unsealed),
            at.toString(), key).getBytes(StandardCharsets.UTF_8);
    }

    /** How it stands in the file outside the database. */
    public String line() {
        return new String(statement(), StandardCharsets.UTF_8) + " " + Base64.getEncoder().encodeToString(signature);
    }

    /** What this line says; nothing when it is no such line. */
    static Optional<Checkpoint> read(String line) {
        String[] words = line.split(" ");
        try {
            return words.length == 9 && words[0].equals(FORM)
                ? Optional.of(new Checkpoint(BoardId.of(words[1]), Kind.of(words[2]), Long.parseLong(words[3]), HexFormat.of().parseHex(words[4]),
                    Long.parseLong(words[5]), Instant.parse(words[6]), words[7], Base64.getDecoder().decode(words[8])))
                : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether both say the same of the same entry. */
    boolean same(Checkpoint other) {
        return kind == other.kind && number == other.number && Arrays.equals(statement(), other.statement());
    }
}
