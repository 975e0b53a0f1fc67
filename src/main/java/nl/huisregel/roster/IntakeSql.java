package nl.huisregel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about files sent in, and what is kept of them meanwhile. */
@Component
class IntakeSql {

    private static final String INTAKES = """
        select i.id, i.location_id, i.kind, i.by_person, coalesce(p.called, trim(p.first_name || ' ' || p.last_name)) as by_name, i.read_at, i.until, i.state, i.told_day, i.changed, i.counts,
               i.ended_at, coalesce(g.done, 0) as done, coalesce(g.total, 0) as total
        from intake i
        join person p on p.board_id = i.board_id and p.id = i.by_person
        left join intake_progress g on g.board_id = i.board_id and g.intake_id = i.id
        where i.board_id = :board
        """;

    private final JdbcClient jdbc;

    IntakeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided about an intake. */
    record Decided(String fingerprint, String choices, String hat) {}

    UUID insert(BoardId board, UUID location, Intake.Kind kind, UUID by, String hat, Instant now, Instant until, Optional<LocalDate> day, String content) {
        UUID id = in(board, """
            insert into intake (board_id, location_id, kind, by_person, by_hat, read_at, until, state, told_day)
            values (:board, :location, :kind, :by, :hat, :now, :until, 'read', cast(:day as date)) returning id
            """).param("location", location).param("kind", word(kind)).param("by", by).param("hat", hat).param("now", Timestamp.from(now)).param("until", Timestamp.from(until))
            .param("day", day.map(LocalDate::toString).orElse(null), java.sql.Types.VARCHAR).query(UUID.class).single();
        in(board, "insert into intake_content (board_id, intake_id, content) values (:board, :id, :content)").param("id", id).param("content", content).update();
        return id;
    }

    Optional<Intake> find(BoardId board, UUID id) {
        return in(board, INTAKES + " and i.id = :id").param("id", id).query(IntakeSql::intake).optional();
    }

    List<Intake> latest(BoardId board, UUID location) {
        return in(board, INTAKES + " and i.location_id = :location order by i.read_at desc limit 10").param("location", location).query(IntakeSql::intake).list();
    }

    Optional<String> content(BoardId board, UUID id) {
        return in(board, "select content from intake_content where board_id = :board and intake_id = :id").param("id", id).query(String.class).optional();
    }

    /** The intake, if nobody else works on it, until the transaction ends. */
    boolean lock(BoardId board, UUID id, Intake.State state) {
        return in(board, "select id from intake where board_id = :board and id = :id and state = :state for update skip locked").param("id", id).param("state", word(state)).query(UUID.class).optional().isPresent();
    }

    /** False where another file of this school is being worked in. */
    boolean start(BoardId board, UUID id, String fingerprint, String choices, UUID by, String hat) {
        return in(board, """
            update intake set state = 'running', fingerprint = :fingerprint, choices = :choices, changed = false, by_person = :by, by_hat = :hat
            where board_id = :board and id = :id and state in ('read', 'failed')
              and not exists (select from intake other where other.board_id = intake.board_id and other.location_id = intake.location_id and other.state = 'running')
            """).param("id", id).param("fingerprint", fingerprint).param("choices", choices).param("by", by).param("hat", hat).update() == 1;
    }

    Decided decided(BoardId board, UUID id) {
        return in(board, "select fingerprint, choices, by_hat from intake where board_id = :board and id = :id").param("id", id)
            .query((row, _) -> new Decided(row.getString("fingerprint"), row.getString("choices"), row.getString("by_hat"))).single();
    }

    void end(BoardId board, UUID id, Intake.State state, String counts, Instant now) {
        in(board, "update intake set state = :state, counts = :counts, ended_at = :now, choices = null where board_id = :board and id = :id")
            .param("id", id).param("state", word(state)).param("counts", counts).param("now", Timestamp.from(now)).update();
        forget(board, id);
    }

    /** What it would do is another by now: shown again, and not done. */
    void changed(BoardId board, UUID id) {
        in(board, "update intake set state = 'read', changed = true, choices = null where board_id = :board and id = :id").param("id", id).update();
    }

    boolean failed(BoardId board, UUID id) {
        return in(board, "update intake set state = 'failed' where board_id = :board and id = :id and state = 'running'").param("id", id).update() == 1;
    }

    /** What is being worked in, and told nothing since then. */
    List<UUID> silent(BoardId board, Instant before) {
        return in(board, """
            select i.id from intake i join intake_progress g on g.board_id = i.board_id and g.intake_id = i.id
            where i.board_id = :board and i.state = 'running' and g.at < :before order by i.read_at
            """).param("before", Timestamp.from(before)).query(UUID.class).list();
    }

    /** What was read more than a day ago and never confirmed: forgotten. */
    List<UUID> over(BoardId board, Instant now) {
        return in(board, "select id from intake where board_id = :board and state in ('read', 'failed') and until <= :now for update skip locked").param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    /** The day of the newest roster that was taken in here. */
    Optional<LocalDate> newestDay(BoardId board, UUID location) {
        return in(board, "select max(told_day) from intake where board_id = :board and location_id = :location and kind = 'roster' and state = 'done'").param("location", location)
            .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    void tell(BoardId board, UUID id, int done, int total, Instant now) {
        in(board, """
            insert into intake_progress (board_id, intake_id, done, total, at) values (:board, :id, :done, :total, :now)
            on conflict (board_id, intake_id) do update set done = excluded.done, total = excluded.total, at = excluded.at
            """).param("id", id).param("done", done).param("total", total).param("now", Timestamp.from(now)).update();
    }

    private void forget(BoardId board, UUID id) {
        in(board, "delete from intake_content where board_id = :board and intake_id = :id").param("id", id).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Intake intake(ResultSet row, int number) throws SQLException {
        return new Intake(row.getObject("id", UUID.class), row.getObject("location_id", UUID.class), Intake.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getObject("by_person", UUID.class), row.getString("by_name"), row.getTimestamp("read_at").toInstant(), row.getTimestamp("until").toInstant(),
            Intake.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), Optional.ofNullable(row.getObject("told_day", LocalDate.class)), row.getBoolean("changed"),
            Kept.counts(row.getString("counts")), Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant), row.getInt("done"), row.getInt("total"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
