package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** Pages under load in turn, round by round, and the table they make. */
final class Measured {

    /** A server needs longer to become quick than an engine. */
    static final int WARM = 6;
    /** So that a slow page too is answered more than a few times. */
    private static final int SHORTEST = 5;

    private final Map<Load.Page, List<Load>> rounds = new LinkedHashMap<>();
    private final Map<Load.Page, Load.Spent> servers = new LinkedHashMap<>();

    void add(Load.Page page, Load.Spent server) {
        servers.put(page, server);
    }

    void run(Lengths lengths, int connections) throws Exception {
        double seconds = lengths.name().equals("quick") ? 3 : Math.max(SHORTEST, lengths.round() * 4);
        for (Load.Page page : servers.keySet()) {
            Load.of(page, connections, lengths.warmUp() * WARM, servers.get(page));
        }
        for (int round = 0; round < lengths.rounds(); round++) {
            for (Load.Page page : servers.keySet()) {
                rounds.computeIfAbsent(page, key -> new ArrayList<>()).add(Load.of(page, connections, seconds, servers.get(page)));
            }
        }
    }

    /** @param base the page that all are held against */
    void tell(Report report, Load.Page base) {
        List<List<String>> rows = new ArrayList<>();
        rounds.forEach((page, loads) -> rows.add(List.of(named(page), spread(loads, Load::perSecond), spread(loads, Load::p50), spread(loads, Load::p99), spread(loads, Load::cpuMillis),
            ratio(page, base, Load::perSecond), ratio(page, base, Load::cpuMillis))));
        report.table(List.of("Page", "req/s", "p50 ms", "p99 ms", "CPU ms a request", "req/s : " + base.name(), "CPU : " + base.name()), rows);
    }

    /** Only what some pages are of another. */
    void against(Report report, List<Load.Page> pages, Load.Page base) {
        List<List<String>> rows = new ArrayList<>();
        pages.forEach(page ->
            rows.add(List.of(page.name(), ratio(page, base, Load::perSecond), ratio(page, base, Load::p99), ratio(page, base, Load::cpuMillis))));
        report.table(List.of("Page", "req/s : " + base.name(), "p99 : " + base.name(), "CPU : " + base.name()), rows);
    }

    /** A page that gave no single answer in some rounds says so; those rounds have no figures. */
    private String named(Load.Page page) {
        long silent = rounds.get(page).stream().filter(load -> !load.answered()).count();
        return silent == 0 ? page.name() : page.name() + " (no answer at all in " + silent + " of " + rounds.get(page).size() + " rounds)";
    }

    private String ratio(Load.Page page, Load.Page base, ToDoubleFunction<Load> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.get(page).size(); round++) {
            Load here = rounds.get(page).get(round);
            Load there = rounds.get(base).get(round);
            if (here.answered() && there.answered() && figure.applyAsDouble(there) > 0) {
                ratios.add(figure.applyAsDouble(here) / figure.applyAsDouble(there));
            }
        }
        return ratios.isEmpty() ? "–" : Spread.of(ratios).toString();
    }

    private static String spread(List<Load> loads, ToDoubleFunction<Load> figure) {
        List<Double> figures = loads.stream().filter(Load::answered).map(figure::applyAsDouble).toList();
        return figures.isEmpty() ? "–" : Spread.of(figures).toString();
    }
}
