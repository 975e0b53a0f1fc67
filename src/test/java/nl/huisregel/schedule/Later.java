package nl.huisregel.schedule;

import java.time.Instant;
import nl.huisregel.access.Accounts;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Directory;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a node look at its posts as if it were later. */
@TestComponent
public class Later {

    private final GoingOut goingOut;
    private final Directory directory;
    private final Accounts accounts;
    private final Fence fence;
    private final JdbcClient jdbc;

    Later(GoingOut goingOut, Directory directory, Accounts accounts, Fence fence, JdbcClient jdbc) {
        this.accounts = accounts;
        this.fence = fence;
        this.jdbc = jdbc;
        this.goingOut = goingOut;
        this.directory = directory;
    }

    /** How many places of this board went out. */
    public int goOut(String board, Instant at) {
        return goingOut.goOut(board(board), at);
    }

    /** Whoever the school calls so may not come in any more. */
    public void leaves(String board, String called) {
        var person = fence.reading(board(board), () -> jdbc.sql("select id from person where board_id = :board and called = :called")
            .param("board", board(board).value()).param("called", called).query(java.util.UUID.class).single());
        accounts.close(board(board), person);
    }

    private BoardId board(String slug) {
        return directory.boards().stream().filter(it -> it.slug().equals(slug)).findFirst().orElseThrow().id();
    }
}
