package nl.huisregel.media.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import nl.huisregel.media.Reason;
import nl.huisregel.media.Sent;
import nl.huisregel.media.gate.Verdict.Accepted;
import nl.huisregel.media.gate.Verdict.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The gate before pictures")
class GateTest {

    static Stream<Arguments> honest() {
        return Stream.of(
            arguments("a JPEG", Sent.jpeg(640, 480), Format.JPEG),
            arguments("a progressive JPEG", Sent.progressiveJpeg(640, 480), Format.JPEG),
            arguments("a grey JPEG", Sent.greyJpeg(640, 480), Format.JPEG),
            arguments("a JPEG with camera data", Sent.withExif(Sent.jpeg(640, 480), 6), Format.JPEG),
            arguments("a JPEG with a ZIP behind it", Sent.join(Sent.jpeg(640, 480), "PK\3\4 and more".getBytes(UTF_8)), Format.JPEG),
            arguments("a JPEG with a script in a comment", Sent.withSegment(Sent.jpeg(640, 480), 0xFE, "<script>alert(1)</script>".getBytes(UTF_8)), Format.JPEG),
            arguments("a PNG", Sent.png(640, 480, BufferedImage.TYPE_INT_RGB), Format.PNG),
            arguments("a PNG that is partly see-through", Sent.png(640, 480, BufferedImage.TYPE_INT_ARGB), Format.PNG),
            arguments("a PNG of 16 bits", Sent.png(640, 480, BufferedImage.TYPE_USHORT_GRAY), Format.PNG));
    }

    @ParameterizedTest(name = "{0} is accepted with its sides, and only what draws it goes on")
    @MethodSource("honest")
    void accepts(String what, byte[] file, Format format) {
        Accepted accepted = (Accepted) look(file);
        assertThat(accepted.header().format()).isEqualTo(format);
        assertThat(accepted.header().width()).isEqualTo(640);
        assertThat(accepted.header().height()).isEqualTo(480);
        assertThat(text(accepted)).doesNotContain("script", "CAMERA", "GPS", "PK\3\4");
    }

    static Stream<Arguments> hostile() {
        byte[] jpeg = Sent.jpeg(640, 480);
        byte[] png = Sent.png(640, 480, BufferedImage.TYPE_INT_RGB);
        return Stream.of(
            arguments("nothing at all", new byte[0], Reason.EMPTY),
            arguments("a PNG of 20000 by 20000", Sent.emptyPng(20_000, 20_000, 8, 2, 1_200_000_000L), Reason.TOO_MANY_PIXELS),
            arguments("a PNG of 50000 by 50000 in black and white", Sent.emptyPng(50_000, 50_000, 1, 0, 312_500_000L), Reason.TOO_MANY_PIXELS),
            arguments("a PNG that says it has more pixels than numbers can hold", Sent.emptyPng(-1, -1, 8, 2, 10), Reason.TOO_MANY_PIXELS),
            arguments("a PNG with eight bytes a pixel and 49 million pixels", Sent.emptyPng(7_000, 7_000, 16, 6, 10), Reason.TOO_MANY_PIXELS),
            arguments("a JPEG that says 65000 by 65000", claiming(jpeg, 65_000, 65_000), Reason.TOO_MANY_PIXELS),
            arguments("a JPEG that says it has no height", claiming(jpeg, 640, 0), Reason.DAMAGED),
            arguments("a JPEG of one pixel", Sent.jpeg(1, 1), Reason.TOO_SMALL),
            arguments("a progressive JPEG with 2010 scans", manyScans(2_010), Reason.TOO_MANY_SCANS),
            arguments("a JPEG cut at half", Arrays.copyOf(jpeg, jpeg.length / 2), Reason.CUT_OFF),
            arguments("a JPEG without its last two bytes", Arrays.copyOf(jpeg, jpeg.length - 2), Reason.CUT_OFF),
            arguments("a PNG cut at half", Arrays.copyOf(png, png.length / 2), Reason.CUT_OFF),
            arguments("a PNG with a wrong sum", changed(png, png.length / 2), Reason.DAMAGED),
            arguments("a PNG that moves", Sent.withChunk(png, "acTL", new byte[8]), Reason.ANIMATED),
            arguments("a WebP that moves", movingWebp(), Reason.ANIMATED),
            arguments("a WebP that promises more than it has", webp("VP8L", 1_000_000), Reason.CUT_OFF),
            arguments("a JPEG in four inks that does not say how", inks(), Reason.UNUSUAL),
            arguments("an SVG named .jpg", "<?xml version=\"1.0\"?><svg onload=\"x()\"/>".getBytes(UTF_8), Reason.SVG),
            arguments("HTML named .jpg", "<html><script>x()</script>".getBytes(UTF_8), Reason.NOT_A_PICTURE),
            arguments("a ZIP", "PK\3\4".getBytes(UTF_8), Reason.NOT_A_PICTURE),
            arguments("a PDF", "%PDF-1.7".getBytes(UTF_8), Reason.PDF),
            arguments("a GIF", "GIF89a".getBytes(UTF_8), Reason.GIF),
            arguments("a TIFF", "II*\0....".getBytes(UTF_8), Reason.TIFF),
            arguments("an iPhone photo", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(UTF_8), Reason.HEIC),
            arguments("a HEIF by its general name", "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic".getBytes(UTF_8), Reason.HEIC),
            arguments("an AVIF", "\0\0\0\u0018ftypavif\0\0\0\0mif1avif".getBytes(UTF_8), Reason.AVIF),
            arguments("a film", "\0\0\0\u0018ftypisom\0\0\0\0isomavc1".getBytes(UTF_8), Reason.VIDEO),
            arguments("a film of an iPhone", "\0\0\0\u0014ftypqt  \0\0\0\0qt  ".getBytes(UTF_8), Reason.VIDEO),
            arguments("31 megabytes", Arrays.copyOf(jpeg, 31 << 20), Reason.TOO_HEAVY));
    }

    @ParameterizedTest(name = "{0} is turned away: {2}")
    @MethodSource("hostile")
    void turnsAway(String what, byte[] file, Reason reason) {
        assertThat(look(file)).isInstanceOfSatisfying(Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    @DisplayName("reads how the camera was held, and takes garbled camera data for upright")
    void orientation() {
        for (int held = 1; held <= 8; held++) {
            assertThat(orientationOf(Sent.withExif(Sent.jpeg(64, 64), held))).isEqualTo(held);
        }
        byte[] garbled = Sent.withSegment(Sent.jpeg(64, 64), 0xE1, "Exif\0\0II*\0\377\377\377\377".getBytes(ISO_8859_1));
        assertThat(orientationOf(garbled)).isEqualTo(1);
        assertThat(orientationOf(Sent.withExif(Sent.jpeg(64, 64), 99))).isEqualTo(1);
    }

    @Test
    @DisplayName("answers every changed file with a verdict, never with an exception")
    void fuzz() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[][] seeds = honest().map(row -> (byte[]) row.get()[1]).toArray(byte[][]::new);
        for (int round = 0; round < 20_000; round++) {
            byte[] file = seeds[random.nextInt(seeds.length)].clone();
            for (int change = random.nextInt(1, 30); change > 0; change--) {
                file[random.nextInt(Math.min(file.length, 2_000))] = (byte) random.nextInt();
            }
            assertThat(look(file)).as("seed %s round %s", seed, round).isNotNull();
        }
    }

    private static Verdict look(byte[] file) {
        return Gate.look(ByteBuffer.wrap(file));
    }

    private static int orientationOf(byte[] file) {
        return ((Accepted) look(file)).header().orientation();
    }

    private static String text(Accepted accepted) {
        StringBuilder all = new StringBuilder();
        accepted.essence().forEach(part -> all.append(ISO_8859_1.decode(part.duplicate())));
        return all.toString();
    }

    private static byte[] claiming(byte[] jpeg, int width, int height) {
        byte[] claiming = jpeg.clone();
        int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(claiming).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return claiming;
    }

    /** The last scan over and over: small to send, long to decode. */
    private static byte[] manyScans(int number) {
        byte[] jpeg = Sent.progressiveJpeg(640, 480);
        int lastScan = new String(jpeg, ISO_8859_1).lastIndexOf("\u00ff\u00da");
        byte[] scan = Arrays.copyOfRange(jpeg, lastScan, jpeg.length - 2);
        byte[][] parts = new byte[number + 2][];
        Arrays.fill(parts, scan);
        parts[0] = Arrays.copyOf(jpeg, lastScan);
        parts[number + 1] = new byte[] {(byte) 0xFF, (byte) 0xD9};
        return Sent.join(parts);
    }

    private static byte[] inks() {
        byte[] jpeg = Sent.jpeg(640, 480);
        jpeg[new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0") + 9] = 4;
        return jpeg;
    }

    private static byte[] changed(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static byte[] movingWebp() {
        return Sent.join(webp("VP8X", 18), new byte[] {10, 0, 0, 0, 2, 0, 0, 0, 99, 0, 0, 99, 0, 0});
    }

    private static byte[] webp(String chunk, int size) {
        return Sent.join("RIFF".getBytes(UTF_8), new byte[] {(byte) (size + 4), (byte) (size + 4 >> 8), (byte) (size + 4 >> 16), 0},
            "WEBP".getBytes(UTF_8), chunk.getBytes(UTF_8));
    }
}
