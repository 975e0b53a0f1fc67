package nl.huisregel.bench.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisregel.bench.Machine;

/** The application as a process of its own, started as bin/run starts it, with its own folder for data. Ended by its own id. */
public final class App implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private final Process process;
    private final double secondsToAnswer;
    private final Path data;
    private int port;

    private App(Process process, Path data, long started) throws IOException {
        this.process = process;
        this.data = data;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null && !line.startsWith("Stoppen:"); line = output.readLine()) {
            said.append('\n').append(line);
            Matcher address = ADDRESS.matcher(line);
            port = address.find() ? Integer.parseInt(address.group(1)) : port;
        }
        if (port == 0) {
            throw new IOException("the application did not start; its data is in " + data + "; it said:" + said);
        }
        Thread.ofPlatform().daemon().start(() -> drain(output));
        Visitor.at(this).get("/kies");
        secondsToAnswer = (System.nanoTime() - started) / 1e9;
    }

    /** What it says later nobody reads, until it ends. */
    private static void drain(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            return; // closed with the process
        }
    }

    /** The demo with a fuller class; the first start makes it, which takes a minute or so. */
    public static App start() throws IOException {
        return start("");
    }

    /** The same with data of its own, for a measurement that leaves things behind. */
    static App start(String apart) throws IOException {
        return start(apart, Integer.getInteger("bench.port"));
    }

    /** Several at once need a port each. */
    static App start(String apart, int port) throws IOException {
        Path bench = Path.of(System.getProperty("bench.folder"));
        Path lists = LargerDemo.write(bench.resolve("target/larger-demo"));
        String libraries = System.getProperty("bench.app");
        Path data = Path.of(System.getProperty("bench.data") + apart);
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx768m", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(Stream.of(Optional.ofNullable(System.getenv("BENCH_APP_JAVA")).orElse("").split(" ")).filter(option -> !option.isEmpty()).toList());
        command.addAll(List.of("-cp", lists + ":" + libraries + "/huisregel.jar:" + libraries + "/lib/*", "nl.huisregel.Huisregel",
            "--huisregel.installation=demo", "--huisregel.port=" + port));
        return by(command, data);
    }

    /** Started by this command, on data that is there already. */
    static App by(List<String> command, Path data) throws IOException {
        ProcessBuilder starting = new ProcessBuilder(command).redirectErrorStream(true);
        starting.environment().put("HUISREGEL_DATA", data.toString());
        return new App(starting.start(), data, System.nanoTime());
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    double secondsToAnswer() {
        return secondsToAnswer;
    }

    /** CPU seconds of the application, its database and its workers so far. */
    public double cpu() {
        return safely(process.pid()) + process.descendants().mapToDouble(child -> safely(child.pid())).sum();
    }

    /** Memory of the application alone, in megabytes, its part of what is shared counted (proportional set size). */
    double memory() {
        return Machine.proportional(process.pid());
    }

    /** The same of its database and its workers. */
    double memoryOfOthers() {
        return process.descendants().mapToDouble(child -> Machine.proportional(child.pid())).sum();
    }

    /** A child can have ended meanwhile. */
    private static double safely(long pid) {
        try {
            return Machine.cpuWithEnded(pid);
        } catch (java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    @Override public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
