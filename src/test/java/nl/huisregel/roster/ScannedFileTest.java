package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.huisregel.scan.FakeClamd;
import nl.huisregel.scan.Scanner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file of the administration that is sent to a school with a scanner for viruses")
class ScannedFileTest {

    @Test
    @DisplayName("is read when it has nothing against it, and turned away with what to do when it has, or does not answer")
    void scanned() throws Exception {
        Scanner gone;
        try (var clamd = new FakeClamd()) {
            gone = clamd.scanner();
            assertThat(SentFile.bytes(sent("leerling;groep"), gone)).isEqualTo("leerling;groep".getBytes(StandardCharsets.UTF_8));
            assertThat(refused(FakeClamd.BAD, gone)).isEqualTo(Note.Kind.INFECTED);
        }
        assertThat(refused("leerling;groep", gone)).isEqualTo(Note.Kind.NOT_SCANNED);
    }

    private static Note.Kind refused(String words, Scanner scanner) {
        return catchThrowableOfType(Refused.class, () -> SentFile.bytes(sent(words), scanner)).note().kind();
    }

    private static ByteArrayInputStream sent(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }
}
