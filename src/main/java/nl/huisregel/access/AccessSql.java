package nl.huisregel.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about who may come in. */
@Component
class AccessSql {

    private final JdbcClient jdbc;

    AccessSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(BoardId board, UUID person) {
        jdbc.sql("""
            insert into account (board_id, person_id) values (:board, :person)
            on conflict (board_id, person_id) do update set closed_at = null
            """).param("board", board.value()).param("person", person).update();
    }

    /** For whom there was none; a closed one stays closed, also when it is being closed at this moment. */
    void openFirst(BoardId board, UUID person) {
        jdbc.sql("insert into account (board_id, person_id) values (:board, :person) on conflict (board_id, person_id) do nothing")
            .param("board", board.value()).param("person", person).update();
    }

    void close(BoardId board, UUID person, Instant at) {
        jdbc.sql("""
            insert into account (board_id, person_id, closed_at) values (:board, :person, :at)
            on conflict (board_id, person_id) do update set closed_at = :at
            """)
            .param("board", board.value()).param("person", person).param("at", utc(at)).update();
    }

    boolean mayEnter(BoardId board, UUID person) {
        return jdbc.sql("select exists (select from account where board_id = :board and person_id = :person and closed_at is null)")
            .param("board", board.value()).param("person", person).query(Boolean.class).single();
    }

    List<UUID> open(BoardId board) {
        return jdbc.sql("select person_id from account where board_id = :board and closed_at is null").param("board", board.value()).query(UUID.class).list();
    }

    List<UUID> closed(BoardId board) {
        return jdbc.sql("select person_id from account where board_id = :board and closed_at is not null").param("board", board.value()).query(UUID.class).list();
    }

    void addLink(byte[] hash, Instant expires) {
        jdbc.sql("insert into first_link (token_hash, expires_at) values (:hash, :expires)")
            .param("hash", hash).param("expires", utc(expires)).update();
    }

    boolean linkOpens(byte[] hash, Instant now) {
        return jdbc.sql("select exists (select from first_link where token_hash = :hash and used_at is null and expires_at > :now)")
            .param("hash", hash).param("now", utc(now)).query(Boolean.class).single();
    }

    /** True for one caller only, however many try at the same time. */
    boolean useLink(byte[] hash, Instant now) {
        return jdbc.sql("update first_link set used_at = :now where token_hash = :hash and used_at is null and expires_at > :now")
            .param("hash", hash).param("now", utc(now)).update() == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
