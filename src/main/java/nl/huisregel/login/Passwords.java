package nl.huisregel.login;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.huisregel.limit.Ceiling;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passwords as Argon2id, with 19 MiB and two rounds (OWASP). It takes memory and time on purpose, so only a few are
 * worked on at once, and who comes when it is too busy hears so.
 */
@Component
class Passwords {

    private static final int MEMORY = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int HASH = 32;
    private static final int AT_ONCE = Ceiling.PASSWORDS.most();
    private static final int PATIENCE = 10;

    /** What a name that nobody has is compared with: the same work, and never right. */
    private static final String NOBODYS = "$argon2id$v=19$m=" + MEMORY + ",t=" + ROUNDS + ",p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, HASH, 1, MEMORY, ROUNDS);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Too many are signing in at this moment. */
    static final class Busy extends ResponseStatusException {
        Busy() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    Optional<PasswordFault> wrong(String password, Collection<String> names) {
        return PasswordRules.wrong(normal(password), names);
    }

    String hash(String password) {
        return working(() -> argon2.encode(normal(password)));
    }

    /** The same work with a hash or without one. */
    boolean matches(String password, Optional<String> hash) {
        var tried = normal(password);
        var right = working(() -> argon2.matches(tried.substring(0, Math.min(tried.length(), 4 * PasswordRules.LONGEST)), hash.orElse(NOBODYS)));
        return right && hash.isPresent();
    }

    /** Of a recovery code; the salt is of the whole set, so that one typed code is one piece of work. */
    byte[] hash(String code, byte[] salt) {
        return working(() -> {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).withMemoryAsKB(MEMORY).withIterations(ROUNDS).withParallelism(1).build());
            var hash = new byte[HASH];
            generator.generateBytes(code.toCharArray(), hash);
            return hash;
        });
    }

    /** One password typed on two keyboards is the same text. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T working(java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
