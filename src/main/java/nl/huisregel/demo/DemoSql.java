package nl.huisregel.demo;

import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the demo. */
@Component
class DemoSql {

    private final JdbcClient jdbc;

    DemoSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addChoice(BoardId board, int place, UUID person, Hat hat, String text, String school) {
        jdbc.sql("""
            insert into demo_choice (board_id, place, person_id, hat, text_key, school)
            values (:board, :place, :person, :hat, :text, :school)
            """).param("board", board.value()).param("place", place).param("person", person).param("hat", hat.name())
            .param("text", text).param("school", school).update();
    }

    List<Choice> choices(BoardId board) {
        return jdbc.sql("select id, person_id, hat, text_key, school from demo_choice where board_id = :board order by place")
            .param("board", board.value())
            .query((row, _) -> new Choice(board, row.getObject("id", UUID.class), row.getObject("person_id", UUID.class),
                Hat.valueOf(row.getString("hat")), row.getString("text_key"), row.getString("school"))).list();
    }
}
