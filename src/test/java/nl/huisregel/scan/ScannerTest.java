package nl.huisregel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import nl.huisregel.installation.CannotStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("A scanner for viruses")
class ScannerTest {

    @Test
    @DisplayName("is shown the whole file, in pieces, and its word decides")
    void looks() throws IOException {
        try (var clamd = new FakeClamd()) {
            var scanner = named(clamd.address());
            var large = new byte[(1 << 16) * 3 + 17];
            new Random(7).nextBytes(large);
            var shown = ByteBuffer.wrap(large);
            assertThat(scanner.look(shown)).isEqualTo(Scanned.PASSED);
            assertThat(clamd.seen).singleElement().isEqualTo(large);
            assertThat(shown.remaining()).as("who reads it next reads all of it").isEqualTo(large.length);
            assertThat(scanner.look(words("een foto met " + FakeClamd.BAD))).isEqualTo(Scanned.BAD);
            assertThat(scanner.look(words(""))).isEqualTo(Scanned.PASSED);
        }
    }

    @Test
    @DisplayName("that is away, says something else or nothing, lets nothing through")
    void fails_closed() throws IOException {
        String gone;
        try (var clamd = new FakeClamd()) {
            gone = clamd.address();
            for (var answer : List.of("INSTREAM size limit exceeded. ERROR", "stream: OK FOUND?", "OK", "stream: OKAY", "ja hoor")) {
                clamd.says = answer;
                assertThat(named(gone).look(words("gewoon"))).as(answer).isEqualTo(Scanned.UNKNOWN);
            }
        }
        assertThat(named(gone).look(words("gewoon"))).isEqualTo(Scanned.UNKNOWN);
    }

    @Test
    @DisplayName("must be on this machine, because it speaks in the clear; without one all goes on as before")
    void configured() {
        for (var wrong : List.of("203.0.113.7:3310", "clamd", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:0")) {
            assertThatThrownBy(() -> named(wrong)).as(wrong).isInstanceOf(CannotStart.class);
        }
        assertThat(named("").look(words(FakeClamd.BAD))).isEqualTo(Scanned.PASSED);
    }

    private static Scanner named(String address) {
        return new Scanner(new MockEnvironment().withProperty("huisregel.scanner", address));
    }

    private static ByteBuffer words(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
