package nl.huisregel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

    private static final String DEPUTIES = """
        select d.id, d.role, d.location_id, d.person_id, coalesce(p.called, p.first_name) as name, d.from_day, d.until_day,
               d.set_by, coalesce(s.called, s.first_name) as set_by_name, d.set_at, d.ended_at
        from deputy d
        join person p on p.board_id = d.board_id and p.id = d.person_id
        join person s on s.board_id = d.board_id and s.id = d.set_by
        where d.board_id = :board
        """;

    /** @param location null for the board itself */
    List<Deputy> of(BoardId board, UUID location) {
        return jdbc.sql(DEPUTIES + " and d.location_id is not distinct from :location order by d.set_at desc")
            .param("board", board.value()).param("location", location, Types.OTHER).query(DeputySql::deputy).list();
    }

    List<Deputy> by(BoardId board, UUID person, LocalDate day) {
        return jdbc.sql(DEPUTIES + " and d.person_id = :person and d.ended_at is null and :day between d.from_day and d.until_day order by d.set_at")
            .param("board", board.value()).param("person", person).param("day", day).query(DeputySql::deputy).list();
    }

    UUID insert(BoardId board, Role role, UUID location, UUID person, LocalDate from, LocalDate until, UUID by, Instant at) {
        return jdbc.sql("""
            insert into deputy (board_id, role, location_id, person_id, from_day, until_day, set_by, set_at)
            values (:board, :role, :location, :person, :from, :until, :by, :at) returning id
            """).param("board", board.value()).param("role", role.name().toLowerCase(Locale.ROOT)).param("location", location, Types.OTHER).param("person", person).param("from", from).param("until", until)
            .param("by", by).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    boolean end(BoardId board, UUID deputy, UUID by, Instant at) {
        return jdbc.sql("""
            update deputy set ended_at = :at, ended_by = :by
            where board_id = :board and id = :deputy and ended_at is null
            """).param("board", board.value()).param("deputy", deputy).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    private static Deputy deputy(ResultSet row, int number) throws SQLException {
        return new Deputy(row.getObject("id", UUID.class), Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)), Optional.ofNullable(row.getObject("location_id", UUID.class)), row.getObject("person_id", UUID.class), row.getString("name"),
            row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getObject("set_by", UUID.class), row.getString("set_by_name"),
            row.getTimestamp("set_at").toInstant(), Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
