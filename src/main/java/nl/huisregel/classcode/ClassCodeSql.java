package nl.huisregel.classcode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about codes of classes, and the pictures of pupils. */
@Component
class ClassCodeSql {

    private final JdbcClient jdbc;

    ClassCodeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code as it is kept. */
    record Kept(BoardId board, UUID group, byte[] sealed, Instant until) {}

    void show(BoardId board, UUID group, byte[] hash, byte[] sealed, UUID by, Instant now, Instant until) {
        in(board, """
            insert into class_code (board_id, group_id, code_hash, sealed, made_by, made_at, until_at) values (:board, :group, :hash, :sealed, :by, :now, :until)
            on conflict (board_id, group_id) do update set code_hash = excluded.code_hash, sealed = excluded.sealed, made_by = excluded.made_by, made_at = excluded.made_at, until_at = excluded.until_at
            """).param("group", group).param("hash", hash).param("sealed", sealed).param("by", by).param("now", utc(now)).param("until", utc(until)).update();
    }

    boolean end(BoardId board, UUID group) {
        return in(board, "delete from class_code where board_id = :board and group_id = :group").param("group", group).update() == 1;
    }

    Optional<Kept> of(BoardId board, UUID group, Instant now) {
        return in(board, "select board_id, group_id, sealed, until_at from class_code where board_id = :board and group_id = :group and until_at > :now").param("group", group)
            .param("now", utc(now)).query(ClassCodeSql::kept).optional();
    }

    /** The row of this code, of whatever board. Within one transaction, which says the code first. */
    Optional<Kept> coded(byte[] hash, Instant now) {
        jdbc.sql("select set_config('app.class_code', :hash, true)").param("hash", HexFormat.of().formatHex(hash)).query(String.class).single();
        return jdbc.sql("select board_id, group_id, sealed, until_at from class_code where code_hash = :hash and until_at > :now").param("hash", hash).param("now", utc(now))
            .query(ClassCodeSql::kept).optional();
    }

    Optional<byte[]> pictures(BoardId board, UUID pupil) {
        return in(board, "select hash from pupil_pictures where board_id = :board and person_id = :pupil").param("pupil", pupil).query((row, _) -> row.getBytes("hash")).optional();
    }

    /** True for one caller only: who chooses at the same moment chooses nothing. */
    boolean choose(BoardId board, UUID pupil, byte[] hash, Instant now) {
        return in(board, "insert into pupil_pictures (board_id, person_id, hash, set_at) values (:board, :pupil, :hash, :now) on conflict do nothing")
            .param("pupil", pupil).param("hash", hash).param("now", utc(now)).update() == 1;
    }

    void forget(BoardId board, UUID pupil) {
        in(board, "delete from pupil_pictures where board_id = :board and person_id = :pupil").param("pupil", pupil).update();
    }

    List<UUID> withPictures(BoardId board) {
        return in(board, "select person_id from pupil_pictures where board_id = :board").query(UUID.class).list();
    }

    void came(BoardId board, UUID pupil, UUID group, Instant now) {
        in(board, """
            insert into class_visit (board_id, person_id, group_id, came_at) values (:board, :pupil, :group, :now)
            on conflict (board_id, person_id) do update set group_id = excluded.group_id, came_at = excluded.came_at
            """).param("pupil", pupil).param("group", group).param("now", utc(now)).update();
    }

    void left(BoardId board, UUID pupil) {
        in(board, "delete from class_visit where board_id = :board and person_id = :pupil").param("pupil", pupil).update();
    }

    Map<UUID, Instant> visits(BoardId board, UUID group, Instant since) {
        Map<UUID, Instant> visits = new HashMap<>();
        in(board, "select person_id, came_at from class_visit where board_id = :board and group_id = :group and came_at >= :since").param("group", group).param("since", utc(since))
            .query((row, _) -> visits.put(row.getObject("person_id", UUID.class), instant(row, "came_at"))).list();
        return visits;
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new BoardId(row.getObject("board_id", UUID.class)), row.getObject("group_id", UUID.class), row.getBytes("sealed"), instant(row, "until_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
