package nl.huisregel.bench.decisions;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What one engine did in one round: decisions, and what they took of the clock, of a processor and of memory. */
record Round(long decisions, double seconds, double cpuSeconds, double bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int BATCH = 512;

    /** Answers land here, so that no compiler leaves the work out. Each round has a place of its own: two threads that write one place wait for each other. */
    static final class Sink {
        volatile Object answer;
    }

    /** Where anybody could still look. */
    static volatile Sink sink = new Sink();

    /** @param seconds of a processor, so that a machine shared with others only makes it last longer */
    static Round of(Engine engine, double seconds, int drafts, int first) {
        long id = Thread.currentThread().threadId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getThreadAllocatedBytes(id);
        long start = System.nanoTime();
        long enough = cpu + (long) (seconds * 1e9);
        long decisions = 0;
        int draft = first;
        Sink here = new Sink();
        sink = here;
        while (THREADS.getCurrentThreadCpuTime() < enough) {
            for (int index = 0; index < BATCH; index++) {
                here.answer = engine.decide(draft);
                draft = draft + 1 == drafts ? 0 : draft + 1;
            }
            decisions += BATCH;
        }
        return new Round(decisions, (System.nanoTime() - start) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9, THREADS.getThreadAllocatedBytes(id) - bytes);
    }

    /** Two threads at once, each from another draft. */
    static Round ofTwo(Engine engine, double seconds, int drafts) throws InterruptedException {
        Round[] rounds = new Round[2];
        Thread other = new Thread(() -> rounds[1] = of(engine, seconds, drafts, drafts / 2));
        other.start();
        rounds[0] = of(engine, seconds, drafts, 0);
        other.join();
        return new Round(rounds[0].decisions + rounds[1].decisions, Math.max(rounds[0].seconds, rounds[1].seconds), rounds[0].cpuSeconds + rounds[1].cpuSeconds, rounds[0].bytes + rounds[1].bytes);
    }

    double perSecond() {
        return decisions / seconds;
    }

    double cpuMicros() {
        return cpuSeconds * 1e6 / decisions;
    }

    double bytesEach() {
        return bytes / decisions;
    }
}
