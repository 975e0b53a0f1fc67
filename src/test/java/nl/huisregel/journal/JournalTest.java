package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal of the demo's boards, as the application itself can and cannot touch it. */
@InDemo
class JournalTest {

    @Autowired Journal journal;
    @Autowired Fence fence;
    @Autowired Directory directory;
    @Autowired JdbcClient jdbc;

    @Test
    @DisplayName("every board's journal is whole")
    void whole() {
        assertThat(directory.boards()).isNotEmpty().allSatisfy(board -> {
            assertThat(journal.decisions(board.id())).isNotEmpty();
            assertThat(journal.broken(board.id())).isEmpty();
        });
    }

    @Test
    @DisplayName("the application cannot change or remove an entry, nor change the facts of one")
    void onlyAdded() {
        var board = directory.boards().getFirst().id();
        for (String statement : new String[] {"update journal_entry set outcome = 'allowed' where board_id = :board",
            "delete from journal_entry where board_id = :board", "update journal_facts set facts = '{}' where board_id = :board"}) {
            assertThatThrownBy(() -> fence.inside(board, () -> jdbc.sql(statement).param("board", board.value()).update()))
                .as(statement).rootCause().hasMessageContaining("permission denied");
        }
    }
}
