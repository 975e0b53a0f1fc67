package nl.huisregel.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about how somebody comes in, and what they were told of it. */
@Component
class LoginSql {

    private final JdbcClient jdbc;

    LoginSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is compared at the door. */
    record Kept(BoardId board, UUID person, String passwordHash, Instant secretAt) {}

    /** The second factor. */
    record Factor(byte[] secret, long lastStep, byte[] codesSalt) {}

    /** The one row that this name may read, of whatever board. Within one transaction, which says the name first. */
    Optional<Kept> named(String email) {
        jdbc.sql("select set_config('app.login_name', :email, true)").param("email", email).query(String.class).single();
        return jdbc.sql("select board_id, person_id, password_hash, secret_at from login where email = :email").param("email", email)
            .query((row, _) -> new Kept(new BoardId(row.getObject("board_id", UUID.class)), row.getObject("person_id", UUID.class), row.getString("password_hash"), instant(row, "secret_at")))
            .optional();
    }

    Optional<Login> of(BoardId board, UUID person) {
        return jdbc.sql("select person_id, email, password_at, secret_at, at_home from login where board_id = :board and person_id = :person")
            .param("board", board.value()).param("person", person).query((row, _) -> login(board, row)).optional();
    }

    /** Who has one that opens their work. */
    List<UUID> having(BoardId board) {
        return jdbc.sql("select person_id from login where board_id = :board and not at_home").param("board", board.value()).query(UUID.class).list();
    }

    /** With what address everybody signs in. */
    Map<UUID, String> emails(BoardId board) {
        return jdbc.sql("select person_id, email from login where board_id = :board").param("board", board.value())
            .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), row.getString("email"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Factor> factor(BoardId board, UUID person) {
        return jdbc.sql("select secret, last_step, codes_salt from login where board_id = :board and person_id = :person")
            .param("board", board.value()).param("person", person)
            .query((row, _) -> new Factor(row.getBytes("secret"), row.getLong("last_step"), row.getBytes("codes_salt"))).optional();
    }

    Optional<String> passwordHash(BoardId board, UUID person) {
        return jdbc.sql("select password_hash from login where board_id = :board and person_id = :person")
            .param("board", board.value()).param("person", person).query(String.class).optional();
    }

    /** True for one caller only: each code counts once, however many send it at the same time. */
    boolean use(BoardId board, UUID person, long step) {
        return jdbc.sql("update login set last_step = :step where board_id = :board and person_id = :person and last_step < :step")
            .param("board", board.value()).param("person", person).param("step", step).update() == 1;
    }

    void set(BoardId board, UUID person, Invitation.Begun begun, boolean atHome, long lastStep, byte[] codesSalt, Instant now) {
        jdbc.sql("delete from login where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).update();
        jdbc.sql("""
            insert into login (board_id, person_id, email, password_hash, password_at, secret, secret_at, last_step, codes_salt, at_home)
            values (:board, :person, :email, :hash, :now, :secret, :now, :step, :salt, :home)
            """).param("board", board.value()).param("person", person).param("email", begun.email()).param("hash", begun.passwordHash())
            .param("secret", begun.secret()).param("step", lastStep).param("salt", codesSalt).param("home", atHome).param("now", utc(now)).update();
    }

    void changePassword(BoardId board, UUID person, String hash, Instant now) {
        jdbc.sql("update login set password_hash = :hash, password_at = :now where board_id = :board and person_id = :person")
            .param("board", board.value()).param("person", person).param("hash", hash).param("now", utc(now)).update();
    }

    void remove(BoardId board, UUID person) {
        jdbc.sql("delete from login where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).update();
    }

    void renewCodes(BoardId board, UUID person, byte[] salt) {
        jdbc.sql("delete from recovery_code where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).update();
        jdbc.sql("update login set codes_salt = :salt where board_id = :board and person_id = :person")
            .param("board", board.value()).param("person", person).param("salt", salt).update();
    }

    void addCode(BoardId board, UUID person, byte[] hash) {
        jdbc.sql("insert into recovery_code (board_id, person_id, code_hash) values (:board, :person, :hash)")
            .param("board", board.value()).param("person", person).param("hash", hash).update();
    }

    /** True for one caller only. */
    boolean useCode(BoardId board, UUID person, byte[] hash, Instant now) {
        return jdbc.sql("""
            update recovery_code set used_at = :now where board_id = :board and person_id = :person and code_hash = :hash and used_at is null
            """).param("board", board.value()).param("person", person).param("hash", hash).param("now", utc(now)).update() == 1;
    }

    int codesLeft(BoardId board, UUID person) {
        return jdbc.sql("select count(*) from recovery_code where board_id = :board and person_id = :person and used_at is null")
            .param("board", board.value()).param("person", person).query(Integer.class).single();
    }

    void tell(BoardId board, UUID person, Notice.Kind kind, UUID by, Instant now) {
        jdbc.sql("insert into login_notice (board_id, person_id, kind, at, by_id) values (:board, :person, :kind, :now, :by)")
            .param("board", board.value()).param("person", person).param("kind", kind.name()).param("now", utc(now)).param("by", by).update();
    }

    /** The last ten, the newest first. */
    List<Notice> notices(BoardId board, UUID person) {
        return jdbc.sql("select kind, at, by_id, seen_at from login_notice where board_id = :board and person_id = :person order by at desc, id desc limit 10")
            .param("board", board.value()).param("person", person)
            .query((row, _) -> new Notice(Notice.Kind.valueOf(row.getString("kind")), instant(row, "at"), row.getObject("by_id", UUID.class), row.getObject("seen_at") != null)).list();
    }

    void seen(BoardId board, UUID person, Instant now) {
        jdbc.sql("update login_notice set seen_at = :now where board_id = :board and person_id = :person and seen_at is null")
            .param("board", board.value()).param("person", person).param("now", utc(now)).update();
    }

    private static Login login(BoardId board, ResultSet row) throws SQLException {
        return new Login(board, row.getObject("person_id", UUID.class), row.getString("email"), instant(row, "password_at"), instant(row, "secret_at"), row.getBoolean("at_home"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
