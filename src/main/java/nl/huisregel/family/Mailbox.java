package nl.huisregel.family;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.login.Vault;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes and links to the mailbox the school knows: to show that it is theirs, and to come in again. They live in the session that
 * asked, so they work in that browser only, once, for fifteen minutes; another browser has nothing to compare with.
 */
@Component
class Mailbox {

    static final Duration LIFE = Duration.ofMinutes(15);
    private static final String CODE = "mailbox.code";
    private static final String ASKED = "mailbox.asked";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private final FamilySql sql;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Installation installation;
    private final Guesses guesses;
    private final Vault vault;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Journal journal;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Mailbox(FamilySql sql, InvitationMail mail, Outbox outbox, Installation installation, Guesses guesses, Vault vault, Accounts accounts, SignIn signIn, Journal journal, Fence fence,
            PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.mail = mail;
        this.outbox = outbox;
        this.installation = installation;
        this.guesses = guesses;
        this.vault = vault;
        this.accounts = accounts;
        this.signIn = signIn;
        this.journal = journal;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** The mailbox the school holds, where a mail can reach it: it is known, mail leaves this machine, and nothing came back. */
    Optional<MailAddress> reachable(Actor actor) {
        return outbox.delivers() || installation.isDemo() ? fence.reading(actor.board(), () -> sql.mailbox(actor.board(), actor.person())).flatMap(MailAddress::read)
            .filter(address -> !outbox.isDead(actor.board(), address)) : Optional.empty();
    }

    /** Whether the school holds this one. */
    boolean isKnown(Actor actor, String typed) {
        return fence.reading(actor.board(), () -> sql.mailbox(actor.board(), actor.person())).filter(held -> folded(held).equals(folded(typed))).isPresent();
    }

    /** s•••@m•••.nl: enough to know which of one's own mailboxes to open, and no more. */
    static String masked(MailAddress address) {
        var parts = address.value().split("@", 2);
        return parts[0].charAt(0) + "•••@" + parts[1].charAt(0) + "•••" + parts[1].substring(parts[1].lastIndexOf('.'));
    }

    /** Sends a code to show that the mailbox is theirs. In the demo no mail leaves, so there the code is answered; else it is empty. */
    Optional<String> ask(Actor actor, HttpServletRequest request) {
        var address = reachable(actor).orElseThrow();
        var code = digits();
        request.getSession(true).setAttribute(CODE, owner(actor.board(), actor.person()) + " " + hash(code) + " " + clock.instant().plus(LIFE));
        mail.sendCode(actor.board(), actor.person(), address, "confirm", code);
        return installation.isDemo() ? Optional.of(code) : Optional.empty();
    }

    /** Whether a code is on its way for this reader. */
    boolean asked(Actor actor, HttpServletRequest request) {
        return outstanding(actor, request).isPresent();
    }

    /** What became of a code. */
    sealed interface Given {
        record Right() implements Given {}
        record Wrong() implements Given {}
        record Later(Instant from) implements Given {}
    }

    Given give(Actor actor, String typed, HttpServletRequest request) {
        if (guesses.take(RateLimit.MAILBOX_PER_PERSON, owner(actor.board(), actor.person())) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Given.Later(from);
        }
        if (outstanding(actor, request).filter(kept -> same(kept, hash(bare(typed)))).isEmpty()) {
            return new Given.Wrong();
        }
        guesses.right(RateLimit.MAILBOX_PER_PERSON, owner(actor.board(), actor.person()));
        request.getSession().removeAttribute(CODE);
        signIn.proveMailbox(request);
        journal.noted(actor, "family.mailbox_shown", "person", actor.person(), java.util.Map.of());
        return new Given.Right();
    }

    private Optional<String> outstanding(Actor actor, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(CODE) instanceof String text)) {
            return Optional.empty();
        }
        var parts = text.split(" ");
        return parts[0].equals(owner(actor.board(), actor.person())) && Instant.parse(parts[2]).isAfter(clock.instant()) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** What asking for a link comes to: the same for a mailbox nobody knows. @param code told in the demo only */
    sealed interface Asked {
        record Sent(Optional<String> code) implements Asked {}
        record Later(Instant from) implements Asked {}
    }

    /** Sends a link with a code to this mailbox, if anybody who may come in has it. The link works in this browser, the code is for when it opens in another. */
    Asked askLink(String typed, String from, HttpServletRequest request) {
        if (guesses.take(RateLimit.ASKING_PER_ADDRESS, Guesses.net(from)) instanceof RateLimit.Turn.Later(Instant later)) {
            return new Asked.Later(later);
        }
        var code = digits();
        var token = token();
        request.getSession(true).setAttribute(ASKED, hash(folded(typed)) + " " + hash(code) + " " + hash(token) + " " + clock.instant().plus(LIFE) + " " + folded(typed));
        // Beside the answer: how long it takes must not tell whether anybody has this mailbox.
        Thread.ofVirtual().name("mailbox").start(() -> sendLink(typed, code, token));
        return new Asked.Sent(installation.isDemo() && !known(folded(typed)).isEmpty() ? Optional.of(code) : Optional.empty());
    }

    /** To the first who has this mailbox. Who gets nothing asks again, as the page says. */
    private void sendLink(String typed, String code, String token) {
        try {
            known(folded(typed)).stream().findFirst()
                .ifPresent(one -> MailAddress.read(typed).ifPresent(address -> mail.sendLink(one.board(), one.person(), address, code, MailboxPages.LINK + "/" + token)));
        } catch (RuntimeException failed) {
            LOG.warn("A link to come in was not written ({})", failed.getClass().getSimpleName());
        }
    }

    /** Whether this browser asked for something that still counts. */
    boolean waits(HttpServletRequest request) {
        return asked(request).isPresent();
    }

    /** Whether this link belongs to this browser. */
    boolean isOurs(String token, HttpServletRequest request) {
        return asked(request).filter(parts -> same(parts[2], hash(token))).isPresent();
    }

    /** Who may come in with this mailbox: several where it is shared, or where there are children at two boards. */
    sealed interface Came {
        record As(List<Actor> actors) implements Came {}
        record Wrong() implements Came {}
        record Later(Instant from) implements Came {}
    }

    Came byCode(String typed, HttpServletRequest request) {
        var asked = asked(request);
        if (asked.isEmpty()) {
            return new Came.Wrong();
        }
        if (guesses.take(RateLimit.MAILED_PER_MAILBOX, asked.get()[4]) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Came.Later(from);
        }
        var actors = same(asked.get()[1], hash(bare(typed))) ? known(asked.get()[4]) : List.<Actor>of();
        if (actors.isEmpty()) {
            return new Came.Wrong();
        }
        guesses.right(RateLimit.MAILED_PER_MAILBOX, asked.get()[4]);
        return came(actors, request);
    }

    Came byLink(String token, HttpServletRequest request) {
        var actors = isOurs(token, request) ? known(asked(request).orElseThrow()[4]) : List.<Actor>of();
        return actors.isEmpty() ? new Came.Wrong() : came(actors, request);
    }

    private Came came(List<Actor> actors, HttpServletRequest request) {
        request.getSession().removeAttribute(ASKED);
        return new Came.As(actors);
    }

    private Optional<String[]> asked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ASKED) instanceof String text
            ? Optional.of(text.split(" ", 5)).filter(parts -> Instant.parse(parts[3]).isAfter(clock.instant())) : Optional.empty();
    }

    private List<Actor> known(String folded) {
        return transaction.execute(_ -> sql.readers(folded)).stream()
            .flatMap(reader -> accounts.actors(reader.board(), reader.person()).stream().filter(actor -> actor.hat() == Hat.GUARDIAN || actor.hat() == Hat.PUPIL).limit(1)).toList();
    }

    static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(vault.hash("mailbox/" + text));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String bare(String typed) {
        return typed.replaceAll("[\\s.-]", "");
    }

    private static String digits() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    private static String token() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String owner(BoardId board, UUID person) {
        return board + "/" + person;
    }
}
