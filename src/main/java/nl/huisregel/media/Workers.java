package nl.huisregel.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import nl.huisregel.media.gate.Header;
import nl.huisregel.media.gate.Verdict.Accepted;
import nl.huisregel.media.worker.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps workers ready between pictures. Who may use one, and when, is for {@link Turns}. */
final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int LARGEST = 1600;
    private static final int MOST_SEEKS = 20;

    private final WorkerLaunch launch;
    private final Duration deadline;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    /** Looking for faces takes memory that a worker does not give back: those that do it make no pictures, and end after a while. */
    private final ConcurrentLinkedDeque<WorkerProcess> seeking = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Workers(WorkerLaunch launch, Duration deadline) {
        this.launch = launch;
        this.deadline = deadline;
    }

    /** What came of it: prints, faces pointed out, or the reason there are none. */
    sealed interface Outcome {
        record Prints(List<Wire.Print> largestFirst) implements Outcome {}

        record Faces(List<Wire.Box> boxes) implements Outcome {}

        record None(Reason reason) implements Outcome {}
    }

    Outcome make(Accepted picture) {
        return carryOut(order(picture), picture.essence());
    }

    /** Makes prints anew of a print of ours. */
    Outcome retouch(byte[] print, Wire.How how, Wire.Box area) {
        return carryOut(new Wire.Retouch(how, area, print.length), List.of(ByteBuffer.wrap(print)));
    }

    /** Points out faces on a print of ours. */
    Outcome seek(byte[] print) {
        return carryOut(new Wire.Seek(print.length), List.of(ByteBuffer.wrap(print)));
    }

    /** A worker that ended may have been killed for something else, so each picture gets a second. */
    private Outcome carryOut(Wire.Order order, List<ByteBuffer> picture) {
        try {
            return attempt(order, picture);
        } catch (IOException firstEnded) {
            LOG.warn("A worker for pictures ended; trying once more: {}", firstEnded.getMessage());
        }
        try {
            return attempt(order, picture);
        } catch (IOException secondEnded) {
            LOG.warn("A picture was too much for two workers: {}", secondEnded.getMessage());
            return new Outcome.None(Reason.TOO_HARD);
        }
    }

    private Outcome attempt(Wire.Order order, List<ByteBuffer> picture) throws IOException {
        WorkerProcess worker = idle(among(order));
        if (worker == null) {
            try {
                worker = launch.start();
            } catch (IOException | RuntimeException none) {
                LOG.error("No worker for pictures can be started", none);
                return new Outcome.None(Reason.UNAVAILABLE);
            }
        }
        return attempt(order, picture, worker);
    }

    private Outcome attempt(Wire.Order order, List<ByteBuffer> picture, WorkerProcess worker) throws IOException {
        busy.add(worker);
        try {
            Wire.Answer answer = worker.carryOut(order, picture, deadline);
            if (!(order instanceof Wire.Seek) && answer.prints().isEmpty() && mayBeWorn(order, worker)) {
                worker.close();
                throw new IOException("a picture was unreadable to a worker that may be out of memory");
            }
            giveBack(worker, order);
            if (order instanceof Wire.Seek) {
                return new Outcome.Faces(answer.faces());
            }
            return answer.prints().isEmpty()
                ? new Outcome.None(Reason.DAMAGED)
                : new Outcome.Prints(answer.prints());
        } catch (WorkerProcess.TooSlow tooSlow) {
            LOG.warn("A picture took longer than {} s; its worker was ended", deadline.toSeconds());
            return new Outcome.None(Reason.TOO_HARD);
        } finally {
            busy.remove(worker);
        }
    }

    /** OpenCV calls a picture unreadable too when it finds no memory: only a new worker is believed, and of a print of ours none. */
    private static boolean mayBeWorn(Wire.Order order, WorkerProcess worker) {
        return order instanceof Wire.Retouch || worker.orders() > 1;
    }

    /** Decodes a large photo at a fraction of its sides, never smaller than the largest print. */
    private static Wire.Order order(Accepted picture) {
        Header header = picture.header();
        int shrink = Stream.of(8, 4, 2).filter(by -> header.longSide() / by >= LARGEST).findFirst().orElse(1);
        return new Wire.Develop(header.orientation(), shrink,
            header.colours() == Header.Colours.DISPLAY_P3, picture.size());
    }

    private ConcurrentLinkedDeque<WorkerProcess> among(Wire.Order order) {
        return order instanceof Wire.Seek ? seeking : idle;
    }

    private static WorkerProcess idle(ConcurrentLinkedDeque<WorkerProcess> among) {
        WorkerProcess worker = among.pollFirst();
        while (worker != null && !worker.isAlive()) {
            worker.close();
            worker = among.pollFirst();
        }
        return worker;
    }

    private void giveBack(WorkerProcess worker, Wire.Order order) {
        if (order instanceof Wire.Seek && worker.orders() >= MOST_SEEKS) {
            worker.close();
            return;
        }
        among(order).addFirst(worker);
        if (closed) {
            close();
        }
    }

    /** The processes as they are now; for tests that do to them what a bad day does. */
    List<ProcessHandle> processes() {
        return Stream.of(idle, seeking, busy).flatMap(java.util.Collection::stream).map(WorkerProcess::handle).toList();
    }

    boolean anyBusy() {
        return !busy.isEmpty();
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(WorkerProcess::close);
        seeking.forEach(WorkerProcess::close);
        busy.forEach(WorkerProcess::close);
    }
}
