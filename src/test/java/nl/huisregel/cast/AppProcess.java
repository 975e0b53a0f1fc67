package nl.huisregel.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The application as a process of its own, started the way bin/run starts it: it can be stopped, and killed. */
public final class AppProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private String address;

    private AppProcess(Process process) {
        this.process = process;
    }

    /** Starts and waits until it says where it is, or until it ends. */
    public static AppProcess start(String kind, Path data, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
            ProcessHandle.current().info().command().orElseThrow(), "-Xmx500m", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
            "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "nl.huisregel.Huisregel",
            "--huisregel.installation=" + kind, "--huisregel.port=0"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUISREGEL_DATA", data.toString());
        builder.environment().putAll(environment);
        try {
            var app = new AppProcess(builder.start());
            app.listen();
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers; null when it did not start. */
    public String address() {
        return address;
    }

    public boolean runs() {
        return address != null && process.isAlive();
    }

    public List<String> said() {
        return List.copyOf(said);
    }

    /** As a power cut would: no goodbye. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void listen() throws IOException {
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line; (line = output.readLine()) != null; ) {
            said.add(line);
            var found = ADDRESS.matcher(line);
            if (address == null && found.find()) {
                address = found.group();
            }
            if (line.startsWith("Stoppen:")) {
                Thread.ofPlatform().daemon().start(() -> readOn(output));
                return;
            }
        }
        await();
    }

    /** So that a full pipe never holds the application up. */
    private static void readOn(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            // The process ended; so does what it says.
        }
    }

    private void await() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new AssertionError("the application does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
