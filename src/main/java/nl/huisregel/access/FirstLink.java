package nl.huisregel.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The one-time link for the first administrator of a school's own installation. Who can start the
 * program can make one; we keep only its hash, it works once, and it lives a day.
 */
@Component
public class FirstLink {

    private static final Duration LIFE = Duration.ofHours(24);

    private final AccessSql sql;
    private final Clock clock;

    FirstLink(AccessSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new link, as the path below the address of this installation. */
    public String make() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        sql.addLink(hash(token), clock.instant().plus(LIFE));
        return "/begin/" + token;
    }

    boolean opens(String token) {
        return sql.linkOpens(hash(token), clock.instant());
    }

    /** Uses the link up; false when another was first. Undone with the transaction it runs in. */
    boolean use(String token) {
        return sql.useLink(hash(token), clock.instant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
