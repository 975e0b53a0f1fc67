package nl.huisregel.family;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Sessions;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.login.Vault;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.Outbox;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes for guardians: made for one person each, used once by that person within thirty days, replaced and taken back. */
@Component
class FamilyCodes {

    static final Duration LIFE = Duration.ofDays(30);
    static final int DECIDES_FROM = 16;

    private final FamilySql sql;
    private final Vault vault;
    private final Guesses guesses;
    private final School school;
    private final Accounts accounts;
    private final Sessions sessions;
    private final InvitationMail mail;
    private final Outbox outbox;
    private final Journal journal;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FamilyCodes(FamilySql sql, Vault vault, Guesses guesses, School school, Accounts accounts, Sessions sessions, InvitationMail mail, Outbox outbox, Journal journal, Fence fence,
                PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.guesses = guesses;
        this.school = school;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mail = mail;
        this.outbox = outbox;
        this.journal = journal;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    /** Letters for these; older codes of theirs stop working. Whoever asks must have asked whether they may. @param where the group or school they were made for, or the one person */
    void makeLetters(Actor by, Collection<UUID> persons, String subject, UUID where) {
        fence.inside(by.board(), () -> {
            sql.sweep(by.board(), clock.instant());
            persons.forEach(person -> make(by, person, FamilyCode.Way.LETTER));
            journal.noted(by, "family.letters_made", subject, where, Map.of("codes", persons.size()));
        });
    }

    /** The same by mail, to the mailbox the school holds; who has none gets none. Answers how many went. */
    int mail(Actor by, Collection<UUID> persons, String subject, UUID where) {
        return fence.inside(by.board(), () -> {
            List<UUID> reached = persons.stream().filter(person -> sql.mailbox(by.board(), person).flatMap(MailAddress::read).filter(address -> !outbox.isDead(by.board(), address)).isPresent()).toList();
            reached.forEach(person -> make(by, person, FamilyCode.Way.MAIL));
            journal.noted(by, "family.invitations_mailed", subject, where, Map.of("codes", reached.size()));
            return reached.size();
        });
    }

    private void make(Actor by, UUID person, FamilyCode.Way way) {
        var now = clock.instant();
        drop(by.board(), person, now);
        var code = LetterCode.fresh();
        var one = new FamilyCode(by.board(), UUID.randomUUID(), person, way, by.person(), now, now.plus(LIFE), Optional.empty(), Optional.empty());
        var sent = way == FamilyCode.Way.MAIL
            ? Optional.of(mail.send(by.board(), person, sql.mailbox(by.board(), person).flatMap(MailAddress::read).orElseThrow(), LetterCode.inBlocks(code), one.expiresAt())) : Optional.<UUID>empty();
        sql.add(one, hash(code), way == FamilyCode.Way.LETTER ? vault.seal(code.getBytes(StandardCharsets.UTF_8), owner(by.board(), one.id())) : null, sent);
    }

    private void drop(BoardId board, UUID person, Instant now) {
        sql.drop(board, person, now).ifPresent(sent -> outbox.drop(board, sent));
    }

    /** What stands on a letter. */
    record Printed(String code, Instant until) {}

    /** The codes that can still be printed, of these persons. */
    Map<UUID, Printed> printable(BoardId board, Collection<UUID> persons) {
        return fence.reading(board, () -> {
            var sealed = sql.sealed(board, clock.instant());
            Map<UUID, Printed> printed = new LinkedHashMap<>();
            persons.stream().filter(sealed::containsKey).forEach(person -> printed.put(person,
                new Printed(new String(vault.open(sealed.get(person).code(), owner(board, sealed.get(person).id())), StandardCharsets.UTF_8), sealed.get(person).expiresAt())));
            return printed;
        });
    }

    /** What a typed code comes to. Nothing is used up by looking. */
    sealed interface Looked {
        record Found(BoardId board, UUID code) implements Looked {}
        record Closed(FamilyCode.State state) implements Looked {}
        record Later(Instant from) implements Looked {}
    }

    Looked look(String typed, String address) {
        var code = LetterCode.read(typed);
        if (guesses.take(RateLimit.LETTER_PER_ADDRESS, Guesses.net(address)) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Looked.Later(from);
        }
        var found = LetterCode.looksLikeOne(code) ? transaction.execute(_ -> sql.coded(hash(code))) : Optional.<FamilyCode>empty();
        if (found.isEmpty()) {
            return new Looked.Closed(FamilyCode.State.UNKNOWN);
        }
        // Who holds a real letter guesses nothing, also where it works no more.
        guesses.oneLess(RateLimit.LETTER_PER_ADDRESS, Guesses.net(address));
        var state = state(found.get());
        return state == FamilyCode.State.OPEN ? new Looked.Found(found.get().board(), found.get().id()) : new Looked.Closed(state);
    }

    Optional<Whose> whose(Looked.Found found) {
        return fence.reading(found.board(), () -> sql.code(found.board(), found.code()).filter(code -> state(code) == FamilyCode.State.OPEN)
            .map(code -> new Whose(school.fullName(found.board(), code.person()).orElse(""),
                school.childrenOf(found.board(), code.person()).stream().map(child -> child.name()).toList())));
    }

    /** Who came in, and whether with a code that lay in the mailbox the school knows. */
    record In(Actor actor, boolean mailbox) {}

    /** Uses the code up; empty when another was first, or it stopped working meanwhile. Whoever was in with this account is out. */
    Optional<In> use(Looked.Found found) {
        var in = fence.inside(found.board(), () -> {
            var code = sql.code(found.board(), found.code()).filter(one -> state(one) == FamilyCode.State.OPEN);
            if (code.isEmpty() || !sql.use(found.board(), found.code(), clock.instant())) {
                return Optional.<In>empty();
            }
            accounts.open(found.board(), code.get().person());
            return accounts.actors(found.board(), code.get().person()).stream().filter(actor -> actor.hat() == Hat.GUARDIAN || actor.hat() == Hat.PUPIL).findFirst().map(actor -> {
                journal.noted(actor, "family.came", "person", actor.person(), Map.of("code", found.code().toString(), "way", code.get().way().name()));
                return new In(actor, code.get().way() == FamilyCode.Way.MAIL);
            });
        });
        in.ifPresent(one -> sessions.endAll(one.actor().board(), one.actor().person()));
        return in;
    }

    /** Out at the next request. A new code lets them in again. */
    void close(Actor by, UUID person) {
        fence.inside(by.board(), () -> {
            accounts.close(by.board(), person);
            drop(by.board(), person, clock.instant());
            journal.noted(by, "family.closed", "person", person, Map.of());
        });
        sessions.endAll(by.board(), person);
    }

    private FamilyCode.State state(FamilyCode code) {
        if (code.usedAt().isPresent()) {
            return FamilyCode.State.USED;
        }
        if (code.droppedAt().isPresent()) {
            return FamilyCode.State.TAKEN_BACK;
        }
        if (!code.expiresAt().isAfter(clock.instant())) {
            return FamilyCode.State.EXPIRED;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        return school.pupil(code.board(), code.person()).filter(pupil -> pupil.ageOn(today) >= DECIDES_FROM).isPresent()
            || fence.reading(code.board(), () -> sql.tiesOf(code.board(), code.person(), today)).stream().anyMatch(FamilySql.Tie::informed) ? FamilyCode.State.OPEN : FamilyCode.State.LEFT;
    }

    private byte[] hash(String code) {
        return vault.hash("family/" + code);
    }

    private static String owner(BoardId board, UUID code) {
        return "family/" + board + "/" + code;
    }
}
