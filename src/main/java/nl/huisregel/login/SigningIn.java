package nl.huisregel.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A name with a password, then a code. Whether anybody has that name shows neither in the answer nor in the time it takes. */
@Component
class SigningIn {

    private final LoginSql sql;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Guesses guesses;
    private final Accounts accounts;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SigningIn(LoginSql sql, Passwords passwords, SecondFactor factor, Guesses guesses, Accounts accounts, Journal journal, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.passwords = passwords;
        this.factor = factor;
        this.guesses = guesses;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** What a name and a password come to. */
    sealed interface Answer {
        record Halfway(BoardId board, UUID person) implements Answer {}
        record Wrong() implements Answer {}
        record Later(Instant from) implements Answer {}
    }

    Answer password(String email, String password, String address) {
        var name = Login.name(email);
        var net = Guesses.net(address);
        if (guesses.take(RateLimit.PASSWORD_PER_ADDRESS, net) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Answer.Later(from);
        }
        if (guesses.take(RateLimit.PASSWORD_PER_NAME, name) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Answer.Later(from);
        }
        var kept = transaction.execute(_ -> sql.named(name));
        var right = passwords.matches(password, kept.map(LoginSql.Kept::passwordHash));
        if (!right || accounts.actors(kept.get().board(), kept.get().person()).isEmpty()) {
            return new Answer.Wrong();
        }
        guesses.right(RateLimit.PASSWORD_PER_NAME, name);
        guesses.oneLess(RateLimit.PASSWORD_PER_ADDRESS, net);
        return new Answer.Halfway(kept.get().board(), kept.get().person());
    }

    SecondFactor.Given code(Answer.Halfway halfway, String typed) {
        return factor.give(halfway.board(), halfway.person(), typed);
    }

    /** Whoever came in, in the first capacity they have here: the one for work before the one for home. */
    Optional<Actor> came(Answer.Halfway halfway) {
        var actor = accounts.actors(halfway.board(), halfway.person()).stream().findFirst();
        actor.ifPresent(known -> journal.noted(known, "login.signed_in", "person", known.person(), Map.of()));
        return actor;
    }
}
