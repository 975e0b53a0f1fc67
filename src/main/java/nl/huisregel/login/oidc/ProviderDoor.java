package nl.huisregel.login.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A provider as the administrator sees it.
 *
 * @param by the key of what it names people by, and claim what it calls that itself
 */
public record ProviderDoor(String id, String label, String issuer, boolean pupils, String by, String claim, List<AtSchool> schools) {

    /**
     * The people of one school, or of the office of the board.
     *
     * @param school in an address
     * @param name empty for the board itself
     * @param people how many it is about; without how many of them the school holds no mailbox or number
     * @param same the names of who share one, and so cannot come in; of pupils only how many share, as a number
     * @param since since when they are let in, and by whom
     */
    public record AtSchool(String school, String name, int people, int without, List<String> same, Optional<Instant> since, String by) {}
}
