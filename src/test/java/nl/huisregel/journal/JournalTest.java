package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {
        "update journal_entry set outcome = 'permitted' where board_id = :board",
        "delete from journal_entry where board_id = :board",
        "truncate journal_entry cascade",
        "update journal_facts set facts = '{}' where board_id = :board",
        "truncate journal_facts",
        "delete from journal_head where board_id = :board",
        "truncate journal_head",
        "update journal_checkpoint set number = 1 where board_id = :board",
        "delete from journal_checkpoint where board_id = :board",
        "truncate journal_checkpoint",
        "update journal_inspection set breaks = '' where board_id = :board",
        "delete from journal_inspection where board_id = :board",
        "alter table journal_entry disable trigger all",
        "alter table journal_head disable trigger journal_head_goes_forward",
        "alter table journal_facts disable trigger journal_facts_leave_a_marker",
    })
    @DisplayName("the application may not")
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() -> asTheApplication(statement)).rootCause().hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update journal_head set number = number - 1 where board_id = :board",
        "update journal_head set number = 0, chain_hash = decode(repeat('00', 32), 'hex') where board_id = :board",
        "update journal_head h set number = e.number, chain_hash = e.chain_hash from journal_entry e where h.board_id = :board and e.board_id = :board and e.number = 1",
        "update journal_head set number = number + 1 where board_id = :board",
        "update journal_head set chain_hash = decode(repeat('ab', 32), 'hex') where board_id = :board",
        "update journal_head set unsealed = number where board_id = :board",
        "update journal_head set number = number where board_id = :board",
    })
    @DisplayName("the application moves the end of a chain on to what it just added, and nowhere else")
    void theHeadGoesForward(String statement) {
        assertThatThrownBy(() -> asTheApplication(statement)).rootCause().hasMessageContaining("goes forward, one entry at a time");
    }

    @Test
    @DisplayName("the application erases no facts without a marker")
    void noErasingInSilence() {
        assertThatThrownBy(() -> asTheApplication("delete from journal_facts where board_id = :board")).rootCause().hasMessageContaining("erased with a marker");
    }

    private void asTheApplication(String statement) {
        var board = directory.boards().getFirst().id();
        fence.inside(board, () -> {
            var asked = jdbc.sql(statement);
            return (statement.contains(":board") ? asked.param("board", board.value()) : asked).update();
        });
    }
}
