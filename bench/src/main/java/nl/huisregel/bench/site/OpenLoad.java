package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests that come when they were planned to come, whether or not the ones before were answered, as people do. How long one took counts from the moment it was
 * planned: a server that stands still is not spared the requests that came meanwhile.
 */
final class OpenLoad {

    private static final long PATIENCE = 20;

    /** What people do: how many a second, and what. */
    record Stream(String who, String kind, double perSecond, Deed deed) {
    }

    interface Deed {
        void please(int turn);
    }

    private record Planned(long at, Stream stream, int turn) {
    }

    private record Done(Stream stream, double millis, boolean well) {
    }

    /** What became of it, of some of the streams. */
    record Answers(double planned, int asked, int errors, double p50, double p95, double p99) {
    }

    private final List<Done> done;
    private final Map<String, LongAdder> wrong;
    private final double seconds;

    private OpenLoad(List<Done> done, Map<String, LongAdder> wrong, double seconds) {
        this.done = done;
        this.wrong = wrong;
        this.seconds = seconds;
    }

    static OpenLoad run(List<Stream> streams, double seconds) throws InterruptedException {
        Random chance = new Random(42);
        List<Planned> plan = new ArrayList<>();
        for (Stream stream : streams) {
            // Evenly from a moment by chance: a stream of less than one in the whole time comes once or not at all.
            double next = chance.nextDouble() / stream.perSecond();
            for (int turn = chance.nextInt(1000); next < seconds; turn++, next += 1 / stream.perSecond()) {
                plan.add(new Planned((long) (next * 1e9), stream, turn));
            }
        }
        plan.sort(Comparator.comparingLong(Planned::at));
        ConcurrentLinkedQueue<Done> done = new ConcurrentLinkedQueue<>();
        Map<String, LongAdder> wrong = new ConcurrentHashMap<>();
        long started = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Planned one : plan) {
                while (System.nanoTime() - started < one.at()) {
                    LockSupport.parkNanos(one.at() - (System.nanoTime() - started));
                }
                people.submit(() -> {
                    boolean well = true;
                    try {
                        one.stream().deed().please(one.turn());
                    } catch (RuntimeException refused) {
                        well = false;
                        wrong.computeIfAbsent(String.valueOf(refused.getMessage()).replaceAll(" at http\\S+", ""), _ -> new LongAdder()).increment();
                    }
                    done.add(new Done(one.stream(), (System.nanoTime() - started - one.at()) / 1e6, well));
                });
            }
            people.shutdown();
            if (!people.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                people.shutdownNow();
            }
        }
        return new OpenLoad(List.copyOf(done), wrong, seconds);
    }

    Answers of(java.util.function.Predicate<Stream> which) {
        double[] millis = done.stream().filter(one -> which.test(one.stream()) && one.well()).mapToDouble(Done::millis).sorted().toArray();
        int asked = (int) done.stream().filter(one -> which.test(one.stream())).count();
        return new Answers(asked / seconds, asked, asked - millis.length, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99));
    }

    /** What went wrong, and how often. */
    Map<String, Long> wrong() {
        Map<String, Long> counted = new TreeMap<>();
        wrong.forEach((what, count) -> counted.put(what, count.sum()));
        return counted;
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
