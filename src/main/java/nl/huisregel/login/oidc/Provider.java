package nl.huisregel.login.oidc;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Another who vouches for people of one board, as it was configured.
 *
 * @param id the word in its addresses
 * @param label what people call it, "Entree"
 * @param claim what it says that names the person: a mailbox or a number the school knows
 * @param schoolClaim what it says that names the school, as a BRIN with or without the two figures of the site; empty when it names none
 * @param must what it must say of everybody, word for word
 * @param strongAcr the values of acr that mean a second factor was given; strongAmr the same for amr
 */
record Provider(String id, String label, String issuer, String clientId, String clientSecret, List<String> scopes, String board, Who who, By by, String claim,
                String schoolClaim, Map<String, String> must, Set<String> strongAcr, Set<String> strongAmr) {

    /** Whom it vouches for. */
    enum Who { STAFF, PUPILS }

    /** By what the school knows the person. */
    enum By { MAILBOX, NUMBER }

    String path() {
        return "/aanmelden/via/" + id;
    }
}
