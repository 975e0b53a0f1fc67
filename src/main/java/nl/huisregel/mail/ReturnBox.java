package nl.huisregel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks in the mailbox of the return path. A notification about a mail of ours is read, written down and thrown away; everything else, and
 * all that is too large or broken, stays where it is, for people.
 */
@Component
class ReturnBox {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnBox.class);
    private static final int AT_ONCE = 500;
    private static final int LARGEST = 1024 * 1024;

    private final PostSql sql;
    private final MailServer server;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;
    private final ReentrantLock oneLook = new ReentrantLock();
    private volatile Optional<Instant> closedSince = Optional.empty();

    ReturnBox(PostSql sql, MailServer server, Directory directory, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.server = server;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Since when the mailbox cannot be read. */
    Optional<Instant> closedSince() {
        return closedSince;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void go() {
        if (server.box().isPresent()) {
            Thread.ofVirtual().name("return box").start(this::look);
        }
    }

    /** Answers how many mails are known to have come back. */
    int look() {
        if (server.box().isEmpty() || !oneLook.tryLock()) {
            return 0;
        }
        try {
            int back = look(server.box().get());
            closedSince = Optional.empty();
            return back;
        } catch (MessagingException | RuntimeException wrong) {
            if (closedSince.isEmpty()) {
                LOG.error("The mailbox of what comes back cannot be read now; it is tried again every five minutes ({})", wrong.getClass().getName());
                closedSince = Optional.of(clock.instant());
            }
            return 0;
        } finally {
            oneLook.unlock();
        }
    }

    private int look(MailServer.Box box) throws MessagingException {
        int back = 0;
        Session session = Session.getInstance(Trust.of(box.scheme(), box.security(), box.certificate(), true));
        try (Store store = session.getStore(box.scheme())) {
            store.connect(box.host(), box.port(), box.user(), box.password());
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                int count = folder.getMessageCount();
                for (Message mail : count == 0 ? new Message[0] : folder.getMessages(Math.max(1, count - AT_ONCE + 1), count)) {
                    if (known(mail)) {
                        mail.setFlag(Flags.Flag.DELETED, true);
                        back++;
                    }
                }
            }
        }
        return back;
    }

    private boolean known(Message mail) {
        try {
            return mail.getSize() <= LARGEST && mail.isMimeType("multipart/report") && Returned.read((MimeMessage) mail).filter(this::write).isPresent();
        } catch (MessagingException | IOException | RuntimeException broken) {
            return false;
        }
    }

    /** True for one of ours, also when it was written down before. */
    private boolean write(Returned returned) {
        return directory.boards().stream().map(Board::id).anyMatch(board -> fence.inside(board, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            boolean ours = false;
            for (String token : returned.tokens()) {
                ours |= sql.isKnown(board, token);
                sql.returned(board, token, returned.fault(), now).ifPresent(mail -> {
                    sql.mark(board, mail.address(), mail.person(), returned.fault(), now);
                    journal.noted(board, "mail.returned", "mail", mail.id(), Map.of("fault", returned.fault().key(), "by", "another server"));
                });
            }
            return ours;
        }));
    }
}
