package nl.huisregel.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Sessions;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Message;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.Recipient;
import nl.huisregel.school.Board;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time links: whoever holds one sets a name, a password and a second factor, all of it or nothing. The first link of
 * somebody invites them; a later one is for who lost a password or a telephone.
 */
@Component
public class Invitations {

    static final Duration LIFE = Duration.ofDays(7);
    private static final String PRODUCT = "Huisregel";
    private static final int RANDOM = 32;
    /** It is a name to sign in with: whether mail arrives there, mail itself must tell. A list of endings that exist would refuse the newest. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private final InvitationSql sql;
    private final LoginSql logins;
    private final Passwords passwords;
    private final RecoveryCodes codes;
    private final Vault vault;
    private final Accounts accounts;
    private final Sessions sessions;
    private final List<WayIn> ways;
    private final School school;
    private final Directory directory;
    private final NoticeMail mail;
    private final Outbox outbox;
    private final Choices choices;
    private final Journal journal;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(InvitationSql sql, LoginSql logins, Passwords passwords, RecoveryCodes codes, Vault vault, Accounts accounts, Sessions sessions, List<WayIn> ways, School school,
                Directory directory, NoticeMail mail, Outbox outbox, Choices choices, Journal journal, Fence fence, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.logins = logins;
        this.passwords = passwords;
        this.codes = codes;
        this.vault = vault;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ways = ways;
        this.school = school;
        this.directory = directory;
        this.mail = mail;
        this.outbox = outbox;
        this.choices = choices;
        this.journal = journal;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A new link, as the path below the address of this installation; an older one of this person stops working. Whoever asks must have asked whether they may. */
    public String make(Actor by, UUID person) {
        return make(by, person, Optional.empty());
    }

    /** The same, and the link goes out by mail in the same transaction. */
    String make(Actor by, UUID person, Optional<MailAddress> to) {
        var token = token(by.board());
        var path = "/welkom/" + token;
        fence.inside(by.board(), () -> {
            var now = clock.instant();
            var again = logins.of(by.board(), person).isPresent();
            sql.mail(by.board(), person).ifPresent(letter -> outbox.drop(by.board(), letter));
            sql.drop(by.board(), person, now);
            var one = new Invitation(by.board(), UUID.randomUUID(), person, again, by.person(), now, now.plus(LIFE));
            sql.add(one, hash(token));
            if (again && !by.person().equals(person)) {
                mail.tellUnless(to, by.board(), person, Notice.Kind.LINK_MADE);
            }
            logins.tell(by.board(), person, again ? Notice.Kind.LINK_MADE : Notice.Kind.INVITED, by.person(), now);
            journal.noted(by, again ? "login.link_made" : "login.invited", "person", person, Map.of("invitation", one.id().toString(), "mailed", to.isPresent()));
            to.ifPresent(address -> sql.mailed(by.board(), one.id(), outbox.put(by.board(), Recipient.of(person, address), letter(one, path))));
        });
        return path;
    }

    /** Who lost something waits for it; who is invited need not hear of it at night. */
    private Message letter(Invitation one, String path) {
        var words = Words.in(choices.of(one.board(), one.person()).language());
        var kind = one.again() ? "recovery" : "invitation";
        var days = (int) LIFE.toDays();
        var letter = Message.of(kind, words.language(), words.say("login.mail." + kind), String.join("\n\n", words.say("login.mail." + kind + ".what", directory.board(one.board()).name()),
            words.say("login.mail.needs"), words.say("login.mail.once", days), words.say("login.mail.careful"))).linking(words.say("login.mail.go"), path).lettingIn().lasting(LIFE);
        return one.again() ? letter.atOnce() : letter;
    }

    /** What somebody sees who opens a link. */
    record Looked(Invitation.State state, Optional<Invitation> invitation, String name, boolean work, Optional<Invitation.Begun> begun) {}

    Looked look(String token) {
        var found = find(token);
        if (found.isEmpty()) {
            return new Looked(Invitation.State.UNKNOWN, Optional.empty(), "", false, Optional.empty());
        }
        var one = found.get().invitation();
        return new Looked(state(found.get()), Optional.of(one), school.fullName(one.board(), one.person()).orElse(""),
            !school.employmentsOf(one.board(), one.person()).isEmpty(), found.get().begun());
    }

    /** The first page: a name and a password, kept beside the link until the second page. Per field what is wrong with it; empty when all is well. */
    Map<String, String> begin(Looked looked, String email, String password) {
        var one = looked.invitation().orElseThrow();
        var name = Login.name(email);
        var wrong = new TreeMap<String, String>();
        if (name.length() > 254 || !ADDRESS.matcher(name).matches()) {
            wrong.put("email", name.isEmpty() ? "login.email.missing" : "login.email.wrong");
        } else if (transaction.execute(_ -> logins.named(name)).filter(kept -> !kept.person().equals(one.person())).isPresent()) {
            wrong.put("email", "login.email.taken");
        }
        passwords.wrong(password, names(one.board(), one.person(), name)).ifPresent(fault -> wrong.put("password", fault.text()));
        if (wrong.isEmpty()) {
            var begun = new Invitation.Begun(name, passwords.hash(password), vault.seal(Totp.secret(), owner(one)));
            fence.inside(one.board(), () -> sql.begin(one.board(), one.id(), begun));
        }
        return wrong;
    }

    DevicePage device(Looked looked) {
        var begun = looked.begun().orElseThrow();
        var secret = Base32.write(vault.open(begun.secret(), owner(looked.invitation().orElseThrow())));
        var uri = "otpauth://totp/" + PRODUCT + ":" + java.net.URLEncoder.encode(begun.email(), StandardCharsets.UTF_8) + "?secret=" + secret + "&issuer=" + PRODUCT;
        return new DevicePage(Base32.inFours(secret, " "), QrCode.of(uri));
    }

    /** What the second page comes to. */
    sealed interface Finished {
        record In(Actor actor, List<String> codes) implements Finished {}
        record WrongCode() implements Finished {}
        record TooLate() implements Finished {}
    }

    /** A code proves the device; then the link is used up and everything is set at once. Who was signed in with the old is out. */
    Finished finish(Looked looked, String code) {
        var one = looked.invitation().orElseThrow();
        var begun = looked.begun().orElseThrow();
        var now = clock.instant();
        var step = Totp.matches(vault.open(begun.secret(), owner(one)), code, now, Long.MIN_VALUE);
        if (step.isEmpty()) {
            return new Finished.WrongCode();
        }
        var fresh = codes.make();
        try {
            var in = fence.inside(one.board(), () -> {
                var letter = sql.mail(one.board(), one.person());
                if (!sql.use(one.board(), one.id(), now)) {
                    return Optional.<Actor>empty();
                }
                letter.ifPresent(it -> outbox.drop(one.board(), it));
                mail.tell(one.board(), one.person(), Notice.Kind.SET);
                accounts.open(one.board(), one.person());
                logins.set(one.board(), one.person(), begun, !looked.work(), step.getAsLong(), fresh.salt(), now);
                codes.keep(one.board(), one.person(), fresh);
                ways.forEach(way -> way.startAnew(one.board(), one.person()));
                logins.tell(one.board(), one.person(), Notice.Kind.SET, one.person(), now);
                var actor = accounts.actors(one.board(), one.person()).getFirst();
                if (one.madeBy().equals(one.person()) || !one.again()) {
                    logins.seen(one.board(), one.person(), now);
                }
                journal.noted(actor, "login.set", "person", one.person(), Map.of("invitation", one.id().toString()));
                return Optional.of(actor);
            });
            in.ifPresent(_ -> sessions.endAll(one.board(), one.person()));
            return in.<Finished>map(actor -> new Finished.In(actor, fresh.codes())).orElseGet(Finished.TooLate::new);
        } catch (DuplicateKeyException taken) {
            return new Finished.TooLate();
        }
    }

    /** What must not stand in a password: whatever everybody here knows. */
    List<String> names(BoardId board, UUID person, String email) {
        var names = new ArrayList<>(List.of(PRODUCT));
        school.fullName(board, person).ifPresent(names::add);
        names.add(email.replaceAll("@.*", ""));
        directory.boards().stream().filter(one -> one.id().equals(board)).map(Board::name).forEach(names::add);
        school.employmentsOf(board, person).stream().map(Colleague::location).flatMap(Optional::stream).flatMap(location -> school.location(board, location).stream())
            .map(Location::name).forEach(names::add);
        return names;
    }

    private Invitation.State state(InvitationSql.Found found) {
        var one = found.invitation();
        if (found.used()) {
            return Invitation.State.USED;
        }
        if (found.dropped()) {
            return Invitation.State.WITHDRAWN;
        }
        if (!one.expiresAt().isAfter(clock.instant())) {
            return Invitation.State.EXPIRED;
        }
        return school.employmentsOf(one.board(), one.person()).isEmpty() && school.childrenOf(one.board(), one.person()).isEmpty() && school.groupOf(one.board(), one.person()).isEmpty()
            ? Invitation.State.LEFT : Invitation.State.OPEN;
    }

    private Optional<InvitationSql.Found> find(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            var board = new BoardId(new UUID(bytes.getLong(), bytes.getLong()));
            return bytes.remaining() != RANDOM ? Optional.empty() : fence.reading(board, () -> sql.find(board, hash(token)));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    /** It begins with the board, because only inside its fence can the link be found. */
    private static String token(BoardId board) {
        var bytes = ByteBuffer.allocate(Long.BYTES * 2 + RANDOM).putLong(board.value().getMostSignificantBits()).putLong(board.value().getLeastSignificantBits())
            .put(Vault.random(RANDOM));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static String owner(Invitation one) {
        return Login.owner(one.board(), one.person());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
