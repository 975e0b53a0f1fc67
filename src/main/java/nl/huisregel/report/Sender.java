package nl.huisregel.report;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.huisregel.access.Actor;

/**
 * Who sends a report, as far as counting needs: an account, or an address on the network. Only a hash of it is kept, made with a key
 * that lives a day, so that afterwards nobody can find out who it was.
 */
record Sender(Optional<Actor> actor, String address) {

    /** A whole school may share one address: so many reports in an hour are still honest ones. */
    static final int MOST_AN_HOUR_WITHOUT_NAME = 10;
    /** Whoever signed in answers for it by name: enough for a whole album. */
    static final int MOST_AN_HOUR_BY_NAME = 40;

    int most() {
        return actor.isPresent() ? MOST_AN_HOUR_BY_NAME : MOST_AN_HOUR_WITHOUT_NAME;
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
            return mac.doFinal(person().map(UUID::toString).orElseGet(() -> network(address)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In IPv6 one household has the first half of the address, and any number of second halves. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, bytes.length == 16 ? 8 : 4);
        } catch (IllegalArgumentException strange) {
            return address;
        }
    }
}
