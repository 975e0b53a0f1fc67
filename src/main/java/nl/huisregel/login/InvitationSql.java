package nl.huisregel.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about one-time links for staff. */
@Component
class InvitationSql {

    private final JdbcClient jdbc;

    InvitationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link with what became of it. */
    record Found(Invitation invitation, boolean used, boolean dropped, Optional<Invitation.Begun> begun) {}

    void add(Invitation one, byte[] hash) {
        jdbc.sql("""
            insert into invitation (board_id, id, person_id, token_hash, again, made_by, made_at, expires_at)
            values (:board, :id, :person, :hash, :again, :by, :at, :expires)
            """).param("board", one.board().value()).param("id", one.id()).param("person", one.person()).param("hash", hash).param("again", one.again())
            .param("by", one.madeBy()).param("at", utc(one.madeAt())).param("expires", utc(one.expiresAt())).update();
    }

    void mailed(BoardId board, UUID id, UUID mail) {
        jdbc.sql("update invitation set mail_id = :mail where board_id = :board and id = :id").param("board", board.value()).param("id", id).param("mail", mail).update();
    }

    /** The mail that the link of this person that still works went out with. */
    Optional<UUID> mail(BoardId board, UUID person) {
        return jdbc.sql("select mail_id from invitation where board_id = :board and person_id = :person and used_at is null and dropped_at is null and mail_id is not null")
            .param("board", board.value()).param("person", person).query(UUID.class).optional();
    }

    /** An older link of this person stops working. */
    int drop(BoardId board, UUID person, Instant now) {
        return jdbc.sql("""
            update invitation set dropped_at = :now, email = null, password_hash = null, secret = null
            where board_id = :board and person_id = :person and used_at is null and dropped_at is null
            """).param("board", board.value()).param("person", person).param("now", utc(now)).update();
    }

    Optional<Found> find(BoardId board, byte[] hash) {
        return jdbc.sql("""
            select id, person_id, again, made_by, made_at, expires_at, used_at, dropped_at, email, password_hash, secret
            from invitation where board_id = :board and token_hash = :hash
            """).param("board", board.value()).param("hash", hash)
            .query((row, _) -> new Found(invitation(board, row), row.getObject("used_at") != null, row.getObject("dropped_at") != null,
                Optional.ofNullable(row.getString("email")).map(email -> begun(row, email)))).optional();
    }

    /** Those that still work, for the list of who was invited. */
    List<Invitation> open(BoardId board, Instant now) {
        return jdbc.sql("""
            select id, person_id, again, made_by, made_at, expires_at from invitation
            where board_id = :board and used_at is null and dropped_at is null and expires_at > :now
            """).param("board", board.value()).param("now", utc(now)).query((row, _) -> invitation(board, row)).list();
    }

    void begin(BoardId board, UUID id, Invitation.Begun begun) {
        jdbc.sql("""
            update invitation set email = :email, password_hash = :password, secret = :secret
            where board_id = :board and id = :id and used_at is null and dropped_at is null
            """).param("board", board.value()).param("id", id).param("email", begun.email()).param("password", begun.passwordHash()).param("secret", begun.secret()).update();
    }

    /** True for one caller only, however many try at the same time. */
    boolean use(BoardId board, UUID id, Instant now) {
        return jdbc.sql("""
            update invitation set used_at = :now, email = null, password_hash = null, secret = null
            where board_id = :board and id = :id and used_at is null and dropped_at is null and expires_at > :now
            """).param("board", board.value()).param("id", id).param("now", utc(now)).update() == 1;
    }

    private static Invitation invitation(BoardId board, ResultSet row) throws SQLException {
        return new Invitation(board, row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getBoolean("again"),
            row.getObject("made_by", UUID.class), instant(row, "made_at"), instant(row, "expires_at"));
    }

    private static Invitation.Begun begun(ResultSet row, String email) {
        try {
            return new Invitation.Begun(email, row.getString("password_hash"), row.getBytes("secret"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
