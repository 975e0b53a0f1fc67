package nl.huisregel.privacy;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is kept of a person: the statements follow from {@link Holdings}. */
@Component
class HoldingSql {

    private final JdbcClient jdbc;

    HoldingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows about a person, each as names and values. */
    List<Map<String, Object>> rows(BoardId board, Holding holding, UUID person, UUID reader) {
        return jdbc.sql("select %s from %s x where x.board_id = :board and (%s) and :reader::uuid is not null order by 1".formatted(columns(holding), holding.table(), holding.whose()))
            .param("board", board.value()).param("person", person).param("reader", reader)
            .query((row, _) -> {
                Map<String, Object> told = new LinkedHashMap<>();
                List<String> names = holding.names();
                for (int i = 0; i < names.size(); i++) {
                    told.put(names.get(i), value(row.getObject(i + 1)));
                }
                return told;
            }).list();
    }

    /** Pictures that show this person and nobody else. */
    List<UUID> alone(BoardId board, UUID person) {
        return jdbc.sql("select x.picture_id from picture_person x where x.board_id = :board and x.person_id = :person and " + Holdings.ALONE + " order by x.picture_id")
            .param("board", board.value()).param("person", person).query(UUID.class).list();
    }

    private static String columns(Holding holding) {
        return String.join(", ", holding.shown().stream().map(item -> item.matches("[a-z_]+") ? "x." + item : item).toList());
    }

    private static Object value(Object read) throws SQLException {
        return switch (read) {
            case null -> null;
            case java.sql.Timestamp at -> at.toInstant();
            case java.sql.Date day -> day.toLocalDate();
            case Array array -> new ArrayList<>(Arrays.asList((Object[]) array.getArray()));
            default -> read;
        };
    }
}
