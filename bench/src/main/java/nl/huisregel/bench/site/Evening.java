package nl.huisregel.bench.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;

/** A busy evening: what is expected, four times that on all boards, seven times on one of them, and one board that asks more than the machine can give. */
public final class Evening {

    private static final int BOARDS = 20;
    private static final double FLOOD = 600;

    /** What a board of 1,400 pupils asks in the busiest quarter of an evening, a second; docs/performance.md tells where it comes from. */
    private static final double CLASS_PAGES = 0.53;
    private static final double PICTURES = 2.1;
    private static final double NEWS = 0.11;
    private static final double ANSWERS = 0.02;
    private static final double CHECKS = 0.1;

    /** One stretch of the evening. @param flood what the one board asks beside that, a second */
    private record Stretch(String called, double one, double others, double flood) {
    }

    private static final List<Stretch> STRETCHES = List.of(new Stretch("as expected", 1, 1, 0), new Stretch("4 times that, all boards", 4, 4, 0), new Stretch("7 times that, one board", 7, 1, 0),
        new Stretch("a flood from one board", 1, 1, FLOOD));

    private Evening() {
    }

    public static void measure(Lengths lengths) throws Exception {
        double seconds = switch (lengths.name()) {
            case "quick" -> 5;
            case "short" -> 20;
            default -> 60;
        };
        try (Sized sized = Sized.start(Growth.sizes(lengths).get(1), Integer.getInteger("bench.port"))) {
            Machine machine = Machine.watch();
            double before = sized.app().cpu();
            List<Crowd> crowds = crowds(sized);
            OpenLoad.run(streams(crowds, new Stretch("warm", 2, 2, 0)), seconds);
            List<List<String>> rows = new ArrayList<>();
            List<List<String>> kinds = new ArrayList<>();
            List<String> wrong = new ArrayList<>();
            for (Stretch stretch : STRETCHES) {
                double server = sized.app().cpu();
                double asking = Machine.cpu(ProcessHandle.current().pid());
                long started = System.nanoTime();
                OpenLoad load = OpenLoad.run(streams(crowds, stretch), seconds);
                double elapsed = (System.nanoTime() - started) / 1e9;
                String one = crowds.getFirst().board();
                String cores = "%.2f + %.2f".formatted((sized.app().cpu() - server) / elapsed, (Machine.cpu(ProcessHandle.current().pid()) - asking) / elapsed);
                rows.add(row(stretch.called(), "that board", load.of(stream -> stream.who().equals(one)), cores));
                rows.add(row("", "the other " + (crowds.size() - 1), load.of(stream -> !stream.who().equals(one)), ""));
                if (stretch.one() == 4) {
                    Stream.of("class page", "picture", "news", "answer", "check").forEach(kind -> kinds.add(row(kind, "all", load.of(stream -> stream.kind().equals(kind)), "")));
                }
                load.wrong().forEach((what, count) -> wrong.add(stretch.called() + ": " + count + " times " + what));
            }
            Report report = new Report("bin/bench evening" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(sized.app().cpu() - before + Machine.cpu(ProcessHandle.current().pid())));
            report.say(crowds.size() + " boards in a database of " + sized.called() + "; " + (int) seconds + " s each.");
            report.table(List.of("Evening", "of", "asked a second", "asked", "errors", "p50 ms", "p95 ms", "p99 ms", "cores used: server + asking"), rows);
            report.say("By what was asked, four times what is expected:");
            report.table(List.of("Asked", "of", "asked a second", "asked", "errors", "p50 ms", "p95 ms", "p99 ms", ""), kinds);
            if (!wrong.isEmpty()) {
                report.say("Errors: " + String.join("; ", wrong) + ".");
            }
            report.write("evening");
        }
    }

    private static List<String> row(String name, String who, OpenLoad.Answers answers, String cores) {
        return List.of(name, who, "%.1f".formatted(answers.planned()), "" + answers.asked(), "" + answers.errors(), "%.0f".formatted(answers.p50()), "%.0f".formatted(answers.p95()),
            "%.0f".formatted(answers.p99()), cores);
    }

    private static List<Crowd> crowds(Sized sized) throws Exception {
        List<Crowd> crowds = new ArrayList<>();
        try (Connection connection = sized.filling().connect(); var statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select id, slug from board order by slug like 'vulling-%', slug <> 'vlierboog', slug");
            while (row.next() && crowds.size() < BOARDS) {
                Crowd.of(sized.app(), connection, row.getObject(1, UUID.class), row.getString(2)).ifPresent(crowds::add);
            }
        }
        return crowds;
    }

    private static List<OpenLoad.Stream> streams(List<Crowd> crowds, Stretch stretch) {
        List<OpenLoad.Stream> streams = new ArrayList<>();
        for (Crowd crowd : crowds) {
            double times = crowd == crowds.getFirst() ? stretch.one() : stretch.others();
            streams.add(new OpenLoad.Stream(crowd.board(), "class page", CLASS_PAGES * times, crowd::openClassPage));
            streams.add(new OpenLoad.Stream(crowd.board(), "picture", PICTURES * times, crowd::lookAtPicture));
            streams.add(new OpenLoad.Stream(crowd.board(), "news", NEWS * times, _ -> crowd.readNews()));
            streams.add(new OpenLoad.Stream(crowd.board(), "answer", ANSWERS * times, crowd::answer));
            streams.add(new OpenLoad.Stream(crowd.board(), "check", CHECKS * times, crowd::check));
        }
        if (stretch.flood() > 0) {
            Crowd one = crowds.getFirst();
            streams.add(new OpenLoad.Stream(one.board(), "flood", stretch.flood(), _ -> one.readNews()));
        }
        return streams;
    }
}
