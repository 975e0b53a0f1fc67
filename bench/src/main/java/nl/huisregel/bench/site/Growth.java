package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** The same school in a small database, a larger one and a very large one, asked in turn: what a page costs because others are there too. */
public final class Growth {

    private static final int CONNECTIONS = 4;
    /** So that a slow page too is answered more than a few times. */
    private static final double SHORTEST = 2;
    /** Twice as long as what looks after all boards waits between two looks. */
    private static final int REST = 40;
    private static final Pattern OWN_CHILD = Pattern.compile("href=\"(/kinderen/[0-9a-f-]{36})");

    private Growth() {
    }

    /** How many pupils each database holds. */
    static List<Integer> sizes(Lengths lengths) {
        return lengths.name().equals("quick") ? List.of(1_000, 3_800, 15_000) : List.of(1_000, 100_000, 1_400_000);
    }

    public static void measure(Lengths lengths) throws Exception {
        List<Sized> databases = new ArrayList<>();
        try {
            int port = Integer.getInteger("bench.port");
            for (int pupils : sizes(lengths)) {
                System.out.println("  " + pupils + " pupils");
                databases.add(Sized.start(pupils, port++));
            }
            measure(lengths, databases);
        } finally {
            databases.forEach(Sized::close);
        }
    }

    private static void measure(Lengths lengths, List<Sized> databases) throws Exception {
        Machine machine = Machine.watch();
        double before = databases.stream().mapToDouble(sized -> sized.app().cpu()).sum();
        Map<Sized, Map<String, Load.Page>> pages = new LinkedHashMap<>();
        for (Sized sized : databases) {
            pages.put(sized, pages(sized.app()));
        }
        Map<String, Map<Sized, List<Load>>> loads = load(lengths, pages);
        Map<Sized, Double> atRest = rest(lengths, databases);
        Map<Sized, Map<String, Traced.Page>> traced = new LinkedHashMap<>();
        for (Sized sized : databases) {
            traced.put(sized, Traced.trace(sized, visits(pages.get(sized))));
        }
        double own = databases.stream().mapToDouble(sized -> sized.app().cpu()).sum() - before;
        tell(lengths, machine.load(own), loads, traced, atRest);
    }

    private static Map<String, Load.Page> pages(App app) {
        Visitor parent = Visitor.as(app, "Iris, moeder");
        String group = parent.landing("/groepen");
        String child = Visitor.first(OWN_CHILD, parent.get("/kinderen")) + "/toestemming";
        Map<String, Load.Page> pages = new LinkedHashMap<>();
        Visitor head = Visitor.as(app, "Juf Hanneke, directeur");
        for (Load.Page page : List.of(Checks.check(app), Load.Page.of("class page, signed in", app.address() + group, parent.cookie()),
            Load.Page.of("news, anonymous", app.address() + "/scholen/de-regenton/nieuws", ""), Load.Page.of("consent of a child, as its parent sees it", app.address() + child, parent.cookie()),
            Load.Page.of("consent overview of the school", app.address() + "/toestemming", head.cookie()))) {
            pages.put(page.name(), page);
        }
        return pages;
    }

    private static Map<String, Map<Sized, List<Load>>> load(Lengths lengths, Map<Sized, Map<String, Load.Page>> pages) throws Exception {
        Map<String, Map<Sized, List<Load>>> loads = new LinkedHashMap<>();
        List<Sized> databases = List.copyOf(pages.keySet());
        for (Map<String, Load.Page> cold : pages.values()) {
            cold.values().forEach(Crowd::fetch);
        }
        for (int round = -1; round < lengths.rounds(); round++) {
            for (String name : pages.get(databases.getFirst()).keySet()) {
                for (Sized sized : databases) {
                    Load load = Load.of(pages.get(sized).get(name), CONNECTIONS, Math.max(SHORTEST, round < 0 ? lengths.warmUp() * 3 + 2 : lengths.round() * 4), sized.app()::cpu);
                    if (round >= 0) {
                        loads.computeIfAbsent(name, _ -> new LinkedHashMap<>()).computeIfAbsent(sized, _ -> new ArrayList<>()).add(load);
                    }
                }
            }
        }
        return loads;
    }

    /** CPU milliseconds a second while nobody asks anything. */
    private static Map<Sized, Double> rest(Lengths lengths, List<Sized> databases) throws InterruptedException {
        int seconds = lengths.name().equals("quick") ? REST / 2 : REST;
        Map<Sized, Double> before = new LinkedHashMap<>();
        databases.forEach(sized -> before.put(sized, sized.app().cpu()));
        TimeUnit.SECONDS.sleep(seconds);
        before.replaceAll((sized, cpu) -> (sized.app().cpu() - cpu) * 1000 / seconds);
        return before;
    }

    private static Map<String, Runnable> visits(Map<String, Load.Page> pages) {
        Map<String, Runnable> visits = new LinkedHashMap<>();
        pages.forEach((name, page) -> visits.put(name, () -> Crowd.fetch(page)));
        return visits;
    }

    private static void tell(Lengths lengths, String load, Map<String, Map<Sized, List<Load>>> loads, Map<Sized, Map<String, Traced.Page>> traced, Map<Sized, Double> atRest) throws Exception {
        Report report = new Report("bin/bench growth" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), load);
        report.say(CONNECTIONS + " connections; each round asks every page of every database in turn.");
        List<List<String>> rows = new ArrayList<>();
        loads.forEach((name, sizes) -> sizes.forEach((sized, rounds) -> {
            List<Load> base = sizes.values().iterator().next();
            Traced.Page asked = traced.get(sized).get(name);
            rows.add(List.of(name, sized.called(), spread(rounds, Load::perSecond), spread(rounds, Load::p50), spread(rounds, Load::p99), spread(rounds, Load::cpuMillis), ratio(rounds, base, Load::p50),
                ratio(rounds, base, Load::cpuMillis), "%.0f".formatted(asked.times()), "%.1f".formatted(asked.millis())));
        }));
        report.table(List.of("Page", "Database", "req/s", "p50 ms", "p99 ms", "CPU ms a request", "p50 : smallest", "CPU : smallest", "statements", "ms in them, one request at a time, plans logged"), rows);
        report.table(List.of("", "CPU ms a second while nobody asks anything"), atRest.entrySet().stream().map(rest -> List.of(rest.getKey().called(), "%.0f".formatted(rest.getValue()))).toList());
        report.say("The dearest statement of each page, over all the times one request asks it:");
        loads.keySet().forEach(name -> report.say(plan(name, traced)));
        report.write("growth");
    }

    private static String plan(String name, Map<Sized, Map<String, Traced.Page>> traced) {
        List<Sized> databases = List.copyOf(traced.keySet());
        Traced.Asked dearest = traced.get(databases.getLast()).get(name).dearest();
        List<String> at = databases.stream().map(sized -> String.format(Locale.ROOT, "%.2f ms with %s", traced.get(sized).get(name).millisOf(dearest.statement()), sized.called())).toList();
        return "<details><summary>" + name + ": asked " + (Math.round(dearest.times()) == 1 ? "once, " : Math.round(dearest.times()) + " times, ") + String.join(", ", at) + "</summary>\n\n```sql\n" + wrapped(dearest.statement())
            + "\n```\n\nOnce, with " + databases.getLast().called() + ":\n\n```text\n" + dearest.plan() + "\n```\n\n</details>";
    }

    private static String wrapped(String statement) {
        return statement.replaceAll("(.{100}\\S*) ", "$1\n");
    }

    private static String spread(List<Load> loads, ToDoubleFunction<Load> figure) {
        return Spread.of(loads.stream().map(figure::applyAsDouble).toList()).toString();
    }

    private static String ratio(List<Load> loads, List<Load> base, ToDoubleFunction<Load> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < loads.size(); round++) {
            ratios.add(figure.applyAsDouble(loads.get(round)) / figure.applyAsDouble(base.get(round)));
        }
        return Spread.of(ratios).toString();
    }
}
