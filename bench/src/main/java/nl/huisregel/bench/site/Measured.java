package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
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
        double seconds = lengths.name().equals("quick") ? 1 : Math.max(SHORTEST, lengths.round() * 4);
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
        rounds.forEach((page, loads) -> rows.add(List.of(page.name(), spread(loads, Load::perSecond), spread(loads, Load::p50), spread(loads, Load::p99), spread(loads, Load::cpuMillis),
            ratio(page, base, (here, there) -> here.perSecond() / there.perSecond()), ratio(page, base, (here, there) -> here.cpuMillis() / there.cpuMillis()))));
        report.table(List.of("Page", "req/s", "p50 ms", "p99 ms", "CPU ms a request", "req/s : " + base.name(), "CPU : " + base.name()), rows);
    }

    List<Double> each(Load.Page page, ToDoubleFunction<Load> figure) {
        return rounds.get(page).stream().map(figure::applyAsDouble).toList();
    }

    private String ratio(Load.Page page, Load.Page base, ToDoubleBiFunction<Load, Load> ratio) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.get(page).size(); round++) {
            ratios.add(ratio.applyAsDouble(rounds.get(page).get(round), rounds.get(base).get(round)));
        }
        return Spread.of(ratios).toString();
    }

    private static String spread(List<Load> loads, ToDoubleFunction<Load> figure) {
        return Spread.of(loads.stream().map(figure::applyAsDouble).toList()).toString();
    }
}
