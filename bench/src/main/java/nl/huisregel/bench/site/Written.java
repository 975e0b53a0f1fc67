package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.bench.Spread;

/**
 * What came of one round of posts.
 *
 * @param millis the middle one of what each took from beginning to end
 * @param publishing the same, of the request that publishes alone
 * @param afterwards CPU seconds a post that were spent when nobody waited any more: on faces looked for, by us
 */
record Written(double perSecond, double millis, double publishing, double cpuSeconds, double afterwards) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final double QUIET = 0.05;
    private static final int PATIENCE = 120;

    /** One post at one desk. */
    interface Work {
        double at(Desk desk, String title) throws Exception;
    }

    static Written round(List<Desk> desks, int each, Work work, Load.Spent spent) throws Exception {
        List<Double> whole = Collections.synchronizedList(new ArrayList<>());
        List<Double> publishing = Collections.synchronizedList(new ArrayList<>());
        double before = spent.seconds();
        long start = System.nanoTime();
        try (ExecutorService writing = Executors.newFixedThreadPool(desks.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Desk desk : desks) {
                all.add(writing.submit(() -> {
                    for (int post = 0; post < each; post++) {
                        long begun = System.nanoTime();
                        publishing.add(work.at(desk, "Gemeten bericht " + NUMBER.incrementAndGet()));
                        whole.add((System.nanoTime() - begun) / 1e6);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double meanwhile = spent.seconds() - before;
        untilQuiet(spent);
        int posts = each * desks.size();
        return new Written(posts / seconds, Spread.of(whole).median(), Spread.of(publishing).median(), meanwhile / posts, (spent.seconds() - before - meanwhile) / posts);
    }

    /** What one server still does after its turn does not weigh on the next one's. */
    private static void untilQuiet(Load.Spent spent) throws InterruptedException {
        for (int times = 0; times < PATIENCE; times++) {
            double before = spent.seconds();
            TimeUnit.MILLISECONDS.sleep(500);
            if (spent.seconds() - before < QUIET) {
                return;
            }
        }
    }
}
