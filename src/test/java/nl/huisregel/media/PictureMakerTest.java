package nl.huisregel.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.PictureMaker.Result;
import nl.huisregel.media.worker.WebpFixture;
import nl.huisregel.media.worker.Wire.Print;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Making a picture from what somebody sends")
class PictureMakerTest {

    static final BoardId VLIERBOOG = new BoardId(UUID.randomUUID());

    @TempDir
    static Path uploads;
    static PictureMaker maker;

    @BeforeAll
    static void start() {
        Duration deadline = Duration.ofSeconds(60); // a busy test machine is no hostile picture
        maker = new PictureMaker(uploads, new Turns(2, 60, 30, deadline), new Workers(launch(900, deadline), deadline));
    }

    @AfterAll
    static void stop() {
        maker.close();
    }

    static WorkerLaunch launch(long megabytes, Duration deadline) {
        return new WorkerLaunch(Path.of("target/test-pictures"), megabytes << 20, deadline);
    }

    @Test
    @DisplayName("gives 1600 and 400 pixels on the long side")
    void sizes() throws IOException {
        List<Print> prints = made(Sent.jpeg(4032, 3024));
        assertThat(prints.getFirst().width()).isEqualTo(1600);
        assertThat(prints.getFirst().height()).isEqualTo(1200);
        assertThat(image(prints.getLast()).getWidth()).isEqualTo(400);
        assertCorners(image(prints.getFirst()), Sent.TOP_LEFT, Sent.TOP_RIGHT, Sent.BOTTOM_RIGHT, Sent.BOTTOM_LEFT);
    }

    @Test
    @DisplayName("never makes a small picture larger")
    void neverEnlarged() throws IOException {
        List<Print> prints = made(Sent.jpeg(300, 200));
        assertThat(prints).allSatisfy(print -> assertThat(print.width()).isEqualTo(300));
    }

    static Stream<Arguments> kinds() {
        BufferedImage rgb = Sent.corners(900, 700, BufferedImage.TYPE_INT_RGB);
        BufferedImage argb = Sent.corners(900, 700, BufferedImage.TYPE_INT_ARGB);
        return Stream.of(
            arguments("a progressive JPEG", Sent.progressiveJpeg(900, 700)),
            arguments("a PNG", Sent.write(rgb, "png")),
            arguments("a PNG with a palette", Sent.png(900, 700, BufferedImage.TYPE_BYTE_INDEXED)),
            arguments("a PNG of 16 bits a colour", png16(rgb)),
            arguments("a lossy WebP", WebpFixture.lossy(rgb)),
            arguments("a lossless WebP", WebpFixture.lossless(rgb)),
            arguments("a WebP that could be see-through", WebpFixture.lossy(argb)),
            arguments("a JPEG in four inks", inks(rgb)));
    }

    @ParameterizedTest(name = "{0} keeps its colours and its sides")
    @MethodSource("kinds")
    void kinds(String what, byte[] file) throws IOException {
        BufferedImage image = image(made(file).getFirst());
        assertThat(image.getWidth()).isEqualTo(900);
        assertCorners(image, Sent.TOP_LEFT, Sent.TOP_RIGHT, Sent.BOTTOM_RIGHT, Sent.BOTTOM_LEFT);
    }

    @Test
    @DisplayName("a grey photo stays grey")
    void grey() throws IOException {
        Color corner = corner(image(made(Sent.greyJpeg(900, 700)).getFirst()), 0, 0);
        assertThat(corner.getRed()).isCloseTo(corner.getBlue(), within(4));
    }

    @ParameterizedTest(name = "held as {0}: the corners come out as {1} {2} {3} {4}")
    @CsvSource({
        "1,A,B,C,D", "2,B,A,D,C", "3,C,D,A,B", "4,D,C,B,A", "5,A,D,C,B", "6,D,A,B,C", "7,C,B,A,D", "8,B,C,D,A"})
    void orientation(int held, char topLeft, char topRight, char bottomRight, char bottomLeft) throws IOException {
        BufferedImage image = image(made(Sent.withExif(Sent.jpeg(800, 600), held)).getFirst());
        assertThat(image.getWidth()).isEqualTo(held < 5 ? 800 : 600);
        assertCorners(image, stored(topLeft), stored(topRight), stored(bottomRight), stored(bottomLeft));
    }

    @Test
    @DisplayName("a PNG and a WebP say how the camera was held too")
    void orientationElsewhere() throws IOException {
        BufferedImage corners = Sent.corners(800, 600, BufferedImage.TYPE_INT_RGB);
        byte[] png = Sent.withChunk(Sent.write(corners, "png"), "eXIf", Sent.tiff(6));
        byte[] webp = Sent.withExif(WebpFixture.lossy(corners), 800, 600, Sent.tiff(6));
        for (byte[] file : List.of(png, webp)) {
            BufferedImage image = image(made(file).getFirst());
            assertThat(image.getWidth()).isEqualTo(600);
            assertCorners(image, Sent.BOTTOM_LEFT, Sent.TOP_LEFT, Sent.TOP_RIGHT, Sent.BOTTOM_RIGHT);
        }
    }

    @Test
    @DisplayName("what is see-through lies on white paper, without a dark edge")
    void seeThrough() throws IOException {
        BufferedImage round = new BufferedImage(3000, 3000, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = round.createGraphics();
        pen.setColor(new Color(200, 100, 40, 128));
        pen.fillOval(0, 0, 3000, 3000);
        pen.dispose();
        for (byte[] file : List.of(Sent.write(round, "png"), WebpFixture.lossless(round))) {
            BufferedImage image = image(made(file).getFirst());
            assertClose(corner(image, 0, 0), Color.WHITE);
            assertClose(new Color(image.getRGB(800, 800)), new Color(227, 177, 147), 12);
            for (int x = 0; x < 1600; x++) {
                assertThat(new Color(image.getRGB(x, 800)).getRed()).isGreaterThan(212);
            }
        }
    }

    @Test
    @DisplayName("the wide red of a phone stays as red as it was")
    void wideColours() throws IOException {
        BufferedImage image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(200, 100, 60));
        pen.fillRect(0, 0, 900, 700);
        pen.dispose();
        byte[] file = Sent.withSegment(Sent.jpeg(image, false), 0xE2, displayP3());
        assertClose(corner(image(made(file).getFirst()), 0, 0), new Color(215, 93, 47), 9);
    }

    @Test
    @DisplayName("nothing of the camera, the place or the maker is left")
    void metadataGone() throws IOException {
        byte[] file = Sent.withExif(Sent.jpeg(2000, 1500), 3);
        file = Sent.withSegment(file, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x:SECRET-XMP/>".getBytes(ISO_8859_1));
        file = Sent.withSegment(file, 0xED, "Photoshop 3.0\0SECRET-IPTC".getBytes(ISO_8859_1));
        file = Sent.withSegment(file, 0xE2, "ICC_PROFILE\0\1\1SECRET-ICC".getBytes(ISO_8859_1));
        file = Sent.withSegment(file, 0xFE, "SECRET-COMMENT <script>".getBytes(ISO_8859_1));
        file = Sent.join(file, "PK\3\4SECRET-TAIL".getBytes(ISO_8859_1));
        for (Print print : made(file)) {
            String bytes = new String(print.jpeg(), ISO_8859_1);
            assertThat(bytes).doesNotContain("SECRET", "Exif", "CAMERA", "GPS", "THUMBNAIL", "adobe", "Photoshop", "ICC");
            assertThat(markers(print.jpeg())).isSubsetOf(0xD8, 0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9);
            assertThat(bytes).endsWith("\u00ff\u00d9");
        }
    }

    @Test
    @DisplayName("a file of 200 MB is turned away after 30 MB and never held in memory")
    void endless() throws IOException {
        Endless endless = new Endless(Sent.jpeg(640, 480), 200L << 20);
        assertThat(refused(endless)).isEqualTo(Reason.TOO_HEAVY);
        assertThat(endless.given).isLessThan(31L << 20);
    }

    @Test
    @DisplayName("no upload is left behind, whatever came of it")
    void nothingLeft() throws IOException {
        made(Sent.jpeg(640, 480));
        refused(new ByteArrayInputStream("GIF89a".getBytes(ISO_8859_1)));
        try (Stream<Path> left = Files.list(uploads)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @DisplayName("a folder that cannot be written to gives a sentence, not a crash")
    void noRoom(@TempDir Path scratch) throws IOException {
        Path file = Files.createFile(scratch.resolve("a-file-where-a-folder-should-be"));
        PictureMaker stuck = new PictureMaker(file, new Turns(1, 1, 1, Duration.ofSeconds(1)), null);
        assertThat(stuck.make(VLIERBOOG, new ByteArrayInputStream(Sent.jpeg(64, 64))))
            .isEqualTo(new Result.None(new Making.TurnedAway(Reason.NO_ROOM)));
    }

    @Test
    @DisplayName("a full disk gives a sentence, not a crash")
    void diskFull(@TempDir Path scratch) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", scratch.toString()), "only root can make a tiny disk");
        try {
            PictureMaker cramped = new PictureMaker(scratch, new Turns(1, 1, 1, Duration.ofSeconds(1)), null);
            byte[] tooMuch = Sent.join(Sent.jpeg(640, 480), new byte[1 << 20]);
            assertThat(cramped.make(VLIERBOOG, new ByteArrayInputStream(tooMuch)))
                .isEqualTo(new Result.None(new Making.TurnedAway(Reason.NO_ROOM)));
        } finally {
            run("umount", scratch.toString());
        }
    }

    @Test
    @DisplayName("200 changed bytes give a garbled picture or a refusal, and the next picture works")
    void fuzz() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        BufferedImage image = Sent.corners(300, 200, BufferedImage.TYPE_INT_RGB);
        byte[][] seeds = {Sent.jpeg(300, 200), Sent.progressiveJpeg(300, 200), Sent.write(image, "png"),
            WebpFixture.lossy(image), WebpFixture.lossless(image), inks(image)};
        for (int round = 0; round < 300; round++) {
            byte[] file = seeds[round % seeds.length].clone();
            for (int change = random.nextInt(1, 200); change > 0; change--) {
                file[random.nextInt(12, file.length)] = (byte) random.nextInt();
            }
            assertThat(maker.make(VLIERBOOG, new ByteArrayInputStream(file)))
                .as("seed %s round %s", seed, round)
                .satisfiesAnyOf(
                    result -> assertThat(result).isInstanceOf(Result.Prints.class),
                    result -> assertThat(((Result.None) result).why().reason()).isNotIn(Reason.TOO_HARD, Reason.UNAVAILABLE));
        }
        made(Sent.jpeg(640, 480));
    }

    static List<Print> made(byte[] file) throws IOException {
        Result result = maker.make(VLIERBOOG, new ByteArrayInputStream(file));
        assertThat(result).isInstanceOf(Result.Prints.class);
        return ((Result.Prints) result).largestFirst();
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static Reason refused(InputStream sent) throws IOException {
        return ((Result.None) maker.make(VLIERBOOG, sent)).why().reason();
    }

    private static BufferedImage image(Print print) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(print.jpeg()));
    }

    private static Color stored(char corner) {
        return switch (corner) {
            case 'A' -> Sent.TOP_LEFT;
            case 'B' -> Sent.TOP_RIGHT;
            case 'C' -> Sent.BOTTOM_RIGHT;
            default -> Sent.BOTTOM_LEFT;
        };
    }

    private static void assertCorners(BufferedImage image, Color... clockwise) {
        assertClose(corner(image, 0, 0), clockwise[0]);
        assertClose(corner(image, 1, 0), clockwise[1]);
        assertClose(corner(image, 1, 1), clockwise[2]);
        assertClose(corner(image, 0, 1), clockwise[3]);
    }

    private static Color corner(BufferedImage image, int right, int below) {
        int margin = 10;
        return new Color(image.getRGB(right == 0 ? margin : image.getWidth() - margin,
            below == 0 ? margin : image.getHeight() - margin));
    }

    private static void assertClose(Color found, Color wanted) {
        assertClose(found, wanted, 40);
    }

    private static void assertClose(Color found, Color wanted, int distance) {
        assertThat(Math.abs(found.getRed() - wanted.getRed()) + Math.abs(found.getGreen() - wanted.getGreen())
            + Math.abs(found.getBlue() - wanted.getBlue())).as("%s is not %s", found, wanted).isLessThan(distance);
    }

    private static Offset<Integer> within(int distance) {
        return Offset.offset(distance);
    }

    private static byte[] png16(BufferedImage rgb) {
        ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var model = new ComponentColorModel(space, false, false, 1, DataBuffer.TYPE_USHORT);
        BufferedImage deep = new BufferedImage(model,
            model.createCompatibleWritableRaster(rgb.getWidth(), rgb.getHeight()), false, null);
        deep.createGraphics().drawImage(rgb, 0, 0, null);
        return Sent.write(deep, "png");
    }

    /** As Photoshop writes it: cyan, magenta, yellow and black upside down, with Adobe's mark. */
    private static byte[] inks(BufferedImage rgb) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE,
            rgb.getWidth(), rgb.getHeight(), 4, null);
        for (int y = 0; y < rgb.getHeight(); y++) {
            for (int x = 0; x < rgb.getWidth(); x++) {
                Color colour = new Color(rgb.getRGB(x, y));
                raster.setPixel(x, y, new int[] {colour.getRed(), colour.getGreen(), colour.getBlue(), 255});
            }
        }
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sent.withSegment(bytes.toByteArray(), 0xEE, "Adobe\0\144\0\0\0\0\0".getBytes(ISO_8859_1));
    }

    /** Just enough of the profile: its mark, and what it calls red. */
    private static byte[] displayP3() {
        var profile = ByteBuffer.allocate(14 + 200);
        profile.put("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1));
        profile.position(14 + 36).put("acsp".getBytes(ISO_8859_1));
        profile.position(14 + 128).putInt(1).put("rXYZ".getBytes(ISO_8859_1)).putInt(160).putInt(20);
        profile.position(14 + 160).put("XYZ ".getBytes(ISO_8859_1)).putInt(0).putInt(0x83DF).putInt(0x3DBF).putInt(-69);
        return profile.array();
    }

    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at + 1 < jpeg.length; ) {
            int marker = jpeg[at + 1] & 0xFF;
            if ((jpeg[at] & 0xFF) != 0xFF || marker == 0 || marker == 0xFF) {
                at++;
                continue;
            }
            found.add(marker);
            at += marker == 0xD8 || marker == 0xD9 ? 2 : 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return found;
    }

    /** Gives the beginning of a JPEG and then zeros, and counts how much was asked for. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final long length;
        private long given;

        Endless(byte[] start, long length) {
            this.start = start;
            this.length = length;
        }

        @Override
        public int read() {
            if (given == length) {
                return -1;
            }
            return given < start.length - 2 ? start[(int) given++] & 0xFF : (int) (given++ * 0);
        }
    }
}
