package nl.huisregel.digest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about what somebody was told by mail. */
@Component
class DigestSql {

    private static final int KEPT_DAYS = 7;

    private final JdbcClient jdbc;

    DigestSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who was looked after on this day. */
    Set<UUID> done(BoardId board, LocalDate day) {
        return new HashSet<>(in(board, "select person_id from digest_day where board_id = :board and day = :day").param("day", day).query(UUID.class).list());
    }

    /** True for one caller only; a second one at the same time waits for the first to end. */
    boolean claim(BoardId board, UUID person, LocalDate day) {
        return in(board, "insert into digest_day (board_id, person_id, day) values (:board, :person, :day) on conflict do nothing").param("person", person).param("day", day).update() == 1;
    }

    /** Two nodes that look at one person do so one after the other. */
    boolean alone(BoardId board, UUID person) {
        return in(board, "select pg_try_advisory_xact_lock(hashtextextended('digest ' || :board::text || :person::text, 0))").param("person", person).query(Boolean.class).single();
    }

    Set<Mark> told(BoardId board, UUID person) {
        return new HashSet<>(in(board, "select mark from digest_told where board_id = :board and person_id = :person").param("person", person).query((row, _) -> new Mark(row.getBytes("mark"))).list());
    }

    /** What waits now was told, and what does not wait any more may be told again when it comes back. */
    void tell(BoardId board, UUID person, Collection<Mark> marks) {
        in(board, "delete from digest_told where board_id = :board and person_id = :person").param("person", person).update();
        for (Mark mark : Set.copyOf(marks)) {
            in(board, "insert into digest_told (board_id, person_id, mark) values (:board, :person, :mark)").param("person", person).param("mark", mark.bytes()).update();
        }
    }

    void sweep(BoardId board, LocalDate today) {
        in(board, "delete from digest_day where board_id = :board and day < :before").param("before", today.minusDays(KEPT_DAYS)).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
