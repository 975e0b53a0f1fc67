package nl.huisregel.media;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisregel.media.worker.Wire;

/** One running worker. It does one picture at a time, and after any surprise it is not used again. */
final class WorkerProcess implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("picture-deadline").factory());

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private final LastWords lastWords;
    private volatile int carriedOut;

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.answers = new DataInputStream(process.getInputStream());
        this.lastWords = LastWords.of(process);
    }

    /** Starts a worker and waits until it says that its native code works. */
    static WorkerProcess start(ProcessBuilder how, Duration patience) throws IOException, TooSlow {
        WorkerProcess worker = new WorkerProcess(how.start());
        worker.within(patience, () -> Wire.Answer.read(worker.answers));
        return worker;
    }

    /** Has one order carried out; the worker is gone when this throws. */
    Wire.Answer carryOut(Wire.Order order, List<ByteBuffer> picture, Duration deadline) throws IOException, TooSlow {
        carriedOut = carriedOut + 1;
        return within(deadline, () -> {
            order.write(orders);
            WritableByteChannel pipe = Channels.newChannel(orders);
            for (ByteBuffer part : picture) {
                pipe.write(part.duplicate());
            }
            orders.flush();
            return Wire.Answer.read(answers);
        });
    }

    /** How many orders it was given. */
    int orders() {
        return carriedOut;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reading and writing cannot be interrupted, but they end at once when the worker is killed. */
    private Wire.Answer within(Duration deadline, Talk talk) throws IOException, TooSlow {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> killing = CLOCK.schedule(() -> {
            late.set(true);
            process.destroyForcibly();
        }, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return talk.hold();
        } catch (IOException | UncheckedIOException ended) {
            close();
            if (late.get()) {
                throw new TooSlow();
            }
            throw new IOException("a worker ended: " + lastWords.heard(), ended);
        } finally {
            killing.cancel(false);
        }
    }

    private interface Talk {
        Wire.Answer hold() throws IOException;
    }

    /** A picture took longer than any honest picture does. */
    static final class TooSlow extends Exception {}
}
