package nl.huisregel.media;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.huisregel.database.BoardId;

/**
 * Hands out turns at the workers: first come, first served, and no board takes all places in the
 * queue. Whoever finds it full hears so at once instead of waiting without end.
 */
final class Turns {

    private final Semaphore free;
    private final Semaphore places;
    private final int placesPerBoard;
    private final Duration patience;
    private final Map<BoardId, Integer> waiting = new ConcurrentHashMap<>();

    Turns(int atOnce, int places, int placesPerBoard, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.places = new Semaphore(places);
        this.placesPerBoard = placesPerBoard;
        this.patience = patience;
    }

    /** A turn at last, or none when the queue is full or too slow. */
    Optional<Turn> take(BoardId board) {
        if (!joinQueue(board)) {
            return Optional.empty();
        }
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(free::release) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leaveQueue(board);
        }
    }

    int waiting(BoardId board) {
        return waiting.getOrDefault(board, 0);
    }

    private boolean joinQueue(BoardId board) {
        if (!places.tryAcquire()) {
            return false;
        }
        if (waiting.merge(board, 1, Integer::sum) > placesPerBoard) {
            leaveQueue(board);
            return false;
        }
        return true;
    }

    private void leaveQueue(BoardId board) {
        waiting.computeIfPresent(board, (same, number) -> number == 1 ? null : number - 1);
        places.release();
    }

    /** The right to use a worker, until closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
