package nl.huisregel.role;

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
import nl.huisregel.school.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about who has which role. A row is never taken away: it ends. */
@Component
class RoleSql {

    private final JdbcClient jdbc;

    RoleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String GRANTS = """
        select e.id, e.person_id, trim(p.first_name || ' ' || p.last_name) as full_name, e.role, e.location_id, coalesce(g.name, '') as group_name, e.from_day, e.until_day,
               coalesce(b.called, trim(b.first_name || ' ' || b.last_name)) as given_by, e.given_at, coalesce(f.called, trim(f.first_name || ' ' || f.last_name)) as ended_by, e.ended_at
        from employment e
        join person p on p.board_id = e.board_id and p.id = e.person_id
        left join class_group g on g.board_id = e.board_id and g.id = e.group_id
        left join person b on b.board_id = e.board_id and b.id = e.given_by
        left join person f on f.board_id = e.board_id and f.id = e.ended_by
        where e.board_id = :board
        """;

    /** Everything that counts or ended after this day, or is to begin; by name. */
    List<Grant> since(BoardId board, LocalDate day) {
        return in(board, GRANTS + " and coalesce(e.until_day, 'infinity') >= :day order by p.first_name, p.last_name, e.from_day, e.id")
            .param("day", day).query(RoleSql::grant).list();
    }

    Optional<Grant> find(BoardId board, UUID employment) {
        return in(board, GRANTS + " and e.id = :employment").param("employment", employment).query(RoleSql::grant).optional();
    }

    /** Two who end or give at the same time wait for each other: the last administrator is counted by one of them only. */
    void lock(BoardId board) {
        in(board, "select pg_advisory_xact_lock(hashtextextended('roles of ' || cast(id as text), 0)) from board where id = :board").query((_, _) -> 0).list();
    }

    UUID give(BoardId board, UUID person, Role role, Optional<UUID> location, Optional<UUID> group, LocalDate from, Optional<LocalDate> until, UUID by, Instant at) {
        return in(board, """
            insert into employment (board_id, person_id, role, location_id, group_id, from_day, until_day, given_by, given_at)
            values (:board, :person, :role, :location, :group, :from, :until, :by, :at) returning id
            """).param("person", person).param("role", role.name().toLowerCase(Locale.ROOT)).param("location", location.orElse(null), Types.OTHER).param("group", group.orElse(null), Types.OTHER)
            .param("from", from).param("until", until.orElse(null), Types.DATE).param("by", by).param("at", Timestamp.from(at)).query(UUID.class).single();
    }

    /** From this moment it counts on no day: the last one was yesterday, or the day before it would begin. */
    boolean end(BoardId board, UUID employment, LocalDate today, UUID by, Instant at) {
        return in(board, """
            update employment set until_day = greatest(:yesterday, from_day - 1), ended_by = :by, ended_at = :at
            where board_id = :board and id = :employment and ended_at is null and coalesce(until_day, 'infinity') >= :today
            """).param("employment", employment).param("today", today).param("yesterday", today.minusDays(1)).param("by", by).param("at", Timestamp.from(at)).update() == 1;
    }

    /** Somebody of this name who is no pupil. @param guardian whether they care for a child here, @param born when, if anybody told */
    record Namesake(UUID person, String fullName, boolean guardian) {}

    List<Namesake> named(BoardId board, String firstName, String lastName) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as full_name,
                   exists (select from guardianship s where s.board_id = p.board_id and s.guardian_id = p.id) as guardian
            from person p
            where p.board_id = :board and lower(p.first_name) = lower(:first) and lower(p.last_name) = lower(:last)
              and not exists (select from enrolment n where n.board_id = p.board_id and n.pupil_id = p.id)
            order by p.id limit 10
            """).param("first", firstName).param("last", lastName)
            .query((row, _) -> new Namesake(row.getObject("id", UUID.class), row.getString("full_name"), row.getBoolean("guardian"))).list();
    }

    Optional<LocalDate> born(BoardId board, UUID person) {
        return in(board, "select born from person where board_id = :board and id = :person and born is not null").param("person", person).query(LocalDate.class).optional();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getString("full_name"), Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getObject("location_id", UUID.class)), row.getString("group_name"), row.getObject("from_day", LocalDate.class),
            Optional.ofNullable(row.getObject("until_day", LocalDate.class)), hand(row, "given"), hand(row, "ended"));
    }

    private static Optional<Grant.Hand> hand(ResultSet row, String what) throws SQLException {
        Timestamp at = row.getTimestamp(what + "_at");
        return at == null ? Optional.empty() : Optional.of(new Grant.Hand(row.getString(what + "_by"), at.toInstant()));
    }
}
