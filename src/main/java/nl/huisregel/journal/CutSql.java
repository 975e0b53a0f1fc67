package nl.huisregel.journal;

import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the owner of the tables does with a journal that is cut; the application's role may do none of it. */
final class CutSql {

    private final JdbcClient jdbc;

    CutSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardId> boards() {
        return jdbc.sql("select id from board order by id").query(UUID.class).list().stream().map(BoardId::new).toList();
    }

    void actFor(BoardId board) {
        jdbc.sql("select set_config('app.board', :board, true)").param("board", board.toString()).query(String.class).single();
    }

    int remove(BoardId board, long last) {
        jdbc.sql("""
            delete from journal_facts f using journal_entry e
            where f.board_id = :board and e.board_id = f.board_id and e.id = f.entry_id and e.number <= :last
            """).param("board", board.value()).param("last", last).update();
        return jdbc.sql("delete from journal_entry where board_id = :board and number <= :last").param("board", board.value()).param("last", last).update();
    }
}
