package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The code of an authenticator app")
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("is the one of RFC 6238, appendix B")
    void the_vectors() {
        Map.of(59L, "94287082", 1111111109L, "07081804", 1111111111L, "14050471", 1234567890L, "89005924", 2000000000L, "69279037", 20000000000L, "65353130")
            .forEach((second, code) -> assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code));
    }

    @Test
    @DisplayName("is good one step before and after, and no further")
    void drift() {
        var now = Instant.ofEpochSecond(1234567890);
        var step = Totp.step(now);
        for (long other : new long[] {step - 1, step, step + 1}) {
            assertThat(Totp.matches(SECRET, Totp.code(SECRET, other, 6), now, 0)).hasValue(other);
        }
        for (long other : new long[] {step - 2, step + 2}) {
            assertThat(Totp.matches(SECRET, Totp.code(SECRET, other, 6), now, 0)).isEmpty();
        }
    }

    @Test
    @DisplayName("counts once, and so does every one before it")
    void replay() {
        var now = Instant.ofEpochSecond(1234567890);
        var step = Totp.step(now);
        assertThat(Totp.matches(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.matches(SECRET, Totp.code(SECRET, step - 1, 6), now, step)).isEmpty();
        assertThat(Totp.matches(SECRET, Totp.code(SECRET, step + 1, 6), now, step)).hasValue(step + 1);
    }

    @Test
    @DisplayName("may be typed as the app shows it, with a space in it; anything else is wrong")
    void typed() {
        var now = Instant.ofEpochSecond(1234567890);
        var code = Totp.code(SECRET, Totp.step(now), 6);
        assertThat(Totp.matches(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), now, 0)).isPresent();
        for (var wrong : new String[] {"", "0", code.substring(1), code + "0", "onzin", "٣٤٥٦٧٨"}) {
            assertThat(Totp.matches(SECRET, wrong, now, 0)).as(wrong).isEmpty();
        }
    }

    @Test
    @DisplayName("has a secret that is written as RFC 4648 writes it")
    void base32() {
        Map.of("", "", "f", "MY", "fo", "MZXQ", "foo", "MZXW6", "foob", "MZXW6YQ", "fooba", "MZXW6YTB", "foobar", "MZXW6YTBOI")
            .forEach((plain, written) -> assertThat(Base32.write(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written));
        assertThat(Base32.inFours("ABCDEFGHIJ", " ")).isEqualTo("ABCD EFGH IJ");
        assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
    }
}
