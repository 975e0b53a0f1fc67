package nl.huisregel.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import nl.huisregel.media.worker.Wire;
import nl.huisregel.media.worker.Wire.Print;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a worker hands back")
class InspectionTest {

    private static final byte[] JPEG = Sent.jpeg(1600, 1200);

    @Test
    @DisplayName("is kept when it is a JPEG of the right size and nothing else")
    void clean() {
        assertThat(clean(1600, 1200, JPEG)).isTrue();
        assertThat(clean(1600, 3, Sent.jpeg(1600, 3))).isTrue();
    }

    @Test
    @DisplayName("is thrown away when something else hides in it")
    void hiding() {
        assertThat(clean(1600, 1200, Sent.withExif(JPEG, 1))).isFalse();
        assertThat(clean(1600, 1200, Sent.withSegment(JPEG, 0xFE, "hello".getBytes(UTF_8)))).isFalse();
        assertThat(clean(1600, 1200, Sent.join(JPEG, new byte[1]))).isFalse();
        assertThat(clean(1600, 1200, Sent.png(1600, 1200, BufferedImage.TYPE_INT_RGB))).isFalse();
        assertThat(clean(1600, 1200, "<script>".getBytes(UTF_8))).isFalse();
    }

    @Test
    @DisplayName("is thrown away when its size is not what was asked for or what it says")
    void size() {
        assertThat(clean(1600, 1201, JPEG)).isFalse();
        assertThat(clean(1601, 1200, Sent.jpeg(1601, 1200))).isFalse();
    }

    @Test
    @DisplayName("is not believed when it announces more than it may send")
    void announcing() {
        assertThatThrownBy(() -> read(0x48523031, 200)).isInstanceOf(IOException.class).hasMessageContaining("too many");
        assertThatThrownBy(() -> read(0x48523031, 1, 1600, 1200, Integer.MAX_VALUE))
            .isInstanceOf(IOException.class).hasMessageContaining("too large");
        assertThatThrownBy(() -> read(0x48545450, 0)).isInstanceOf(IOException.class).hasMessageContaining("something else");
    }

    private static boolean clean(int width, int height, byte[] bytes) {
        return Inspection.clean(new Print(width, height, bytes), PictureSize.LARGE);
    }

    private static Wire.Answer read(int mark, int count, int... numbers) throws IOException {
        ByteBuffer said = ByteBuffer.allocate(5 + 4 * numbers.length).putInt(mark).put((byte) count);
        for (int number : numbers) {
            said.putInt(number);
        }
        return Wire.Answer.read(new DataInputStream(new ByteArrayInputStream(said.array())));
    }
}
