package nl.huisregel.login.oidc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider said of somebody, checked; or why it counts for nothing.
 */
sealed interface Vouched {

    /**
     * It knows them.
     *
     * @param subject its own unchanging number of them
     * @param strongAt when it saw a second factor of theirs; empty when it says of none, or not when
     * @param token what it signed, to sign out there with
     */
    record For(String issuer, String subject, Map<String, Object> claims, Optional<Instant> strongAt, String token) implements Vouched {

        /** One fact as text, whatever it was written as; empty when it says nothing. */
        String says(String claim) {
            var value = claims.get(claim);
            return value instanceof Iterable<?> several ? several.iterator().hasNext() ? String.valueOf(several.iterator().next()).strip() : ""
                : value == null ? "" : String.valueOf(value).strip();
        }
    }

    /** It counts for nothing. */
    record Refused(Refusal why) implements Vouched {}
}
