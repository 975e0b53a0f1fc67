package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second fence: with the first taken away, PostgreSQL itself keeps one board's rows from another. */
@InDemo
class FencesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fence fence;

    @Autowired
    Directory directory;

    /** Every table with a board in it, asked without naming the board: exactly what a forgotten condition would ask. */
    @TestFactory
    Stream<DynamicTest> a_statement_that_forgets_the_board_sees_only_the_board_it_acts_for() {
        var boards = directory.boards().stream().map(Board::id).toList();
        return tables().stream().filter(table -> !table.equals("address")).map(table -> DynamicTest.dynamicTest(table, () -> {
            for (var board : boards) {
                assertThat(fence.reading(board, () -> seen(table))).isSubsetOf(board.value());
            }
            assertThat(seen(table)).as("without any board").isEmpty();
        }));
    }

    @Test
    void every_board_has_people_so_there_is_something_to_see() {
        assertThat(directory.boards()).hasSize(5).allSatisfy(board ->
            assertThat(fence.reading(board.id(), () -> seen("person"))).containsExactly(board.id().value()));
    }

    @Test
    void a_row_cannot_be_written_for_another_board() {
        assertThatThrownBy(() -> fence.inside(board("vlierboog"), () -> {
            jdbc.sql("insert into person (board_id, first_name, last_name) values (:other, 'Iemand', 'Anders')")
                .param("other", board("waterkant").value()).update();
        })).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void every_table_with_a_board_is_fenced_for_its_owner_too() {
        assertThat(jdbc.sql("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'board_id' and not a.attisdropped
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
            """).query(String.class).list()).containsExactly("address");
    }

    private List<UUID> seen(String table) {
        return jdbc.sql("select distinct board_id from " + table).query(UUID.class).list();
    }

    private List<String> tables() {
        return jdbc.sql("""
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'board_id' and not a.attisdropped
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and has_table_privilege(c.oid, 'select') order by 1
            """).query(String.class).list();
    }

    private BoardId board(String slug) {
        return directory.boards().stream().filter(board -> board.slug().equals(slug)).findFirst().orElseThrow().id();
    }
}
