package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.huisregel.installation.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is being sent")
class ReceivingTest {

    @Test
    @DisplayName("waits in a folder only we can enter, and what a power cut left there is gone at the next start")
    void leftovers(@TempDir Path scratch) throws IOException {
        try (DataFolder data = DataFolder.open(scratch)) {
            Path incoming = Path.of(new Receiving().multipartConfigElement(data).getLocation());
            Path left = Files.write(incoming.resolve("upload_1.tmp"), Sent.withExif(Sent.jpeg(64, 64), 1));
            assertThat(incoming).startsWith(scratch);
            new Receiving().multipartConfigElement(data);
            assertThat(left).doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(incoming))).isEqualTo("rwx------");
        }
    }
}
