package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second fence alone: statements here leave the board out on purpose. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FenceTest {

    private static final Pattern SET_CONFIG = Pattern.compile("set_config\\s*\\(([^()]*|\\([^()]*\\))*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION = Pattern.compile("\\bset\\s+(session\\s+)?app\\.", Pattern.CASE_INSENSITIVE);

    private final HikariDataSource oneConnection = oneConnection(TestDatabase.school());
    private final JdbcClient jdbc = JdbcClient.create(oneConnection);
    private final Fence fence = TestDatabase.fence(oneConnection);
    private final BoardId vlierboog = board("vlierboog", "De Regenton");
    private final BoardId waterkant = board("waterkant", "De Strandlamp");

    @AfterAll
    void close() {
        oneConnection.close();
    }

    @Test
    void insideTheFenceOnlyTheOwnBoardIsSeen() {
        assertThat(fence.reading(vlierboog, this::locations)).isEqualTo("De Regenton");
        assertThat(fence.inside(waterkant, this::locations)).isEqualTo("De Strandlamp");
    }

    @Test
    void outsideTheFenceNothingIsSeenEvenOnAConnectionThatWasInside() {
        fence.inside(vlierboog, this::locations);
        assertThat(locations()).isEqualTo("nothing");
    }

    @Test
    void aReadingTransactionIsToldTheSameOnceAndNoOtherIs() {
        var asked = new AtomicInteger();
        Supplier<Integer> count = asked::incrementAndGet;
        assertThat(fence.reading(vlierboog, () -> List.of(fence.reading(vlierboog, "how many", count), fence.reading(vlierboog, "how many", count), fence.reading(vlierboog, "how much", count)))).containsExactly(1, 1, 2);
        assertThat(fence.reading(vlierboog, () -> fence.reading(vlierboog, "how many", count))).as("another transaction asks anew").isEqualTo(3);
        assertThat(fence.inside(vlierboog, () -> List.of(fence.reading(vlierboog, "how many", count), fence.reading(vlierboog, "how many", count)))).as("who writes, may have changed it").containsExactly(4, 5);
    }

    @Test
    void oneBoardIsNeverToldWhatAnotherWasTold() {
        assertThat(fence.reading(vlierboog, () -> List.of(fence.reading(vlierboog, "where", this::locations), fence.reading(waterkant, "where", this::locations), fence.reading(vlierboog, "where", this::locations))))
            .containsExactly("De Regenton", "De Strandlamp", "De Regenton");
    }

    @Test
    void aRowForAnotherBoardIsRefused() {
        assertThatThrownBy(() -> fence.inside(vlierboog, () -> place(waterkant, "De Indringer")))
            .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void anUpdateWithoutABoardTouchesTheOwnBoardOnly() {
        fence.inside(vlierboog, () -> jdbc.sql("update location set town = 'Elders'").update());
        assertThat(fence.reading(waterkant, () -> jdbc.sql("select town from location").query(String.class).single())).isEqualTo("Zandwerf");
    }

    @Test
    void noSourceSetsTheBoardForLongerThanATransaction() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.(java|sql)")).toList()) {
                var text = Files.readString(file);
                assertThat(SET_CONFIG.matcher(text).results().map(java.util.regex.MatchResult::group))
                    .as("%s: set_config(..., true) only", file).allMatch(call -> call.matches("(?s).*,\\s*true\\s*\\)"));
                assertThat(SESSION.matcher(text).find()).as("%s sets app.* for a session", file).isFalse();
            }
        }
    }

    private String locations() {
        return jdbc.sql("select coalesce(string_agg(name, ', '), 'nothing') from location").query(String.class).single();
    }

    private BoardId board(String slug, String location) {
        var board = new BoardId(jdbc.sql("insert into board (slug, name, hue) values (:slug, :slug, 1) returning id")
            .param("slug", slug).query(UUID.class).single());
        fence.inside(board, () -> place(board, location));
        return board;
    }

    private void place(BoardId board, String name) {
        jdbc.sql("insert into location (board_id, slug, name, town) values (:board, :slug, :name, 'Zandwerf')")
            .param("board", board.value()).param("slug", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
            .param("name", name).update();
    }

    private static HikariDataSource oneConnection(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.app().url());
        pool.setUsername(database.app().user());
        pool.setPassword(database.app().password());
        pool.setMaximumPoolSize(1);
        return pool;
    }
}
