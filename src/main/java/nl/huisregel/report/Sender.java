package nl.huisregel.report;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.huisregel.access.Actor;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;

/**
 * Who sends a report, as far as counting needs: an account, or an address on the network. Only a hash of it is kept, made with a key
 * that lives a day, so that afterwards nobody can find out who it was.
 */
record Sender(Optional<Actor> actor, String address) {

    /** Counted by the reports themselves, and not with all else that is limited: with a key that is gone the next day. */
    RateLimit limit() {
        return actor.isPresent() ? RateLimit.REPORT_PER_PERSON : RateLimit.REPORT_PER_ADDRESS;
    }

    Optional<UUID> person() {
        return actor.map(Actor::person);
    }

    Optional<String> hat() {
        return actor.map(Actor::as);
    }

    byte[] hashed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(person().map(UUID::toString).orElseGet(() -> Guesses.net(address)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
