package nl.huisregel.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.text.Hint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what authors said of things found in their texts. */
@Component
class HintSql {

    private final JdbcClient jdbc;

    HintSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the key of the hint. */
    Map<String, String> answers(BoardId board, UUID post) {
        Map<String, String> answers = new HashMap<>();
        in(board, "select hint, answer from post_hint where board_id = :board and post_id = :post").param("post", post)
            .query(row -> { answers.put(row.getString("hint"), row.getString("answer")); });
        return answers;
    }

    void say(BoardId board, UUID post, Hint hint, String answer, UUID by, Instant now) {
        in(board, """
            insert into post_hint (board_id, post_id, hint, kind, answer, said_by, said_at) values (:board, :post, :hint, :kind, :answer, :by, :now)
            on conflict (board_id, post_id, hint) do update set answer = excluded.answer, said_by = excluded.said_by, said_at = excluded.said_at
            where post_hint.answer <> excluded.answer
            """).param("post", post).param("hint", hint.key()).param("kind", hint.kind().key()).param("answer", answer).param("by", by).param("now", Timestamp.from(now)).update();
    }

    /** What is no longer in the text was never said of it. */
    void keepOnly(BoardId board, UUID post, Collection<String> keys) {
        in(board, "delete from post_hint where board_id = :board and post_id = :post and hint <> all (:keys)")
            .param("post", post).param("keys", keys.toArray(String[]::new)).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
