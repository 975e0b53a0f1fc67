package nl.huisregel.bench.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** From the start to the first page, and the memory held while nobody asks anything: with what bin/run --prepare kept, without it, and with another collector. */
public final class Starts {

    private static final int QUIET = 5;
    private static final int PAGES = 100;

    private record Start(double seconds, double cpu, double idle, double used, double others) {
    }

    private Starts() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Path data = Path.of(System.getProperty("bench.data"));
        if (!Files.exists(data.resolve("database"))) {
            App.start().close();
        }
        Path house = Path.of(System.getProperty("bench.folder")).getParent();
        String port = System.getProperty("bench.port");
        if (!Files.exists(house.resolve("target/app/huisregel.aot"))) {
            PutAside.run(house + "/bin/run", "--prepare", "--port", port);
        }
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("`bin/run`, after `bin/run --prepare`", List.of(house + "/bin/run", "--port", port));
        ways.put("with a class data archive of the application instead", java(house, port, "-XX:SharedArchiveFile=" + archive(house, port, data)));
        ways.put("without what that kept", java(house, port));
        ways.put("the same, without the archive of the JDK itself", java(house, port, "-Xshare:off"));
        ways.put("the same, the serial collector", java(house, port, "-XX:+UseSerialGC"));
        Machine machine = Machine.watch();
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        double own = 0;
        for (int run = 0; run < lengths.coldRuns(); run++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                try (App app = App.by(way.getValue(), data)) {
                    starts.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(start(app));
                    own += app.cpu();
                }
            }
        }
        Report report = new Report("bin/bench starts" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(own));
        report.table(List.of("", "seconds to the first page", "CPU s till then, the database included", "MB of the application, at rest", "after " + PAGES + " pages, at rest", "MB of the database and the workers"),
            starts.entrySet().stream().map(way -> List.of(way.getKey(), spread(way.getValue(), Start::seconds), spread(way.getValue(), Start::cpu), spread(way.getValue(), Start::idle),
                spread(way.getValue(), Start::used), spread(way.getValue(), Start::others))).toList());
        report.write("starts");
    }

    /** What class data sharing alone can keep: the classes a first page needs, without what the AOT cache adds of linking and profiles. */
    private static Path archive(Path house, String port, Path data) throws Exception {
        Path archive = house.resolve("target/app/huisregel.jsa");
        if (!Files.exists(archive) || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(house.resolve("target/app/huisregel.jar"))) < 0) {
            Files.deleteIfExists(archive);
            App.by(java(house, port, "-XX:ArchiveClassesAtExit=" + archive), data).close();
        }
        if (!Files.exists(archive)) {
            throw new IllegalStateException("The JVM left no archive of its classes at " + archive);
        }
        return archive;
    }

    private static List<String> java(Path house, String port, String... more) {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx768m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", house.resolve("target/app/huisregel.jar").toString(), "--huisregel.installation=demo", "--huisregel.port=" + port));
        return command;
    }

    private static Start start(App app) throws InterruptedException {
        double cpu = app.cpu();
        TimeUnit.SECONDS.sleep(QUIET);
        double idle = app.memory();
        Visitor author = Visitor.as(app, LargerDemo.AUTHOR_CALLED);
        for (int page = 0; page < PAGES; page++) {
            author.get(page % 2 == 0 ? "/berichten" : "/scholen/de-regenton/nieuws");
        }
        TimeUnit.SECONDS.sleep(QUIET);
        return new Start(app.secondsToAnswer(), cpu, idle, app.memory(), app.memoryOfOthers());
    }

    private static String spread(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Spread.of(starts.stream().map(figure::applyAsDouble).toList()).toString();
    }
}
