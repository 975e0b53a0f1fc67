package nl.huisregel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts workers as tightly shut in as this machine allows, and says once in the log how tightly. */
final class WorkerLaunch {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLaunch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Where a worker under another user can read its files when it cannot enter our data folder. */
    private static final Path SHARED_CACHE = Path.of("/var/cache/huisregel");

    private final Path folder;
    private final long memory;
    private final Duration deadline;
    private Confinement chosen;

    WorkerLaunch(Path folder, long memory, Duration deadline) {
        this.folder = folder.toAbsolutePath();
        this.memory = memory;
        this.deadline = deadline;
    }

    synchronized WorkerProcess start() throws IOException {
        IOException last = new IOException("no way to start a worker");
        for (Confinement way : chosen != null ? List.of(chosen) : Confinement.tightestFirst(memory, folder)) {
            try {
                WorkerProcess worker = start(way);
                remember(way);
                return worker;
            } catch (WorkerProcess.TooSlow busyMachine) { // no reason to shut it in less tightly
                throw new IOException("a worker needed more than %d s to start".formatted(PATIENCE.toSeconds()));
            } catch (IOException refused) {
                LOG.warn("Pictures cannot be made with \"{}\" here: {}", way.says(), refused.getMessage());
                last = refused;
            }
        }
        throw last;
    }

    /** How workers are shut in here; empty until the first has started. */
    synchronized Optional<Confinement> chosen() {
        return Optional.ofNullable(chosen);
    }

    private void remember(Confinement way) {
        if (chosen == null) {
            chosen = way;
            LOG.info("Pictures are made in a process of their own: {}", way.says());
        }
    }

    private WorkerProcess start(Confinement way) throws IOException, WorkerProcess.TooSlow {
        Path place = way.user().isPresent() && !openToOthers(folder) ? SHARED_CACHE : folder;
        Kit kit = Kit.under(place);
        Path temporary = Files.createDirectories(place.resolve("tmp"));
        if (way.user().isPresent()) {
            Files.setAttribute(temporary, "unix:uid", way.user().get());
        }
        ProcessBuilder how = new ProcessBuilder(command(way, kit, temporary)).directory(kit.folder().toFile());
        how.environment().clear();
        how.environment().putAll(Map.of(
            "LD_LIBRARY_PATH", kit.libraries().toString(), // OpenCV's libraries look for each other here
            "OPENBLAS_NUM_THREADS", "1", "MALLOC_ARENA_MAX", "2"));
        return WorkerProcess.start(how, PATIENCE);
    }

    private List<String> command(Confinement way, Kit kit, Path temporary) {
        List<String> command = new ArrayList<>(way.command());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=16m",
            "-XX:CompressedClassSpaceSize=32m", "-XX:ActiveProcessorCount=1", "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:ErrorFile=/dev/null",
            "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + temporary, "-Djava.library.path=" + kit.libraries(),
            "-Dorg.bytedeco.javacpp.pathsFirst=true", "-Dorg.bytedeco.javacpp.cachedir=" + temporary,
            "-Dorg.bytedeco.javacpp.nopointergc=true", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-cp", kit.classPath(), "nl.huisregel.media.worker.Worker",
            String.valueOf(deadline.toSeconds() + 5), kit.faces().toString()));
        return command;
    }

    private static boolean openToOthers(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path step = folder; step != null; step = step.getParent()) {
            if (!Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
