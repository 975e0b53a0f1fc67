package nl.huisregel.bench.decisions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** From the start of a fresh JVM to the first decision under five protocols, one engine after the other, several times over. */
public final class ColdStart {

    private static final List<String> ENGINES = List.of("bits", "objects", "ours", "casbin", "cedar", "drools");

    /** @param values milliseconds to the first decision, building, first decision; megabytes then and after 2,000 more; CPU seconds */
    private record Run(double[] values) {
    }

    private ColdStart() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        double own = 0;
        for (int round = 0; round < lengths.coldRuns(); round++) {
            for (String engine : ENGINES) {
                Run run = run(engine);
                own += run.values()[5];
                runs.computeIfAbsent(engine, key -> new ArrayList<>()).add(run);
            }
        }
        Report report = new Report("bin/bench cold" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(own));
        List<List<String>> rows = new ArrayList<>();
        for (String engine : ENGINES) {
            List<String> row = new ArrayList<>(List.of(Engines.ALL.get(engine).apply(Problem.ofFewDrafts()).name()));
            for (int column = 0; column < 6; column++) {
                row.add(column(runs.get(engine), column).toString());
            }
            row.add(ratio(runs.get(engine), runs.get("drools"), 0));
            row.add(ratio(runs.get(engine), runs.get("drools"), 5));
            row.add(added(runs.get(engine), runs.get("objects"), runs.get("drools")));
            rows.add(row);
        }
        report.table(List.of("Engine", "JVM start to first decision, ms", "building five, ms", "first decision, ms", "MB at the first", "MB after 2,000", "CPU s, whole run",
            "time : Drools", "CPU : Drools", "memory added to the rule objects' : Drools'"), rows);
        report.write("cold");
    }

    private static Run run(String engine) throws IOException, InterruptedException {
        long before = System.currentTimeMillis();
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseParallelGC", "-Xmx2g", "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), FirstDecision.class.getName(), engine).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String[] said = new String(process.getInputStream().readAllBytes()).strip().split(" ");
        if (process.waitFor() != 0 || said.length != 7) {
            throw new IllegalStateException(engine + " did not start: " + String.join(" ", said));
        }
        return new Run(new double[] {Long.parseLong(said[0]) - before, Double.parseDouble(said[1]), Double.parseDouble(said[2]), Double.parseDouble(said[3]),
            Double.parseDouble(said[4]), Double.parseDouble(said[5])});
    }

    private static Spread column(List<Run> runs, int column) {
        return Spread.of(runs.stream().map(run -> run.values()[column]).toList());
    }

    private static String ratio(List<Run> ours, List<Run> theirs, int column) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < ours.size(); run++) {
            ratios.add(ours.get(run).values()[column] / theirs.get(run).values()[column]);
        }
        return Spread.of(ratios).toString();
    }

    private static String added(List<Run> runs, List<Run> objects, List<Run> drools) {
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            double hand = objects.get(run).values()[3];
            ratios.add((runs.get(run).values()[3] - hand) / (drools.get(run).values()[3] - hand));
        }
        return Spread.of(ratios).toString();
    }
}
