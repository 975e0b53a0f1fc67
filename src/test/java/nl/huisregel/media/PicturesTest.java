package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.media.Marks.Logo;
import nl.huisregel.media.Marks.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The pictures of a board")
class PicturesTest {

    @TempDir
    static Path uploads;
    static Fence fence;
    static JdbcClient jdbc;
    static Pictures pictures;
    static PictureMaker maker;

    BoardId vlierboog, waterkant;
    UUID joris, mees, noor, noorHoekstra;

    @BeforeAll
    static void start() {
        DataSource app = TestDatabase.school().appSource();
        jdbc = JdbcClient.create(app);
        fence = TestDatabase.fence(app);
        Duration patience = Duration.ofSeconds(60);
        maker = new PictureMaker(uploads, new Turns(2, 9, 9, patience),
            new Workers(PictureMakerTest.launch(900, patience), patience));
        MediaSql sql = new MediaSql(jdbc);
        pictures = new Pictures(maker, fence, sql, new FaceSeeker(maker, fence, sql));
    }

    @AfterAll
    static void stop() {
        maker.close();
    }

    @BeforeEach
    void cast() {
        vlierboog = board("Stichting Vlierboog", 262);
        waterkant = board("Stichting Waterkant", 165);
        joris = person(vlierboog, "Joris", "Maas");
        mees = person(vlierboog, "Mees", "de Wit");
        noor = person(vlierboog, "Noor", "Haddad");
        noorHoekstra = person(waterkant, "Noor", "Hoekstra");
    }

    @Test
    @DisplayName("are kept in two sizes, untagged and with every mark unknown")
    void made() throws IOException {
        Making.Made made = (Making.Made) send(Sent.jpeg(2000, 1500));
        Picture picture = pictures.find(vlierboog, made.id()).orElseThrow();
        assertThat(picture.shown()).isEqualTo(new Shown.Untagged());
        assertThat(picture.marks()).isEqualTo(Marks.UNKNOWN);
        assertThat(picture.origin()).isEqualTo(new Origin.School());
        assertThat(picture.madeBy()).isEqualTo(joris);
        assertThat(picture.width()).isEqualTo(1600);
        assertThat(pictures.bytes(vlierboog, made.id(), PictureSize.LARGE)).get()
            .satisfies(bytes -> assertThat(bytes).startsWith(0xFF, 0xD8));
        assertThat(pictures.bytes(vlierboog, made.id(), PictureSize.SMALL)).isPresent();
    }

    @Test
    @DisplayName("a file that is turned away leaves no row")
    void turnedAway() throws IOException {
        assertThat(send("GIF89a".getBytes(StandardCharsets.US_ASCII)))
            .isEqualTo(new Making.TurnedAway(Reason.GIF));
        assertThat(fence.reading(vlierboog, () -> jdbc.sql("select count(*) from picture").query(Long.class).single())).isZero();
    }

    @Test
    @DisplayName("remember who is shown, and forget who was shown before")
    void shown() throws IOException {
        PictureId id = picture();
        assertThat(pictures.show(vlierboog, id, new Shown.People(Set.of(mees, noor)))).isTrue();
        assertThat(shownOn(id)).isEqualTo(new Shown.People(Set.of(mees, noor)));
        assertThat(pictures.showing(vlierboog, noor)).containsExactly(id);
        pictures.show(vlierboog, id, new Shown.People(Set.of(mees)));
        assertThat(pictures.showing(vlierboog, noor)).isEmpty();
        pictures.show(vlierboog, id, new Shown.NobodyRecognisable());
        assertThat(shownOn(id)).isEqualTo(new Shown.NobodyRecognisable());
        pictures.show(vlierboog, id, new Shown.Untagged());
        assertThat(shownOn(id)).isEqualTo(new Shown.Untagged());
    }

    @Test
    @DisplayName("cannot show somebody of another board")
    void strangers() throws IOException {
        PictureId id = picture();
        assertThatThrownBy(() -> pictures.show(vlierboog, id, new Shown.People(Set.of(mees, noorHoekstra))))
            .isInstanceOf(DataAccessException.class);
        assertThat(shownOn(id)).isEqualTo(new Shown.Untagged());
    }

    @Test
    @DisplayName("remember marks, words and where they come from")
    void marks() throws IOException {
        PictureId id = picture();
        Marks marks = new Marks(Told.YES, Told.NO, Logo.OWN_MADE);
        pictures.mark(vlierboog, id, marks);
        pictures.describe(vlierboog, id, "Mees bouwt een hut van takken.");
        pictures.credit(vlierboog, id, new Origin.Elsewhere("Ine Jansen", "CC BY 4.0"));
        Picture picture = pictures.find(vlierboog, id).orElseThrow();
        assertThat(picture.marks()).isEqualTo(marks);
        assertThat(picture.altText()).isEqualTo("Mees bouwt een hut van takken.");
        assertThat(picture.origin()).isEqualTo(new Origin.Elsewhere("Ine Jansen", "CC BY 4.0"));
    }

    @Test
    @DisplayName("are gone with their bytes when deleted")
    void deleted() throws IOException {
        PictureId id = picture();
        pictures.show(vlierboog, id, new Shown.People(Set.of(mees)));
        assertThat(pictures.delete(vlierboog, id)).isTrue();
        assertThat(pictures.find(vlierboog, id)).isEmpty();
        assertThat(pictures.bytes(vlierboog, id, PictureSize.LARGE)).isEmpty();
        assertThat(pictures.showing(vlierboog, mees)).isEmpty();
        assertThat(pictures.delete(vlierboog, id)).isFalse();
    }

    @Test
    @DisplayName("do not exist for another board, whatever it tries")
    void otherBoard() throws IOException {
        PictureId id = picture();
        assertThat(pictures.find(waterkant, id)).isEmpty();
        assertThat(pictures.bytes(waterkant, id, PictureSize.LARGE)).isEmpty();
        assertThat(pictures.show(waterkant, id, new Shown.NobodyRecognisable())).isFalse();
        assertThat(pictures.mark(waterkant, id, Marks.UNKNOWN)).isFalse();
        assertThat(pictures.delete(waterkant, id)).isFalse();
        assertThat(pictures.find(vlierboog, id)).isPresent();
    }

    @Test
    @DisplayName("stay hidden from another board when a statement forgets the board")
    void secondFence() throws IOException {
        picture();
        for (String table : List.of("picture", "picture_size", "picture_person")) {
            String forgetful = "select count(*) from " + table;
            assertThat(fence.reading(waterkant, () -> jdbc.sql(forgetful).query(Long.class).single())).as(table).isZero();
        }
    }

    @Test
    @DisplayName("come back in the order asked for, without those that do not exist")
    void order() throws IOException {
        PictureId first = picture(), second = picture(), gone = new PictureId(UUID.randomUUID());
        assertThat(pictures.all(vlierboog, List.of(second, gone, first))).extracting(Picture::id)
            .containsExactly(second, first);
    }

    @Test
    @DisplayName("that are held for publishing keep who is shown until the transaction ends")
    void held() throws Exception {
        PictureId id = picture();
        CompletableFuture<Boolean> tagging = fence.inside(vlierboog, () -> {
            pictures.hold(vlierboog, List.of(id));
            CompletableFuture<Boolean> later = CompletableFuture.supplyAsync(
                () -> pictures.show(vlierboog, id, new Shown.People(Set.of(noor))), WorkersTest.ASIDE);
            await().atMost(Duration.ofMinutes(1)).until(PicturesTest::somebodyWaits);
            assertThat(later).isNotDone();
            assertThat(shownOn(id)).isEqualTo(new Shown.Untagged());
            return later;
        });
        assertThat(tagging.get()).isTrue();
        assertThat(shownOn(id)).isEqualTo(new Shown.People(Set.of(noor)));
    }

    private Making send(byte[] file) throws IOException {
        return pictures.make(vlierboog, joris, new ByteArrayInputStream(file));
    }

    private PictureId picture() throws IOException {
        return ((Making.Made) send(Sent.jpeg(640, 480))).id();
    }

    private Shown shownOn(PictureId id) {
        return pictures.find(vlierboog, id).orElseThrow().shown();
    }

    private static boolean somebodyWaits() {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock')
                """)
            .query(Boolean.class).single();
    }

    private static BoardId board(String name, int hue) {
        return new BoardId(jdbc.sql("""
                insert into board (slug, name, hue) values ('board-' || gen_random_uuid(), ?, ?) returning id
                """)
            .params(name, hue).query(UUID.class).single());
    }

    private static UUID person(BoardId board, String firstName, String lastName) {
        return fence.inside(board, () -> jdbc.sql("""
                insert into person (board_id, first_name, last_name) values (?, ?, ?) returning id
                """)
            .params(board.value(), firstName, lastName).query(UUID.class).single());
    }
}
