package nl.huisregel.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of the register of breaches. */
@Component
class BreachSql {

    private static final String BREACH = """
        select b.*, trim(p.first_name || ' ' || p.last_name) as entered_name from breach b
        join person p on p.board_id = b.board_id and p.id = b.entered_by
        where b.board_id = :board and (:school::uuid is null or b.location_id = :school)
        """;

    private final JdbcClient jdbc;

    BreachSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param school only of this school, and of the board as a whole for who answers for all */
    List<Breach> all(BoardId board, Optional<UUID> school) {
        return in(board, BREACH + " order by b.closed_at is not null, b.discovered_at desc").param("school", school.orElse(null), java.sql.Types.OTHER)
            .query((row, _) -> breach(row, List.of())).list();
    }

    Optional<Breach> find(BoardId board, Optional<UUID> school, UUID id) {
        List<Breach.Step> steps = in(board, """
            select s.at, s.words, trim(p.first_name || ' ' || p.last_name) as by_name from breach_step s
            join person p on p.board_id = s.board_id and p.id = s.by_person where s.board_id = :board and s.breach_id = :id order by s.at, s.id
            """).param("id", id).query((row, _) -> new Breach.Step(row.getTimestamp("at").toInstant(), row.getString("by_name"), row.getString("words"))).list();
        return in(board, BREACH + " and b.id = :id").param("school", school.orElse(null), java.sql.Types.OTHER).param("id", id).query((row, _) -> breach(row, steps)).optional();
    }

    /** One at a time, so that each has its own number. */
    UUID insert(BoardId board, Optional<UUID> school, UUID by, Instant now, Instant discovered, String what) {
        in(board, "select pg_advisory_xact_lock(hashtextextended('breach ' || cast(:board as text), 0))").query().listOfRows();
        return in(board, """
            insert into breach (board_id, number, location_id, entered_by, entered_at, discovered_at, what)
            values (:board, (select coalesce(max(number), 0) + 1 from breach where board_id = :board), :school, :by, :now, :discovered, :what) returning id
            """).param("school", school.orElse(null), java.sql.Types.OTHER).param("by", by).param("now", Timestamp.from(now)).param("discovered", Timestamp.from(discovered)).param("what", what)
            .query(UUID.class).single();
    }

    boolean lock(BoardId board, UUID id) {
        return in(board, "select id from breach where board_id = :board and id = :id and closed_at is null for update").param("id", id).query(UUID.class).optional().isPresent();
    }

    void describe(BoardId board, UUID id, Breach.Risk risk, String what, String whose, String consequences, String measures) {
        in(board, "update breach set risk = :risk, what = :what, whose = :whose, consequences = :consequences, measures = :measures where board_id = :board and id = :id")
            .param("id", id).param("risk", risk == null ? null : risk.name().toLowerCase(Locale.ROOT), java.sql.Types.VARCHAR).param("what", what).param("whose", whose)
            .param("consequences", consequences).param("measures", measures).update();
    }

    void authority(BoardId board, UUID id, Optional<Instant> told, Optional<String> why) {
        in(board, "update breach set authority_told = :told, authority_why = :why where board_id = :board and id = :id").param("id", id)
            .param("told", told.map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("why", why.orElse(null), java.sql.Types.VARCHAR).update();
    }

    void persons(BoardId board, UUID id, Optional<Instant> told, Optional<String> why) {
        in(board, "update breach set persons_told = :told, persons_why = :why where board_id = :board and id = :id").param("id", id)
            .param("told", told.map(Timestamp::from).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("why", why.orElse(null), java.sql.Types.VARCHAR).update();
    }

    void step(BoardId board, UUID id, UUID by, Instant at, String words) {
        in(board, "insert into breach_step (board_id, breach_id, by_person, at, words) values (:board, :id, :by, :at, :words)")
            .param("id", id).param("by", by).param("at", Timestamp.from(at)).param("words", words).update();
    }

    void close(BoardId board, UUID id, UUID by, Instant at) {
        in(board, "update breach set closed_by = :by, closed_at = :at where board_id = :board and id = :id").param("id", id).param("by", by).param("at", Timestamp.from(at)).update();
    }

    private static Breach breach(ResultSet row, List<Breach.Step> steps) throws SQLException {
        return new Breach(row.getObject("id", UUID.class), row.getInt("number"), row.getTimestamp("discovered_at").toInstant(), row.getTimestamp("entered_at").toInstant(), row.getString("entered_name"),
            row.getString("what"), row.getString("whose"), row.getString("consequences"), row.getString("measures"),
            Optional.ofNullable(row.getString("risk")).map(word -> Breach.Risk.valueOf(word.toUpperCase(Locale.ROOT))), instant(row, "authority_told"), Optional.ofNullable(row.getString("authority_why")),
            instant(row, "persons_told"), Optional.ofNullable(row.getString("persons_why")), instant(row, "closed_at"), steps);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
