package nl.huisregel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about deputies. A row is never changed but for its end. */
@Component
class DeputySql {

    private final JdbcClient jdbc;

    DeputySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deputy> of(BoardId board, UUID location) {
        return jdbc.sql("""
            select d.id, d.location_id, d.person_id, coalesce(p.called, p.first_name) as name, d.from_day, d.until_day,
                   d.set_by, coalesce(s.called, s.first_name) as set_by_name, d.set_at, d.ended_at
            from deputy d
            join person p on p.board_id = d.board_id and p.id = d.person_id
            join person s on s.board_id = d.board_id and s.id = d.set_by
            where d.board_id = :board and d.location_id = :location order by d.set_at desc
            """).param("board", board.value()).param("location", location).query(DeputySql::deputy).list();
    }

    UUID insert(BoardId board, UUID location, UUID person, LocalDate from, LocalDate until, UUID by, Instant at) {
        return jdbc.sql("""
            insert into deputy (board_id, location_id, person_id, from_day, until_day, set_by, set_at)
            values (:board, :location, :person, :from, :until, :by, :at) returning id
            """).param("board", board.value()).param("location", location).param("person", person).param("from", from).param("until", until)
            .param("by", by).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    boolean end(BoardId board, UUID location, UUID deputy, UUID by, Instant at) {
        return jdbc.sql("""
            update deputy set ended_at = :at, ended_by = :by
            where board_id = :board and location_id = :location and id = :deputy and ended_at is null
            """).param("board", board.value()).param("location", location).param("deputy", deputy).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    private static Deputy deputy(ResultSet row, int number) throws SQLException {
        return new Deputy(row.getObject("id", UUID.class), row.getObject("location_id", UUID.class), row.getObject("person_id", UUID.class), row.getString("name"),
            row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getObject("set_by", UUID.class), row.getString("set_by_name"),
            row.getTimestamp("set_at").toInstant(), Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
