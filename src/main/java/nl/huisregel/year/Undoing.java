package nl.huisregel.year;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.stereotype.Component;

/** Takes a transition back, as it was before, whole or not at all. What people did with it since is never lost for that: then it is refused. */
@Component
class Undoing {

    private final WritingSql sql;

    Undoing(WritingSql sql) {
        this.sql = sql;
    }

    Map<Since, Integer> since(BoardId board, UUID transition) {
        return sql.since(board, transition);
    }

    void of(BoardId board, UUID transition) {
        sql.takeBack(board, transition);
    }
}
