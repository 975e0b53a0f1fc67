package nl.huisregel.correction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of correcting. */
@Component
class CorrectionSql {

    private final JdbcClient jdbc;

    CorrectionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param keep whether what stood there stays to be read */
    record Change(String title, String body, boolean keep, Optional<String> reason, UUID correcting, UUID publishing) {
    }

    /** Writes the correction down first: afterwards nobody knows any more what stood there. */
    void correct(Actor actor, UUID post, UUID placement, Change change, Instant now) {
        in(actor.board(), """
            insert into correction (board_id, post_id, placement_id, by_person, by_hat, at, decision_entry, publish_entry, title_was, body_was, reason)
            select l.board_id, l.post_id, l.id, :by, :hat, :now, :correcting, :publishing, case when :keep then l.title end, case when :keep then l.body end, :reason
            from placement l where l.board_id = :board and l.id = :placement and l.post_id = :post
            """).param("by", actor.person()).param("hat", actor.as()).param("now", Timestamp.from(now)).param("correcting", change.correcting())
            .param("publishing", change.publishing()).param("keep", change.keep()).param("reason", change.reason().orElse(null))
            .param("placement", placement).param("post", post).update();
        in(actor.board(), "update placement set title = :title, body = :body where board_id = :board and id = :placement")
            .param("title", change.title()).param("body", change.body()).param("placement", placement).update();
    }

    void words(BoardId board, UUID post, String title, String body, Instant now) {
        in(board, "update post set title = :title, body = :body, version = version + 1, last_page = null, changed_at = :now where board_id = :board and id = :post")
            .param("title", title).param("body", body).param("now", Timestamp.from(now)).param("post", post).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
