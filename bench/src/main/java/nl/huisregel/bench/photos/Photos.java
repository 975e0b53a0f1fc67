package nl.huisregel.bench.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisregel.bench.Lengths;
import nl.huisregel.bench.Machine;
import nl.huisregel.bench.Report;
import nl.huisregel.bench.Spread;

/** A photo of twelve megapixels made into two prints, two at a time: by the product with everything around it, and by vipsthumbnail alone. */
public final class Photos {

    private static final int EACH = 16;

    /** What came of one round. */
    public record Made(double perSecond, double cpuSeconds) {
    }

    private Photos() {
    }

    public static void measure(Lengths lengths) throws Exception {
        Machine machine = Machine.watch();
        Path folder = Files.createTempDirectory("bench-photos");
        try {
            TestPhotos.make(folder, 4);
            int each = lengths.name().equals("quick") ? 4 : EACH;
            List<Made> photos = new ArrayList<>();
            List<Made> faces = new ArrayList<>();
            List<Made> vips = new ArrayList<>();
            for (int round = 0; round < lengths.rounds(); round++) {
                ours(folder, each, photos, faces);
                vips.add(vips(folder, each));
            }
            double own = Machine.cpuWithEnded(ProcessHandle.current().pid());
            Report report = new Report("bin/bench photos" + (lengths.name().equals("long") ? "" : " --" + lengths.name()), machine.load(own));
            report.table(List.of("", "a second, two at a time", "CPU s each", "times vipsthumbnail, by clock", "times vipsthumbnail, by CPU"),
                List.of(row("photo received, looked at by the gate, made into two prints, prints inspected", photos, vips), row("vipsthumbnail 1600, and 400 from that", vips, vips),
                    row("faces looked for on a large print", faces, vips)));
            report.write("photos");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<String> row(String name, List<Made> made, List<Made> vips) {
        List<Double> byClock = new ArrayList<>();
        List<Double> byCpu = new ArrayList<>();
        for (int round = 0; round < made.size(); round++) {
            byClock.add(made.get(round).perSecond() / vips.get(round).perSecond());
            byCpu.add(vips.get(round).cpuSeconds() / made.get(round).cpuSeconds());
        }
        return List.of(name, Spread.of(made.stream().map(Made::perSecond).toList()).toString(), Spread.of(made.stream().map(Made::cpuSeconds).toList()).toString(),
            Spread.of(byClock).toString(), Spread.of(byCpu).toString());
    }

    private static void ours(Path folder, int each, List<Made> photos, List<Made> faces) throws IOException, InterruptedException {
        String libraries = System.getProperty("bench.app");
        Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx768m",
            "-cp", System.getProperty("java.class.path") + ":" + libraries + "/lib/*", "nl.huisregel.media.DevelopedTwoAtATime",
            folder.toString(), System.getProperty("bench.data") + "-photos", Integer.toString(each), "1").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(program.getInputStream().readAllBytes());
        if (program.waitFor() != 0) {
            throw new IllegalStateException("the photos were not made: " + said);
        }
        said.lines().map(line -> line.split(" ")).forEach(fields -> (fields[0].equals("photos") ? photos : faces).add(new Made(Double.parseDouble(fields[1]), Double.parseDouble(fields[2]))));
    }

    /** Photos in a folder made into two prints by vipsthumbnail, two at a time. */
    public static Made vips(Path folder, int each) throws IOException, InterruptedException {
        double cpu = Machine.cpuWithEnded(ProcessHandle.current().pid());
        long start = System.nanoTime();
        Process shell = new ProcessBuilder("sh", "-c", """
            cd "$1"; i=0; for n in $(seq "$2"); do echo "$n"; done | xargs -P2 -n1 sh -c '
                from=$(ls *.jpg | sed -n "$((($0 % 4) + 1))p")
                vipsthumbnail "$from" --size 1600 -o "large-$0.jpeg[Q=82,strip]" && vipsthumbnail "large-$0.jpeg" --size 400 -o "small-$0.jpeg[Q=80,strip]"'
            """, "sh", folder.toString(), Integer.toString(each)).inheritIO().start();
        if (shell.waitFor() != 0) {
            throw new IllegalStateException("vipsthumbnail did not work; apt-get install libvips-tools");
        }
        return new Made(each / ((System.nanoTime() - start) / 1e9), (Machine.cpuWithEnded(ProcessHandle.current().pid()) - cpu) / each);
    }
}
