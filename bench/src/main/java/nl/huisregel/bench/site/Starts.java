package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** From the start to the first page, and what the application then holds of memory while nobody asks anything. */
public final class Starts {

    private static final int QUIET = 5;

    private Starts() {
    }

    public static void measure(Lengths lengths) throws Exception {
        App.start().close(); // makes the demo where it is not there yet
        Machine machine = Machine.watch();
        List<Double> seconds = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        double own = 0;
        for (int run = 0; run < lengths.coldRuns(); run++) {
            try (App app = App.start()) {
                seconds.add(app.secondsToAnswer());
                cpu.add(app.cpu());
                TimeUnit.SECONDS.sleep(QUIET);
                memory.add(app.resident());
                own += app.cpu();
            }
        }
        Report report = new Report("bin/bench starts" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(own));
        report.table(List.of("", "seconds to the first page", "CPU s till then, the database included", "MB of the application, idle"),
            List.of(List.of("the application, its database with it", Spread.of(seconds).toString(), Spread.of(cpu).toString(), Spread.of(memory).toString())));
        report.write("starts");
    }
}
