package nl.huisregel.role;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody opened something confidential.
 *
 * @param kind as the journal calls it
 * @param by who; empty once that was erased
 * @param as in which capacity, as a record keeps it
 */
public record ConfidentialView(String kind, Instant at, Optional<String> by, Optional<String> as, String school) {

    /** The key of the words for what it was. */
    public String text() {
        return "role.views." + kind;
    }
}
