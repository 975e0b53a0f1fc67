package nl.huisregel.login;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Role;

/**
 * Somebody of the staff, on the list of who can come in.
 *
 * @param roles all they are employed as, at all schools of the board
 * @param yours whether the reader may make links for them; a head may not for who leads or works elsewhere too
 * @param link the link that still works, if any
 */
public record Member(UUID person, String fullName, List<Role> roles, Entry entry, boolean yours, Optional<Invitation> link) {

    /** Whether somebody can come in. */
    public enum Entry {
        NONE, INVITED, OPEN, CLOSED;

        /** The key of the word for it. */
        public String text() {
            return "login.entry." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
