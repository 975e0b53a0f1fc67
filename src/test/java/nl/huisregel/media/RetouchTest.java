package nl.huisregel.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.media.Retouch.How;
import nl.huisregel.media.Retouch.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real worker and a real PostgreSQL: what is hidden on a picture is gone from every size of it, and the rest stays as it was. */
@DisplayName("A picture that is changed")
class RetouchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Where the head of the painting is. */
    private static final Area HEAD = new Area(300, 200, 300, 400);
    private static final double JPEG_ERROR = 2.5;

    @TempDir static Path uploads;

    private final DataSource app = TestDatabase.school().appSource();
    private final JdbcClient jdbc = JdbcClient.create(app);
    private final Fence fence = TestDatabase.fence(app);
    private final MediaSql sql = new MediaSql(jdbc);
    private final Workers workers = new Workers(PictureMakerTest.launch(900, PATIENCE), PATIENCE);
    private final PictureMaker maker = new PictureMaker(uploads, new Turns(2, 60, 60, PATIENCE), workers);
    private final FaceSeeker seeker = new FaceSeeker(maker, fence, sql);
    private final Pictures pictures = new Pictures(maker, fence, sql, seeker);

    private BoardId board;
    private UUID joris;

    @BeforeEach
    void cast() {
        board = new BoardId(jdbc.sql("insert into board (slug, name, hue) values ('board-' || gen_random_uuid(), 'Stichting Vlierboog', 262) returning id").query(UUID.class).single());
        joris = fence.inside(board, () -> jdbc.sql("insert into person (board_id, first_name, last_name) values (?, 'Joris', 'Maas') returning id").params(board.value()).query(UUID.class).single());
    }

    @AfterEach
    void stop() {
        seeker.close();
        maker.close();
    }

    @Test
    @DisplayName("has nothing left of a blurred face in any size, and the rest as it was")
    void blurred() throws IOException {
        PictureId id = painting();
        BufferedImage before = large(id), smallBefore = small(id);

        assertThat(change(id, How.BLUR, HEAD)).isTrue();

        assertThat(Pixels.detail(HEAD, large(id))).isLessThan(Pixels.detail(HEAD, before) / 3);
        assertThat(Pixels.inside(HEAD, before, large(id))).isGreaterThan(10);
        assertThat(Pixels.outside(HEAD, before, large(id))).isLessThan(JPEG_ERROR);
        Area quarter = new Area(75, 50, 75, 100);
        assertThat(Pixels.detail(quarter, small(id))).isLessThan(Pixels.detail(quarter, smallBefore) / 2);
        assertThat(Pixels.outside(quarter, smallBefore, small(id))).isLessThan(JPEG_ERROR);
    }

    @Test
    @DisplayName("is one plain colour under a box, and the rest as it was")
    void covered() throws IOException {
        PictureId id = painting();
        BufferedImage before = large(id);

        assertThat(change(id, How.COVER, HEAD)).isTrue();

        assertThat(Pixels.detail(HEAD, large(id))).isLessThan(1);
        assertThat(found(id)).as("what saw a face sees none any more").isEmpty();
        assertThat(Pixels.outside(HEAD, before, large(id))).isLessThan(JPEG_ERROR);
    }

    @Test
    @DisplayName("is only what was kept of it after a crop, in both sizes")
    void cropped() throws IOException {
        PictureId id = painting();
        BufferedImage before = large(id);
        Area kept = new Area(800, 96, 640, 480);

        assertThat(change(id, How.CROP, kept)).isTrue();

        Picture now = pictures.find(board, id).orElseThrow();
        assertThat(List.of(now.width(), now.height(), large(id).getWidth(), large(id).getHeight(), small(id).getWidth(), small(id).getHeight())).containsExactly(640, 480, 640, 480, 400, 300);
        assertThat(Pixels.inside(new Area(0, 0, 640, 480), before.getSubimage(800, 96, 640, 480), large(id))).isLessThan(JPEG_ERROR);
    }

    @Test
    @DisplayName("hides even a small area: a name on a coat is not readable after")
    void small_area() throws IOException {
        BufferedImage wall = Painting.of(1600, 1200);
        Area name = new Area(700, 500, 40, 16);
        for (int x = name.x(); x < name.right(); x += 4) {
            for (int y = name.y(); y < name.bottom(); y++) {
                wall.setRGB(x, y, 0);
                wall.setRGB(x + 1, y, 0);
            }
        }
        PictureId id = sent(Sent.jpeg(wall, false));
        BufferedImage before = large(id);

        assertThat(change(id, How.BLUR, name)).isTrue();

        assertThat(Pixels.detail(name, large(id))).isLessThan(Pixels.detail(name, before) / 8);
    }

    @Test
    @DisplayName("is kept in two sizes and no third, without a byte of the camera, and the old bytes are in no row of any table")
    void nothing_old() throws IOException {
        PictureId id = sent(Sent.withExif(Sent.jpeg(Painting.of(1600, 1200, new int[] {300, 250, 300}), false), 1));
        byte[] old = pictures.bytes(board, id, PictureSize.LARGE).orElseThrow(), oldSmall = pictures.bytes(board, id, PictureSize.SMALL).orElseThrow();

        change(id, How.BLUR, HEAD);

        List<byte[]> kept = fence.reading(board, () -> jdbc.sql("select bytes from picture_size where board_id = :board").param("board", board.value()).query((row, _) -> row.getBytes(1)).list());
        assertThat(kept).hasSize(2).doesNotContain(old, oldSmall);
        assertThat(kept).allSatisfy(jpeg -> assertThat(new String(jpeg, ISO_8859_1)).doesNotContain("Exif", "GPS", "CAMERA"));
        List<String> holding = jdbc.sql("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and data_type = 'bytea'").query(String.class).list();
        assertThat(holding).as("pixels stand in one column and nowhere else").filteredOn(column -> column.startsWith("picture")).containsExactly("picture_size.bytes");
    }

    @Test
    @DisplayName("starts anew: the words are gone, a no is open again, a yes stays, and so does who is on it")
    void said() throws IOException {
        PictureId id = painting();
        pictures.describe(board, id, "Een schilderij van een gezicht.");
        pictures.mark(board, id, new Marks(Marks.Told.NO, Marks.Told.YES, Marks.Logo.OFFICIAL));
        pictures.show(board, id, new Shown.People(java.util.Set.of(joris)));

        change(id, How.BLUR, HEAD);

        Picture now = pictures.find(board, id).orElseThrow();
        assertThat(now.altText()).isEmpty();
        assertThat(now.marks()).isEqualTo(new Marks(Marks.Told.UNKNOWN, Marks.Told.YES, Marks.Logo.OFFICIAL));
        assertThat(now.shown()).isEqualTo(new Shown.People(java.util.Set.of(joris)));
    }

    @Test
    @DisplayName("cannot be changed twice from the same look at it")
    void two_at_once() throws IOException {
        PictureId id = painting();
        Remaking first = pictures.remake(board, id, 1, new Retouch(How.BLUR, HEAD));
        Remaking second = pictures.remake(board, id, 1, new Retouch(How.CROP, HEAD));

        assertThat(pictures.replace(board, (Remaking.Remade) first)).isTrue();
        byte[] blurred = pictures.bytes(board, id, PictureSize.LARGE).orElseThrow();
        assertThat(pictures.replace(board, (Remaking.Remade) second)).isFalse();
        assertThat(pictures.remake(board, id, 1, new Retouch(How.CROP, HEAD))).isEqualTo(new Remaking.Changed());
        assertThat(pictures.bytes(board, id, PictureSize.LARGE).orElseThrow()).isEqualTo(blurred);
    }

    @Test
    @DisplayName("that is deleted meanwhile does not come back")
    void deleted_meanwhile() throws IOException {
        PictureId id = painting();
        Remaking remade = pictures.remake(board, id, 1, new Retouch(How.BLUR, HEAD));
        pictures.delete(board, id);

        assertThat(pictures.replace(board, (Remaking.Remade) remade)).isFalse();
        assertThat(pictures.remake(board, id, 1, new Retouch(How.BLUR, HEAD))).isEqualTo(new Remaking.Changed());
        assertThat(pictures.bytes(board, id, PictureSize.LARGE)).isEmpty();
    }

    @Test
    @DisplayName("stays as it was when both workers that try are killed in the middle of it, and can be changed after")
    void killed() throws Exception {
        PictureId id = painting();
        byte[] before = pictures.bytes(board, id, PictureSize.LARGE).orElseThrow();
        stopped(workers.processes().getFirst());
        CompletableFuture<Remaking> remaking = CompletableFuture.supplyAsync(() -> pictures.remake(board, id, 1, new Retouch(How.BLUR, HEAD)), WorkersTest.ASIDE);
        CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
            while (!remaking.isDone()) { // whoever takes it over is killed too
                workers.processes().forEach(process -> Stream.concat(process.descendants(), Stream.of(process)).forEach(ProcessHandle::destroyForcibly));
                Thread.onSpinWait();
            }
        }, WorkersTest.ASIDE);

        assertThat(remaking.get()).isInstanceOf(Remaking.NotRemade.class);
        killing.get();
        assertThat(pictures.bytes(board, id, PictureSize.LARGE).orElseThrow()).isEqualTo(before);
        assertThat(change(id, How.BLUR, HEAD)).isTrue();
    }

    @Test
    @DisplayName("cannot be changed in an area that is outside it, too small, or leaves nothing")
    void unfit() {
        assertThat(new Retouch(How.BLUR, new Area(1500, 0, 200, 200)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.OUTSIDE));
        assertThat(new Retouch(How.BLUR, new Area(-1, 0, 20, 20)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.OUTSIDE));
        assertThat(new Retouch(How.BLUR, new Area(Integer.MAX_VALUE, 0, 20, 20)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.OUTSIDE));
        assertThat(new Retouch(How.BLUR, new Area(10, 10, 0, 300)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.TOO_SMALL));
        assertThat(new Retouch(How.CROP, new Area(10, 10, 0, 0)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.LEAVES_TOO_LITTLE));
        assertThat(new Retouch(How.CROP, new Area(10, 10, 1, 1)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.LEAVES_TOO_LITTLE));
        assertThat(new Retouch(How.CROP, new Area(0, 0, 1600, 1200)).unfit(1600, 1200)).isEqualTo(Optional.of(Unfit.LEAVES_ALL));
        assertThat(new Retouch(How.CROP, new Area(0, 0, 100, 100)).unfit(1600, 1200)).isEmpty();
    }

    @Test
    @DisplayName("has its faces pointed out as boxes, which go when its pixels change and when it is deleted")
    void faces() throws IOException {
        PictureId id = painting();
        assertThat(pictures.faces(board, List.of(id)).get(id)).isEqualTo(new Faces(1, false, List.of()));

        List<Area> boxes = found(id);
        assertThat(boxes).hasSize(1);
        assertThat(boxes.getFirst().x() + boxes.getFirst().width() / 2).isBetween(400, 500);
        change(id, How.CROP, new Area(800, 100, 600, 600));
        assertThat(count("picture_face")).isZero();
        assertThat(found(id)).isEmpty();

        PictureId other = painting();
        assertThat(found(other)).hasSize(1);
        pictures.delete(board, other);
        assertThat(count("picture_face")).isZero();
    }

    @Test
    @DisplayName("gets no boxes that were found on older pixels")
    void late_boxes() throws IOException {
        PictureId id = painting();
        change(id, How.CROP, new Area(800, 100, 600, 600));

        fence.inside(board, () -> sql.keepFaces(board, id, 1, List.of(HEAD)));

        assertThat(count("picture_face")).isZero();
        assertThat(pictures.faces(board, List.of(id)).get(id).sought()).isFalse();
    }

    @Test
    @DisplayName("is without hints when no worker can be started, and everything else works")
    void no_worker() throws IOException {
        PictureId id = painting();
        PictureMaker none = new PictureMaker(uploads, new Turns(1, 9, 9, PATIENCE), new Workers(new WorkerLaunch(Path.of("/proc/nowhere"), 900L << 20, PATIENCE), PATIENCE));
        FaceSeeker blind = new FaceSeeker(none, fence, sql);
        Pictures without = new Pictures(none, fence, sql, blind);

        without.faces(board, List.of(id));
        await().atMost(PATIENCE).until(() -> !blind.ask(board, id, 1));

        assertThat(without.faces(board, List.of(id)).get(id)).isEqualTo(new Faces(1, false, List.of()));
        assertThat(without.remake(board, id, 1, new Retouch(How.BLUR, HEAD))).isEqualTo(new Remaking.NotRemade(Reason.UNAVAILABLE));
        assertThat(found(id)).as("another node finds them later").hasSize(1);
        blind.close();
    }

    private PictureId painting() throws IOException {
        return sent(Sent.jpeg(Painting.of(1600, 1200, new int[] {300, 250, 300}), false));
    }

    private PictureId sent(byte[] jpeg) throws IOException {
        return ((Making.Made) pictures.make(board, joris, new ByteArrayInputStream(jpeg))).id();
    }

    private boolean change(PictureId id, How how, Area area) {
        int print = pictures.faces(board, List.of(id)).get(id).print();
        return pictures.remake(board, id, print, new Retouch(how, area)) instanceof Remaking.Remade remade && pictures.replace(board, remade);
    }

    private List<Area> found(PictureId id) {
        await().atMost(PATIENCE).until(() -> pictures.faces(board, List.of(id)).get(id).sought());
        return pictures.faces(board, List.of(id)).get(id).boxes();
    }

    private long count(String table) {
        return fence.reading(board, () -> jdbc.sql("select count(*) from " + table + " where board_id = :board").param("board", board.value()).query(Long.class).single());
    }

    private BufferedImage large(PictureId id) {
        return Pixels.of(pictures.bytes(board, id, PictureSize.LARGE).orElseThrow());
    }

    private BufferedImage small(PictureId id) {
        return Pixels.of(pictures.bytes(board, id, PictureSize.SMALL).orElseThrow());
    }

    /** Now it is certainly in the middle of the next picture when it is killed. */
    private static void stopped(ProcessHandle process) throws Exception {
        for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            assertThat(new ProcessBuilder("kill", "-STOP", String.valueOf(each.pid())).start().waitFor()).isZero();
        }
    }
}
