package nl.huisregel.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** What the administrator sees and does of mail that went out, and the office of addresses that do not work. */
@Component
class OutboxDesk {

    private final LookSql sql;
    private final Addresses addresses;
    private final Outbox outbox;
    private final MailServer server;
    private final Postman postman;
    private final ReturnBox box;
    private final Hours hours;
    private final School school;
    private final Installation installation;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    OutboxDesk(LookSql sql, Addresses addresses, Outbox outbox, MailServer server, Postman postman, ReturnBox box, Hours hours, School school, Installation installation, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.addresses = addresses;
        this.outbox = outbox;
        this.server = server;
        this.postman = postman;
        this.box = box;
        this.hours = hours;
        this.school = school;
        this.installation = installation;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    OutboxView look(Actor actor) {
        Instant now = clock.instant();
        return fence.reading(actor.board(), () -> {
            QuietHours quiet = hours.of(actor.board());
            return new OutboxView(installation.isDemo(), server.there() ? server.host() : "", postman.stopped().map(it -> it.trouble().text()), postman.stopped().map(Postman.Stopped::since),
                server.box().isPresent(), box.closedSince(), quiet, Optional.of(quiet.free(now)).filter(end -> end.isAfter(now)), shown(sql.failed(actor.board())), shown(sql.waiting(actor.board())),
                shown(sql.sent(actor.board())), faulty(actor).size());
        });
    }

    Optional<OutgoingMail> look(Actor actor, UUID mail) {
        return fence.reading(actor.board(), () -> sql.find(actor.board(), mail)).map(this::shown);
    }

    boolean again(Actor actor, UUID mail) {
        return fence.inside(actor.board(), () -> {
            boolean again = sql.again(actor.board(), mail, clock.instant());
            if (again) {
                journal.noted(actor, "mail.sent_again", "mail", mail, Map.of());
            }
            return again;
        });
    }

    void drop(Actor actor, UUID mail) {
        fence.inside(actor.board(), () -> {
            outbox.drop(actor.board(), mail);
            journal.noted(actor, "mail.dropped", "mail", mail, Map.of());
        });
    }

    /** All of a board for its administrator; for a head those of who works or has a child at that school. An address that somebody does not have any more needs no mending. */
    List<FaultyAddress> faulty(Actor actor) {
        return fence.reading(actor.board(), () -> sql.faulty(actor.board()).stream().filter(one -> concerns(actor, one) && !replaced(actor, one))
            .map(one -> new FaultyAddress(one.address(), one.person(), one.person().flatMap(person -> school.fullName(actor.board(), person)).orElse(""), one.fault(), one.since())).toList());
    }

    boolean mended(Actor actor, String address) {
        return fence.inside(actor.board(), () -> {
            Optional<FaultyAddress> one = faulty(actor).stream().filter(it -> it.address().equals(address)).findFirst();
            boolean mended = one.isPresent() && sql.mended(actor.board(), address);
            if (mended) {
                journal.noted(actor, "mail.address_mended", "person", one.get().person().orElse(actor.board().value()), Map.of());
            }
            return mended;
        });
    }

    private boolean replaced(Actor actor, FaultyAddress one) {
        return one.person().flatMap(person -> addresses.of(actor.board(), person)).filter(now -> !now.folded().equals(one.address())).isPresent();
    }

    private boolean concerns(Actor actor, FaultyAddress one) {
        return actor.hat() == Hat.ADMINISTRATOR || one.person().filter(person -> school.employmentsOf(actor.board(), person).stream().anyMatch(job -> job.location().filter(actor::worksAt).isPresent())
            || school.childrenOf(actor.board(), person).stream().anyMatch(child -> actor.worksAt(child.location().id()))).isPresent();
    }

    private List<OutgoingMail> shown(List<OutgoingMail> mails) {
        return mails.stream().map(this::shown).toList();
    }

    /** What lets somebody in is for that person only; in a demo there is nobody to keep it from. */
    private OutgoingMail shown(OutgoingMail mail) {
        return !mail.secret() || installation.isDemo() || mail.said().isEmpty() ? mail
            : new OutgoingMail(mail.id(), mail.kind(), mail.to(), mail.subject(), List.of(""), Optional.empty(), true, mail.state(), mail.madeAt(), mail.goesAt(), mail.endedAt(), mail.fault(), mail.returned());
    }
}
