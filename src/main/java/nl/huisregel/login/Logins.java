package nl.huisregel.login;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import org.springframework.stereotype.Component;

/** What somebody sees and changes of how they come in themselves. */
@Component
public class Logins {

    private final LoginSql sql;
    private final Passwords passwords;
    private final RecoveryCodes codes;
    private final Invitations invitations;
    private final Guesses guesses;
    private final NoticeMail mail;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Logins(LoginSql sql, Passwords passwords, RecoveryCodes codes, Invitations invitations, Guesses guesses, NoticeMail mail, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.codes = codes;
        this.invitations = invitations;
        this.guesses = guesses;
        this.mail = mail;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Empty for who never set one: a guardian, or an administrator who came in with the link of the machine. */
    public Optional<Login> of(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.of(board, person));
    }

    int codesLeft(Actor actor) {
        return fence.reading(actor.board(), () -> sql.codesLeft(actor.board(), actor.person()));
    }

    List<Notice> notices(Actor actor) {
        return fence.reading(actor.board(), () -> sql.notices(actor.board(), actor.person()));
    }

    /** Something happened that the person must know, and was not told. */
    boolean mustHear(Actor actor) {
        return notices(actor).stream().anyMatch(notice -> !notice.seen() && notice.kind().loud());
    }

    void heard(Actor actor) {
        fence.inside(actor.board(), () -> sql.seen(actor.board(), actor.person(), clock.instant()));
    }

    /** Per field what is wrong; empty when it was changed. The old one counts as a guess: who found a device unlocked knows no password. */
    Map<String, String> changePassword(Actor actor, Login login, String old, String chosen) {
        var wrong = new TreeMap<String, String>();
        if (guesses.take(RateLimit.PASSWORD_PER_NAME, login.email()) instanceof RateLimit.Turn.Later) {
            wrong.put("old", "login.password.later");
            return wrong;
        }
        if (!passwords.matches(old, fence.reading(actor.board(), () -> sql.passwordHash(actor.board(), actor.person())))) {
            wrong.put("old", "login.password.old.wrong");
            return wrong;
        }
        guesses.right(RateLimit.PASSWORD_PER_NAME, login.email());
        (chosen.equals(old) ? Optional.of(PasswordFault.SAME) : passwords.wrong(chosen, invitations.names(actor.board(), actor.person(), login.email())))
            .ifPresent(fault -> wrong.put("password", fault.text()));
        if (wrong.isEmpty()) {
            var hash = passwords.hash(chosen);
            fence.inside(actor.board(), () -> {
                sql.changePassword(actor.board(), actor.person(), hash, clock.instant());
                mail.tell(actor.board(), actor.person(), Notice.Kind.PASSWORD_CHANGED);
                sql.tell(actor.board(), actor.person(), Notice.Kind.PASSWORD_CHANGED, actor.person(), clock.instant());
                journal.noted(actor, "login.password_changed", "person", actor.person(), Map.of());
            });
        }
        return wrong;
    }

    /** Eight new ones; the older stop working. */
    List<String> renewCodes(Actor actor) {
        var fresh = codes.make();
        fence.inside(actor.board(), () -> {
            codes.keep(actor.board(), actor.person(), fresh);
            sql.tell(actor.board(), actor.person(), Notice.Kind.CODES_RENEWED, actor.person(), clock.instant());
            journal.noted(actor, "login.codes_renewed", "person", actor.person(), Map.of());
        });
        return fresh.codes();
    }

    void signedOut(Actor actor, String which) {
        journal.noted(actor, "login.signed_out", "person", actor.person(), Map.of("which", which));
    }
}
