package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.media.gate.Gate;
import nl.huisregel.media.gate.Verdict.Accepted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A bad day for the workers")
class WorkersTest {

    static final Duration LONG = Duration.ofSeconds(60);
    static final Accepted PICTURE = accepted(Sent.jpeg(640, 480));

    static final Executor ASIDE = task -> Thread.ofVirtual().start(task);

    Workers workers = new Workers(null, LONG);

    @AfterEach
    void stop() {
        workers.close();
        assertThat(workers.processes()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    @DisplayName("a worker killed between two pictures is replaced")
    void killedIdle() {
        start(900, LONG);
        make();
        workers.processes().forEach(ProcessHandle::destroyForcibly);
        make();
    }

    @Test
    @DisplayName("a worker killed in the middle of a picture: another makes that same picture")
    void killedBusy() throws Exception {
        start(900, LONG);
        make();
        ProcessHandle first = workers.processes().getFirst();
        signal("STOP", first); // now it is certainly in the middle when it is killed
        CompletableFuture<Workers.Outcome> making = CompletableFuture.supplyAsync(() -> workers.make(PICTURE), ASIDE);
        await().atMost(Duration.ofMinutes(1)).until(workers::anyBusy);
        first.destroyForcibly();
        assertThat(making.get()).isInstanceOf(Workers.Outcome.Prints.class);
    }

    @Test
    @DisplayName("a worker that hangs is ended at the deadline, and the next picture works")
    void hangs() throws Exception {
        start(900, Duration.ofSeconds(3));
        make();
        ProcessHandle hanging = workers.processes().getFirst();
        signal("STOP", hanging);
        assertThat(workers.make(PICTURE)).isEqualTo(new Workers.Outcome.None(Reason.TOO_HARD));
        assertThat(hanging.isAlive()).isFalse();
        make();
    }

    @Test
    @DisplayName("a picture that needs more memory than a worker may have is refused, and the next works")
    void memory() {
        start(420, LONG);
        make();
        Accepted large = accepted(Sent.emptyPng(7_000, 7_000, 8, 6, 7_000L * 28_001));
        assertThat(workers.make(large)).isInstanceOf(Workers.Outcome.None.class);
        make();
    }

    @Test
    @DisplayName("a good picture is not called damaged because a worker that did much has no memory left")
    void worn() throws Exception {
        start(900, LONG);
        make();
        ProcessHandle worn = workers.processes().getFirst();
        leaveNoMemory(worn);
        assertThat(workers.make(accepted(Sent.emptyPng(5_000, 5_000, 8, 2, 5_000L * 15_001)))).isInstanceOf(Workers.Outcome.Prints.class);
        assertThat(worn.isAlive()).isFalse();
    }

    @Test
    @DisplayName("the largest picture the gate accepts fits in the memory of a worker")
    void largest() {
        start(900, LONG);
        assertThat(workers.make(accepted(Sent.emptyPng(7_000, 7_000, 8, 6, 7_000L * 28_001))))
            .isInstanceOf(Workers.Outcome.Prints.class);
        assertThat(workers.make(accepted(Sent.emptyPng(5_000, 5_000, 16, 6, 5_000L * 40_001))))
            .isInstanceOf(Workers.Outcome.Prints.class);
    }

    @Test
    @DisplayName("a worker that was taken over finds no password, no network and no right")
    void nothingToSteal() throws IOException {
        WorkerLaunch launch = PictureMakerTest.launch(900, LONG);
        workers = new Workers(launch, LONG);
        make();
        Path proc = Path.of("/proc", String.valueOf(workers.processes().getFirst().pid()));
        assertThat(Files.readString(proc.resolve("environ")).split("\0"))
            .allMatch(setting -> setting.matches("(LD_LIBRARY_PATH|OPENBLAS_NUM_THREADS|MALLOC_ARENA_MAX)=.*"));
        assumeTrue(launch.chosen().orElseThrow().says().equals("another user, no network, limits"), "only root can");
        assertThat(Files.readSymbolicLink(proc.resolve("ns/net")))
            .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
        assertThat(Files.readString(proc.resolve("status")))
            .contains("Uid:\t64231\t64231\t64231\t64231", "CapBnd:\t0000000000000000", "NoNewPrivs:\t1");
        assertThat(Files.readString(proc.resolve("limits")))
            .containsPattern("Max file size +0 ").containsPattern("Max data size +943718400 ");
    }

    @Test
    @DisplayName("a full queue says so at once, and one board cannot fill it for another")
    void queue() {
        BoardId vlierboog = new BoardId(UUID.randomUUID());
        BoardId waterkant = new BoardId(UUID.randomUUID());
        Turns turns = new Turns(1, 2, 1, LONG);
        Turns.Turn first = turns.take(vlierboog).orElseThrow();
        CompletableFuture<Optional<Turns.Turn>> second = CompletableFuture.supplyAsync(() -> turns.take(vlierboog), ASIDE);
        await().atMost(Duration.ofMinutes(1)).until(() -> turns.waiting(vlierboog) == 1);
        assertThat(turns.take(vlierboog)).isEmpty();
        CompletableFuture<Optional<Turns.Turn>> other = CompletableFuture.supplyAsync(() -> turns.take(waterkant), ASIDE);
        await().atMost(Duration.ofMinutes(1)).until(() -> turns.waiting(waterkant) == 1);
        first.close();
        second.join().orElseThrow().close();
        assertThat(other.join()).isPresent();
    }

    @Test
    @DisplayName("no program to start gives a sentence, not a crash")
    void unavailable(@TempDir Path scratch) throws IOException {
        workers = new Workers(new WorkerLaunch(Path.of("/proc/nowhere"), 900L << 20, LONG), LONG);
        PictureMaker maker = new PictureMaker(scratch, new Turns(1, 1, 1, LONG), workers);
        assertThat(maker.make(new BoardId(UUID.randomUUID()), new ByteArrayInputStream(Sent.jpeg(64, 64))))
            .isEqualTo(new PictureMaker.Result.None(new Making.TurnedAway(Reason.UNAVAILABLE)));
    }

    private void start(long megabytes, Duration deadline) {
        workers = new Workers(PictureMakerTest.launch(megabytes, deadline), deadline);
    }

    private void make() {
        assertThat(workers.make(PICTURE)).isInstanceOf(Workers.Outcome.Prints.class);
    }

    /** What it has now is all it may have. Only the same user may say so, where this is not the real root. */
    private static void leaveNoMemory(ProcessHandle process) throws Exception {
        for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            Path status = Path.of("/proc", String.valueOf(each.pid()), "status");
            long has = number(status, "VmData") * 1024;
            List<String> limit = List.of("prlimit", "--pid", String.valueOf(each.pid()), "--data=" + has);
            List<String> as = number(status, "Uid") == number(Path.of("/proc/self/status"), "Uid") ? List.of()
                : List.of("setpriv", "--reuid=" + number(status, "Uid"), "--regid=" + number(status, "Gid"), "--clear-groups");
            assertThat(new ProcessBuilder(Stream.concat(as.stream(), limit.stream()).toList()).start().waitFor()).isZero();
        }
    }

    private static long number(Path status, String name) throws IOException {
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(name + ":")).map(line -> line.split("\\s+")[1]).mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(each.pid())).start().waitFor()).isZero();
        }
    }

    private static Accepted accepted(byte[] file) {
        return (Accepted) Gate.look(ByteBuffer.wrap(file));
    }
}
