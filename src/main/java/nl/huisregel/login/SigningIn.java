package nl.huisregel.login;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A name with a password, then a code. Whether anybody has that name shows neither in the answer nor in the time it takes. */
@Component
class SigningIn {

    private static final Logger LOG = LoggerFactory.getLogger(SigningIn.class);

    private final LoginSql sql;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Guesses guesses;
    private final KnownDevices devices;
    private final Accounts accounts;
    private final Logins logins;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SigningIn(LoginSql sql, Passwords passwords, SecondFactor factor, Guesses guesses, KnownDevices devices, Accounts accounts, Logins logins, Journal journal,
              PlatformTransactionManager transactions) {
        this.sql = sql;
        this.passwords = passwords;
        this.factor = factor;
        this.guesses = guesses;
        this.devices = devices;
        this.accounts = accounts;
        this.logins = logins;
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

    /** @param device what it says of itself, if anything */
    Answer password(String email, String password, String address, Optional<String> device) {
        var name = Login.name(email);
        var kept = transaction.execute(_ -> sql.named(name));
        var known = kept.flatMap(one -> devices.known(one.board(), one.person(), one.secretAt(), device));
        var counted = known.map(own -> List.of(new Counted(RateLimit.PASSWORD_PER_DEVICE, own)))
            .orElseGet(() -> List.of(new Counted(RateLimit.PASSWORD_PER_ADDRESS, Guesses.net(address)), new Counted(RateLimit.PASSWORD_PER_NAME, name)));
        for (var one : counted) {
            if (guesses.take(one.limit(), one.whose()) instanceof RateLimit.Turn.Later(Instant from)) {
                return new Answer.Later(from);
            }
        }
        var right = passwords.matches(password, kept.map(LoginSql.Kept::passwordHash));
        if (!right || accounts.actors(kept.get().board(), kept.get().person()).isEmpty()) {
            LOG.info("A password did not fit: {}", kept.map(one -> one.board() + "/" + one.person()).orElse("nobody has that name"));
            return new Answer.Wrong();
        }
        for (var one : counted) {
            if (one.limit() == RateLimit.PASSWORD_PER_ADDRESS) {
                guesses.oneLess(one.limit(), one.whose());
            } else {
                guesses.right(one.limit(), one.whose());
            }
        }
        return new Answer.Halfway(kept.get().board(), kept.get().person());
    }

    private record Counted(RateLimit limit, String whose) {}

    SecondFactor.Given code(Answer.Halfway halfway, String typed) {
        return factor.give(halfway.board(), halfway.person(), typed);
    }

    /** Who came in. @param atHome whether with what was set at home, which opens no work */
    record Came(Actor actor, boolean atHome) {}

    /** In the first capacity they have here: the one for work before the one for home. */
    Optional<Came> came(Answer.Halfway halfway) {
        var home = logins.of(halfway.board(), halfway.person()).filter(Login::atHome).isPresent();
        var came = accounts.actors(halfway.board(), halfway.person()).stream().filter(actor -> !home || !actor.hat().staff()).findFirst().map(actor -> new Came(actor, home));
        came.ifPresent(known -> journal.noted(known.actor(), "login.signed_in", "person", known.actor().person(), Map.of()));
        return came;
    }
}
