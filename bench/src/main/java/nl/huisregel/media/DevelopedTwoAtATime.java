package nl.huisregel.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.huisregel.bench.Machine;
import nl.huisregel.database.BoardId;

/**
 * The program the measurement of photos runs: photos through the product's own door (receive, gate, turn, worker, inspection), two at a time,
 * and then faces looked for on the prints. Lies in this package because that door is open to it only. Prints photos a second and CPU seconds each, per round.
 */
public final class DevelopedTwoAtATime {

    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DevelopedTwoAtATime() {
    }

    public static void main(String[] arguments) throws Exception {
        List<Path> photos = new ArrayList<>();
        try (var files = Files.list(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".jpg")).sorted().forEach(photos::add);
        }
        Path folder = Path.of(arguments[1]);
        int each = Integer.parseInt(arguments[2]);
        Path uploads = Files.createDirectories(folder.resolve("uploads"));
        Workers workers = new Workers(new WorkerLaunch(Files.createDirectories(folder.resolve("pictures")), 900L << 20, PATIENCE), PATIENCE);
        PictureMaker maker = new PictureMaker(uploads, new Turns(AT_A_TIME, 60, 60, PATIENCE), workers);
        BoardId board = new BoardId(UUID.randomUUID());
        List<MediaSql.Original> prints = new ArrayList<>(round(2, photos, photo -> develop(maker, board, photo)));
        int rounds = Integer.parseInt(arguments[3]);
        for (int round = 0; round < rounds; round++) {
            timed("photos", each, photos, photo -> develop(maker, board, photo));
        }
        for (int round = 0; round < rounds; round++) {
            timed("faces", each, prints, print -> maker.seek(board, print).orElseThrow());
        }
        maker.close();
        System.exit(0);
    }

    private interface Work<T, R> {
        R on(T item) throws IOException;
    }

    private static MediaSql.Original develop(PictureMaker maker, BoardId board, Path photo) throws IOException {
        try (var sent = Files.newInputStream(photo)) {
            if (maker.make(board, sent) instanceof PictureMaker.Result.Prints(var prints)) {
                return new MediaSql.Original(1, prints.getFirst().width(), prints.getFirst().height(), prints.getFirst().jpeg());
            }
            throw new IOException(photo + " was turned away");
        }
    }

    private static <T, R> List<R> round(int count, List<T> items, Work<T, R> work) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Callable<R>> all = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                T item = items.get(index % items.size());
                all.add(() -> work.on(item));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> result : two.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static <T, R> void timed(String what, int count, List<T> items, Work<T, R> work) throws Exception {
        double cpu = cpu();
        long start = System.nanoTime();
        round(count, items, work);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(what + " " + count / seconds + " " + (cpu() - cpu) / count);
    }

    /** Of this program, its workers, and workers that ended. */
    private static double cpu() {
        return Machine.cpuWithEnded(ProcessHandle.current().pid()) + ProcessHandle.current().descendants().mapToDouble(DevelopedTwoAtATime::cpu).sum();
    }

    private static double cpu(ProcessHandle worker) {
        try {
            return Machine.cpuWithEnded(worker.pid());
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }
}
