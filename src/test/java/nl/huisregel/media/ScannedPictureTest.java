package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureMaker.Result;
import nl.huisregel.scan.FakeClamd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A photo that is sent to a school with a scanner for viruses")
class ScannedPictureTest {

    private static final BoardId BOARD = new BoardId(UUID.randomUUID());

    /** Without workers: whatever comes to one fails this test. */
    @Test
    @DisplayName("is shown to it as it was sent before a worker decodes it, and goes no further when it is bad, or nobody looked")
    void before_the_worker(@TempDir Path uploads) throws IOException {
        try (var clamd = new FakeClamd()) {
            var maker = new PictureMaker(uploads, new Turns(1, 1, 1, Duration.ofSeconds(1)), null, clamd.scanner()::look);
            var photo = photo();
            assertThat(maker.make(BOARD, new ByteArrayInputStream(photo))).isEqualTo(new Result.None(new Making.TurnedAway(Reason.INFECTED)));
            assertThat(clamd.seen).singleElement().isEqualTo(photo);
            clamd.says = "INSTREAM size limit exceeded. ERROR";
            assertThat(maker.make(BOARD, new ByteArrayInputStream(photo))).isEqualTo(new Result.None(new Making.TurnedAway(Reason.NOT_SCANNED)));
            assertThat(Reason.NOT_SCANNED.passes()).as("nothing is wrong with the photo itself").isTrue();
        }
    }

    /** A JPEG with a comment that the scanner knows. */
    private static byte[] photo() throws IOException {
        var made = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg", made);
        var words = FakeClamd.BAD.getBytes(StandardCharsets.US_ASCII);
        var all = new ByteArrayOutputStream();
        all.write(made.toByteArray(), 0, 2);
        all.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
        all.write(words);
        all.write(made.toByteArray(), 2, made.size() - 2);
        return all.toByteArray();
    }
}
