package nl.huisregel.login;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import org.springframework.stereotype.Component;

/** Eight codes on paper for the day the telephone is gone. Each works once; they are shown once and kept as a hash. */
@Component
class RecoveryCodes {

    static final int HOW_MANY = 8;
    private static final int LETTERS = 12;
    private static final int SALT = 16;

    private final LoginSql sql;
    private final Passwords passwords;
    private final Clock clock;

    RecoveryCodes(LoginSql sql, Passwords passwords, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Codes made, and their hashes under one salt: work that takes a while, so before anything is locked. */
    record Fresh(List<String> codes, byte[] salt, List<byte[]> hashes) {}

    Fresh make() {
        var salt = Vault.random(SALT);
        var codes = Stream.generate(() -> Base32.write(Vault.random(8)).substring(0, LETTERS)).limit(HOW_MANY).toList();
        return new Fresh(codes.stream().map(code -> Base32.inFours(code, "-")).toList(), salt, codes.stream().map(code -> passwords.hash(code, salt)).toList());
    }

    /** Inside the fence; the older ones stop working. */
    void keep(BoardId board, UUID person, Fresh fresh) {
        sql.renewCodes(board, person, fresh.salt());
        fresh.hashes().forEach(hash -> sql.addCode(board, person, hash));
    }

    /** Whether it could be one, so that a mistyped code of six digits is no work. */
    static boolean looksLikeOne(String typed) {
        return bare(typed).matches("[A-Z2-7]{" + LETTERS + "}");
    }

    boolean use(BoardId board, UUID person, byte[] hash) {
        return sql.useCode(board, person, hash, clock.instant());
    }

    byte[] hash(String typed, byte[] salt) {
        return passwords.hash(bare(typed), salt);
    }

    /** Typed over from paper: in small letters, with dashes or spaces, a zero for an O and a one for an I. */
    private static String bare(String typed) {
        return typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'I');
    }
}
