package nl.huisregel.roster;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody can be written to, read. */
@Component
class ContactSql {

    private final JdbcClient jdbc;

    ContactSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> email(BoardId board, UUID person) {
        return jdbc.sql("select email from contact where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).query(String.class).optional();
    }

    Map<UUID, String> emails(BoardId board) {
        return jdbc.sql("select person_id, email from contact where board_id = :board").param("board", board.value())
            .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("email"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
