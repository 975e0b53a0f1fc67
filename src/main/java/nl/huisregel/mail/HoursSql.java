package nl.huisregel.mail;

import java.time.LocalTime;
import java.util.Optional;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about the hours in which mail rests. */
@Component
class HoursSql {

    private final JdbcClient jdbc;

    HoursSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QuietHours> of(BoardId board) {
        return jdbc.sql("select quiet_from, quiet_until, weekend, digest_at from mail_hours where board_id = :board").param("board", board.value())
            .query((row, _) -> new QuietHours(row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_until", LocalTime.class), row.getBoolean("weekend"),
                row.getObject("digest_at", LocalTime.class))).optional();
    }

    void set(BoardId board, QuietHours hours) {
        jdbc.sql("""
            insert into mail_hours (board_id, quiet_from, quiet_until, weekend, digest_at) values (:board, :from, :until, :weekend, :digest)
            on conflict (board_id) do update set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until, weekend = excluded.weekend, digest_at = excluded.digest_at
            """).param("board", board.value()).param("from", hours.from()).param("until", hours.until()).param("weekend", hours.weekend()).param("digest", hours.digest()).update();
    }
}
