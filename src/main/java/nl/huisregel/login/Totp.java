package nl.huisregel.login;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code of an authenticator app (RFC 6238: SHA-1, thirty seconds, six digits, which every app can). */
final class Totp {

    private static final int STEP = 30;
    /** A telephone may be one step ahead or behind. */
    private static final int DRIFT = 1;
    private static final int SECRET = 20;

    private Totp() {}

    static byte[] secret() {
        return Vault.random(SECRET);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP);
    }

    /** The step this code is of, when it is of about now and later than the one used last; empty when it is wrong or was used. */
    static OptionalLong matches(byte[] secret, String typed, Instant now, long lastStep) {
        var code = typed.replaceAll("[\\s.-]", "");
        var found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            if (step > lastStep && same(code(secret, step, 6), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean same(String one, String other) {
        return java.security.MessageDigest.isEqual(one.getBytes(java.nio.charset.StandardCharsets.UTF_8), other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
