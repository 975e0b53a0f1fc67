package nl.huisregel.bench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** The check of a draft with 25 pupils on five photos, as the page asks for it while somebody writes; beside it the bare question to the database. */
public final class Checks {

    private Checks() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        try (App app = App.start()) {
            Load.Page check = check(app);
            ClassQuery query = new ClassQuery(app);
            List<Load> alone = new ArrayList<>();
            List<Load> four = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            Load.of(check, ClassQuery.CLIENTS, lengths.warmUp() * Measured.WARM, app::cpu);
            query.run(lengths.warmUp() / 2);
            for (int round = 0; round < lengths.rounds(); round++) {
                alone.add(Load.of(check, 1, lengths.round() * 4, app::cpu));
                four.add(Load.of(check, ClassQuery.CLIENTS, lengths.round() * 4, app::cpu));
                bare.add(query.run(lengths.round() * 2));
            }
            tell(lengths, machine.load(app.cpu()), alone, four, bare);
        }
    }

    /** What the page sends while the draft with 25 pupils is written. */
    static Load.Page check(App app) {
        Visitor author = Visitor.as(app, LargerDemo.AUTHOR_CALLED);
        String list = author.get("/berichten");
        String path = Visitor.first(Pattern.compile(Pattern.quote(LargerDemo.DRAFT) + "</h2>.*?href=\"(/berichten/[0-9a-f-]{36})\"", Pattern.DOTALL), list);
        List<Map.Entry<String, String>> form = Visitor.form(author.get(path), path);
        String answer = author.post(path, form, Map.of("HX-Request", "true"));
        if (!answer.contains("id=\"oordeel\"")) {
            throw new IllegalStateException("the check answers something else than verdicts");
        }
        return new Load.Page("check", app.address() + path, author.cookie(), Visitor.encoded(form));
    }

    private static void tell(Lengths lengths, String load, List<Load> alone, List<Load> four, List<Double> bare) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < bare.size(); round++) {
            ratios.add(four.get(round).perSecond() / bare.get(round));
        }
        Report report = new Report("bin/bench checks" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), load);
        report.table(List.of("", "a second", "p50 ms", "p99 ms", "CPU ms each"), List.of(row("check, one author", alone), row("check, four authors", four),
            List.of("the consent of 25 pupils, prepared, four clients", Spread.of(bare).toString(), "", "", "")));
        report.say("Checks with four authors : bare questions with four clients = " + Spread.of(ratios) + ".");
        report.write("checks");
    }

    private static List<String> row(String name, List<Load> loads) {
        return List.of(name, Spread.of(loads.stream().map(Load::perSecond).toList()).toString(), Spread.of(loads.stream().map(Load::p50).toList()).toString(),
            Spread.of(loads.stream().map(Load::p99).toList()).toString(), Spread.of(loads.stream().map(Load::cpuMillis).toList()).toString());
    }
}
