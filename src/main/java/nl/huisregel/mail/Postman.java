package nl.huisregel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings what is in the outbox to the mail server. Every node does; who took a letter in hand is written down before the server hears of it, so that
 * no other node sends it too, and a letter whose node died stays unsure instead of being sent twice.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** Longer than a server can keep us waiting for one letter. */
    static final Duration IN_HAND = Duration.ofMinutes(10);
    private static final int A_BOARD_AT_ONCE = 50;
    private static final int MOST_TRIES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration LONGEST_TROUBLE = Duration.ofMinutes(15);

    private final PostSql sql;
    private final MailServer server;
    private final LetterSetter setter;
    private final Hours hours;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;
    private final ReentrantLock oneRound = new ReentrantLock();
    private volatile Optional<Stopped> stopped = Optional.empty();

    Postman(PostSql sql, MailServer server, LetterSetter setter, Hours hours, Directory directory, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.server = server;
        this.setter = setter;
        this.hours = hours;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Nothing goes out from this node. @param since when it began @param again when it is tried again @param tries how often it was in vain */
    record Stopped(Outcome.Trouble trouble, Instant since, Instant again, int tries) {
        Outcome.Trouble.Kind why() {
            return trouble.kind();
        }
    }

    Optional<Stopped> stopped() {
        return stopped;
    }

    /** In a thread of its own: a server that keeps us waiting keeps nothing else waiting. */
    @Scheduled(initialDelay = 12, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void go() {
        if (server.there()) {
            Thread.ofVirtual().name("postman").start(this::round);
        }
    }

    /** Answers how many the server took. */
    int round() {
        if (!server.there() || stopped.filter(it -> it.again().isAfter(now())).isPresent() || !oneRound.tryLock()) {
            return 0;
        }
        try (SmtpLine line = new SmtpLine(server, setter)) {
            int taken = 0;
            for (Board board : directory.boards()) {
                taken += bring(line, board);
            }
            return taken;
        } catch (RuntimeException wrong) {
            LOG.error("The outbox could not be brought to the mail server now; it is tried again within a minute ({})", wrong.getClass().getName());
            return 0;
        } finally {
            oneRound.unlock();
        }
    }

    private int bring(SmtpLine line, Board board) {
        fence.inside(board.id(), () -> sql.unsure(board.id(), now().minus(IN_HAND), now()));
        int taken = 0;
        for (int left = Math.min(A_BOARD_AT_ONCE, room(board.id())); left > 0 && waits(board.id()); left--) {
            Optional<Outcome.Trouble> closed = line.open();
            if (closed.isPresent()) {
                stop(closed.get());
                break;
            }
            Optional<Letter> letter = take(board);
            if (letter.isEmpty()) {
                break;
            }
            Outcome outcome = line.send(letter.get());
            fence.inside(board.id(), () -> settle(letter.get(), outcome));
            taken += outcome instanceof Outcome.Taken ? 1 : 0;
            if (outcome instanceof Outcome.Trouble trouble) {
                stop(trouble);
                break;
            }
            stopped = Optional.empty();
        }
        return taken;
    }

    private int room(BoardId board) {
        return RateLimit.MAIL_PER_BOARD.most() - fence.reading(board, () -> sql.sentSince(board, now().minus(RateLimit.MAIL_PER_BOARD.within())));
    }

    private boolean waits(BoardId board) {
        return stopped.filter(it -> it.again().isAfter(now())).isEmpty() && fence.reading(board, () -> sql.isDue(board, now(), hours.hold(board, now())));
    }

    private Optional<Letter> take(Board board) {
        return fence.inside(board.id(), () -> sql.take(board.id(), board.name(), now(), hours.hold(board.id(), now())));
    }

    private void settle(Letter letter, Outcome outcome) {
        Instant now = now();
        switch (outcome) {
            case Outcome.Taken _ -> sql.sent(letter, now);
            case Outcome.Unsure _ -> sql.end(letter, "unsure", Fault.UNSURE, now);
            case Outcome.Trouble _ -> sql.back(letter, now);
            case Outcome.Later later -> {
                Instant next = now.plus(wait(letter.attempts()));
                if (letter.attempts() >= MOST_TRIES || !next.isBefore(letter.expires())) {
                    sql.end(letter, "failed", Fault.GAVE_UP, now);
                } else {
                    sql.again(letter, later.fault(), next);
                }
            }
            case Outcome.Refused refused -> {
                sql.end(letter, "failed", refused.fault(), now);
                if (refused.fault().ofAddress()) {
                    sql.mark(letter.board(), letter.to(), letter.person(), refused.fault(), now);
                    journal.noted(letter.board(), "mail.returned", "mail", letter.id(), Map.of("fault", refused.fault().key(), "by", "our server"));
                }
            }
        }
    }

    /** One minute, three, nine, up to six hours. */
    static Duration wait(int attempts) {
        Duration wait = Duration.ofMinutes((long) Math.pow(3, Math.min(attempts, 10) - 1));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Said once, and the server is left alone longer each time: a password that is wrong stays wrong, and asking too often locks it. */
    private void stop(Outcome.Trouble trouble) {
        Instant now = now();
        int tries = stopped.map(Stopped::tries).orElse(0) + 1;
        Duration rest = Duration.ofSeconds(15L << Math.min(tries - 1, 6));
        if (stopped.filter(it -> it.trouble().equals(trouble)).isEmpty()) {
            LOG.error("The mail server does not take our mail now: {}. What is in the outbox waits there", trouble.text());
        }
        stopped = Optional.of(new Stopped(trouble, stopped.map(Stopped::since).orElse(now), now.plus(rest.compareTo(LONGEST_TROUBLE) > 0 ? LONGEST_TROUBLE : rest), tries));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
