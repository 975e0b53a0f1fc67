package nl.huisregel.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * The door to mail. What is put here goes out when the transaction it was put in is committed, and not when that is undone:
 * within a minute, or after the quiet hours, once. Without a mail server it stays here and is shown.
 */
@Component
public class Outbox {

    private final OutboxSql sql;
    private final MailServer server;
    private final Fence fence;
    private final Clock clock;

    Outbox(OutboxSql sql, MailServer server, Fence fence, Clock clock) {
        this.sql = sql;
        this.server = server;
        this.fence = fence;
        this.clock = clock;
    }

    /** Whether mail leaves this machine. Where it does not, what must reach somebody is handed over in another way. */
    public boolean delivers() {
        return server.there();
    }

    /** Puts a mail in the transaction that runs, or in one of its own; answers its id. Who gets too many gets no more today: it is kept as failed, and shown. */
    public UUID put(BoardId board, Recipient to, Message message) {
        if (!Words.in(Language.NL).keys().contains("mail.kind." + message.kind())) {
            throw new IllegalArgumentException("a kind of mail has a word for it: mail.kind." + message.kind());
        }
        return fence.inside(board, () -> {
            Instant now = now();
            UUID id = sql.add(board, Token.fresh(), to, message, now);
            Optional<Fault> refused = sql.isDead(board, to.address()) && !message.urgent() ? Optional.of(Fault.DEAD)
                : Stream.of(RateLimit.MAIL_PER_MAILBOX, RateLimit.MAIL_PER_MAILBOX_DAY).anyMatch(limit -> sql.recent(board, to.address(), now.minus(limit.within())) > limit.most()) ? Optional.of(Fault.TOO_MANY) : Optional.empty();
            refused.ifPresent(fault -> sql.refuse(board, id, fault, now));
            return id;
        });
    }

    /** What this is about was used, withdrawn or answered meanwhile: it is not sent any more, and nothing of it stays readable. Inside the transaction of that. */
    public void drop(BoardId board, UUID mail) {
        fence.inside(board, () -> sql.drop(board, mail, Fault.OVERTAKEN, now()));
    }

    /** Whether mail to this address came back. */
    public boolean isDead(BoardId board, MailAddress address) {
        return fence.reading(board, () -> sql.isDead(board, address));
    }

    /** The database keeps no nanoseconds; what is compared with it must not either. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
