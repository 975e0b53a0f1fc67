package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** Servers at which one writer and then two publish the same, in turn, round by round; the first of them is ours. */
final class Contest {

    private static final List<Integer> WRITERS = List.of(1, 2);

    /** @param desks as many as write at once */
    record Server(String name, List<Desk> desks, Load.Spent spent) {
    }

    private record Row(String name, int writers) {
    }

    private final List<Server> servers;
    private final Written.Work work;
    private final Map<Row, List<Written>> rounds = new LinkedHashMap<>();

    Contest(List<Server> servers, Written.Work work) {
        this.servers = servers;
        this.work = work;
    }

    /** Everybody a few posts, of which nothing is kept. */
    void warm(int each) throws Exception {
        for (Server server : servers) {
            Written.round(server.desks(), each, work, server.spent());
        }
    }

    void round(int each) throws Exception {
        for (int writers : WRITERS) {
            for (Server server : servers) {
                rounds.computeIfAbsent(new Row(server.name(), writers), row -> new ArrayList<>()).add(Written.round(server.desks().subList(0, writers), each, work, server.spent()));
            }
        }
    }

    void tell(Report report, Map<String, List<Double>> limits) {
        List<List<String>> rows = new ArrayList<>();
        for (int writers : WRITERS) {
            Row ours = new Row(servers.getFirst().name(), writers);
            for (Server server : servers) {
                Row row = new Row(server.name(), writers);
                rows.add(List.of(row.name(), Integer.toString(writers), spread(row, Written::perSecond), spread(row, Written::millis), spread(row, Written::publishing), spread(row, Written::cpuSeconds),
                    spread(row, Written::afterwards), ratio(ours, row, (here, there) -> here.perSecond() / there.perSecond()), ratio(ours, row, (here, there) -> there.cpuSeconds() / here.cpuSeconds())));
            }
            limits.forEach((name, perSecond) -> {
                if (writers == 2) {
                    List<Double> times = new ArrayList<>();
                    for (int round = 0; round < perSecond.size(); round++) {
                        times.add(rounds.get(ours).get(round).perSecond() / perSecond.get(round));
                    }
                    rows.add(List.of(name, "2", Spread.of(perSecond).toString(), "", "", "", "", Spread.of(times).toString(), ""));
                }
            });
        }
        report.table(List.of("", "writers", "posts a second", "ms each", "ms of the request that publishes", "CPU s each", "CPU s afterwards", "ours : this, by clock", "this : ours, by CPU"), rows);
    }

    private String spread(Row row, ToDoubleFunction<Written> figure) {
        return Spread.of(rounds.get(row).stream().map(figure::applyAsDouble).toList()).toString();
    }

    private String ratio(Row ours, Row other, ToDoubleBiFunction<Written, Written> ratio) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.get(ours).size(); round++) {
            ratios.add(ratio.applyAsDouble(rounds.get(ours).get(round), rounds.get(other).get(round)));
        }
        return Spread.of(ratios).toString();
    }
}
