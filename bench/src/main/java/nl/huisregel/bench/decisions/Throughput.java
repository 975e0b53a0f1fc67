package nl.huisregel.bench.decisions;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** Decisions per second: first all engines must answer alike and a sown fault must be seen, then each in turn, round by round. */
public final class Throughput {

    private final Problem problem;
    private final List<Engine> engines = new ArrayList<>();
    private final Map<Engine, List<Round>> alone = new LinkedHashMap<>();
    private final Map<Engine, List<Round>> twofold = new LinkedHashMap<>();

    private Throughput(Problem problem, List<String> names) {
        this.problem = problem;
        names.forEach(name -> engines.add(Engines.ALL.get(name).apply(problem)));
    }

    public static void measure(Lengths lengths) throws Exception {
        List<String> names = List.of(System.getProperty("bench.engines", String.join(",", Engines.ALL.keySet())).split(","));
        Machine machine = Machine.watch();
        Problem thirty = Problem.ofThirty();
        Throughput large = new Throughput(thirty, names);
        Agreement.demand(thirty, large.engines);
        Problem twelve = Problem.ofTwelve();
        Throughput small = new Throughput(twelve, names);
        Agreement.demand(twelve, small.engines);
        for (String name : names) {
            Agreement.demandThatAFaultIsSeen(twelve, new RuleObjects(twelve), Engines.ALL.get(name));
        }
        System.out.println(names.size() + " engines answer alike on " + Problem.DRAFTS + " drafts, at 12 articles and at 34; a sown fault is seen in each.");
        large.run(lengths);
        small.run(lengths);
        Report report = new Report("bin/bench decisions" + (lengths.name().equals("long") ? "" : " --" + lengths.name()),
            machine.load(((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9));
        report.say(large.outcomes());
        report.say("31 or 34 articles a school:");
        large.tell(report);
        report.say("11 or 12 articles a school:");
        small.tell(report);
        report.write("decisions");
    }

    /** How the drafts come out: a problem in which everything is refused measures little. */
    private String outcomes() {
        Map<String, Integer> outcomes = new java.util.TreeMap<>();
        for (int draft = 0; draft < problem.drafts().size(); draft++) {
            outcomes.merge(engines.getFirst().said(draft, engines.getFirst().decide(draft)).outcome(), 1, Integer::sum);
        }
        return problem.drafts().size() + " drafts, on which all engines give the same answer: " + outcomes + ".";
    }

    private void run(Lengths lengths) throws InterruptedException {
        int drafts = problem.drafts().size();
        for (Engine engine : engines) {
            Round.of(engine, lengths.warmUp(), drafts, 0);
            Round.ofTwo(engine, lengths.warmUp() / 4, drafts);
        }
        for (int round = 0; round < lengths.rounds(); round++) {
            for (Engine engine : engines) {
                alone.computeIfAbsent(engine, key -> new ArrayList<>()).add(Round.of(engine, lengths.round(), drafts, 0));
            }
            for (Engine engine : engines) {
                twofold.computeIfAbsent(engine, key -> new ArrayList<>()).add(Round.ofTwo(engine, lengths.round(), drafts));
            }
        }
    }

    private void tell(Report report) {
        List<List<String>> rows = new ArrayList<>();
        for (Engine engine : engines) {
            rows.add(List.of(engine.name(), spread(alone.get(engine), Round::perSecond), spread(alone.get(engine), Round::cpuMicros), Spread.plain(Spread.of(each(alone.get(engine), Round::bytesEach)).median()),
                ratio(engine, "Drools"), ratio(engine, "Rule objects"), scaling(engine)));
        }
        report.table(List.of("Engine", "decisions/s, one thread", "CPU µs", "bytes", "times Drools, by CPU", "of the rule objects, by CPU", "two threads : one, by clock"), rows);
    }

    /** How many decisions this engine gives for the processor time in which that one gives one, round by round. */
    private String ratio(Engine engine, String other) {
        return engines.stream().filter(it -> it.name().startsWith(other)).findFirst().map(base -> {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < alone.get(engine).size(); round++) {
                ratios.add(alone.get(base).get(round).cpuMicros() / alone.get(engine).get(round).cpuMicros());
            }
            return Spread.of(ratios).toString();
        }).orElse("");
    }

    private String scaling(Engine engine) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < alone.get(engine).size(); round++) {
            ratios.add(twofold.get(engine).get(round).perSecond() / alone.get(engine).get(round).perSecond());
        }
        return Spread.of(ratios).toString();
    }

    private static String spread(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Spread.of(each(rounds, figure)).toString();
    }

    private static List<Double> each(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().map(figure::applyAsDouble).toList();
    }
}
