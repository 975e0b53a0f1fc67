package nl.huisregel.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks at a code of six digits, or at a recovery code in its place. Each counts once. */
@Component
class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    private final LoginSql sql;
    private final RecoveryCodes codes;
    private final Vault vault;
    private final Guesses guesses;
    private final Fence fence;
    private final Accounts accounts;
    private final NoticeMail mail;
    private final Journal journal;
    private final Clock clock;

    SecondFactor(LoginSql sql, RecoveryCodes codes, Vault vault, Guesses guesses, Fence fence, Accounts accounts, NoticeMail mail, Journal journal, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.vault = vault;
        this.guesses = guesses;
        this.fence = fence;
        this.accounts = accounts;
        this.mail = mail;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of a code. */
    sealed interface Given {
        record Right() implements Given {}
        record Wrong() implements Given {}
        record Later(Instant from) implements Given {}
    }

    Given give(BoardId board, UUID person, String typed) {
        if (guesses.take(RateLimit.CODE_PER_PERSON, Login.owner(board, person)) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Given.Later(from);
        }
        var right = RecoveryCodes.looksLikeOne(typed) ? recovers(board, person, typed) : matches(board, person, typed);
        if (!right) {
            LOG.info("A code did not fit: {}", Login.owner(board, person));
        } else {
            guesses.right(RateLimit.CODE_PER_PERSON, Login.owner(board, person));
        }
        return right ? new Given.Right() : new Given.Wrong();
    }

    private boolean matches(BoardId board, UUID person, String typed) {
        return fence.inside(board, () -> sql.factor(board, person).filter(factor -> {
            var step = Totp.matches(vault.open(factor.secret(), Login.owner(board, person)), typed, clock.instant(), factor.lastStep());
            return step.isPresent() && sql.use(board, person, step.getAsLong());
        }).isPresent());
    }

    private boolean recovers(BoardId board, UUID person, String typed) {
        var factor = fence.reading(board, () -> sql.factor(board, person));
        if (factor.isEmpty()) {
            return false;
        }
        var hash = codes.hash(typed, factor.get().codesSalt());
        return fence.inside(board, () -> {
            var actor = accounts.actors(board, person).stream().findFirst();
            if (actor.isEmpty() || !codes.use(board, person, hash)) {
                return false;
            }
            mail.tell(board, person, Notice.Kind.CODE_USED);
            sql.tell(board, person, Notice.Kind.CODE_USED, person, clock.instant());
            journal.noted(actor.get(), "login.code_used", "person", person, Map.of("left", sql.codesLeft(board, person)));
            return true;
        });
    }
}
