package nl.huisregel.database;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.huisregel.web.TooBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one board from taking the turns of all others: so many requests of a board are at work with the database at once, so many
 * more wait, in the order they came, and whoever comes after those is turned away at once.
 */
final class Turns {

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final long SAID_EVERY = TimeUnit.MINUTES.toNanos(1);

    private final int atOnce;
    private final int waiting;
    private final Duration patience;
    private final Map<BoardId, Line> lines = new ConcurrentHashMap<>();

    private static final class Line {
        private final Semaphore turns;
        private final AtomicLong turnedAway = new AtomicLong();
        private final AtomicLong said = new AtomicLong(System.nanoTime() - SAID_EVERY);

        Line(int atOnce) {
            turns = new Semaphore(atOnce, true);
        }
    }

    Turns(int atOnce, int waiting, Duration patience) {
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.patience = patience;
    }

    /** @throws TooBusy before the work began, when too many wait or this one waited too long */
    <T> T take(BoardId board, Supplier<T> work) {
        Line line = lines.computeIfAbsent(board, _ -> new Line(atOnce));
        if (!line.turns.tryAcquire() && !comes(line)) {
            turnedAway(board, line);
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            line.turns.release();
        }
    }

    /** Whether anybody of this board waits just now. */
    boolean waits(BoardId board) {
        return lines.containsKey(board) && lines.get(board).turns.hasQueuedThreads();
    }

    private boolean comes(Line line) {
        try {
            return line.turns.getQueueLength() < waiting && line.turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void turnedAway(BoardId board, Line line) {
        long now = System.nanoTime();
        long last = line.said.get();
        line.turnedAway.incrementAndGet();
        if (now - last >= SAID_EVERY && line.said.compareAndSet(last, now)) {
            LOG.warn("Board {} asks more than its turn; requests turned away since this was last said: {}", board, line.turnedAway.getAndSet(0));
        }
    }
}
