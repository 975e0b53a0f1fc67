package nl.huisregel.login;

import java.time.Instant;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/**
 * How one person comes in: the name they type, and since when their password and their device are what they are.
 *
 * @param atHome set by a parent, without the school: it opens no work
 */
public record Login(BoardId board, UUID person, String email, Instant passwordAt, Instant secretAt, boolean atHome) {

    /** The name of who signs in, as it is kept and looked for. */
    static String name(String email) {
        return email == null ? "" : java.text.Normalizer.normalize(email, java.text.Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whose secret it is, for the vault. */
    static String owner(BoardId board, UUID person) {
        return board + "/" + person;
    }
}
