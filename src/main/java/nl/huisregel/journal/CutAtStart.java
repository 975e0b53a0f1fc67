package nl.huisregel.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.OwnerWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Removes the entries that a signed cut says may go. The application cannot: only the owner does, at a start. */
@Component
class CutAtStart implements OwnerWork {

    private static final Logger LOG = LoggerFactory.getLogger(CutAtStart.class);

    private final JournalKey key;

    CutAtStart(JournalKey key) {
        this.key = key;
    }

    @Override
    public void run(Connection owner) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        CutSql sql = new CutSql(jdbc);
        for (BoardId board : sql.boards()) {
            sql.actFor(board);
            cut(board, sql, new CheckpointSql(jdbc).all(board));
        }
    }

    private void cut(BoardId board, CutSql sql, List<Checkpoint> checkpoints) {
        checkpoints.stream().filter(it -> it.kind() == Checkpoint.Kind.CUT && it.genuine(key)).mapToLong(Checkpoint::number).max().ifPresent(last -> {
            int gone = sql.remove(board, last);
            if (gone > 0) {
                LOG.info("The journal of a board was cut as it was decided: {} entries, up to number {}", gone, last);
            }
        });
    }
}
