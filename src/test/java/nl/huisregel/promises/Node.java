package nl.huisregel.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.huisregel.Huisregel;
import nl.huisregel.cast.Client;
import org.springframework.core.env.Environment;

/** The application in a process of its own, over the database of this test. It can be paused and killed. */
final class Node implements AutoCloseable {

    private static final List<String> SHARED = List.of("huisregel.installation", "huisregel.database.url", "huisregel.database.user",
        "huisregel.database.password", "huisregel.database.app.user", "huisregel.database.app.password");

    private final String name;
    private final int port;
    private final Path log;
    private final List<String> command;
    private final String door;
    private volatile Process process;

    private Node(String name, Environment environment, String profile, String door, List<String> settings) {
        this.door = door;
        this.name = name;
        this.port = freePort();
        this.log = Path.of("target", "histories", "node-" + name + ".log");
        this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        SHARED.forEach(key -> command.add("-D" + key + "=" + environment.getRequiredProperty(key)));
        // Every node has the same keys; what it notes as the end of a journal is its own.
        command.add("-Dhuisregel.journal.key=" + Path.of(environment.getRequiredProperty("huisregel.data"), "journal", "key.properties"));
        command.add("-Dhuisregel.login.key=" + loginKey(Path.of(environment.getRequiredProperty("huisregel.data"))));
        command.addAll(List.of("-Dhuisregel.data=" + environment.getRequiredProperty("huisregel.data") + "-" + name + "-" + port,
            "-Dhuisregel.port=" + port, "-Dspring.profiles.active=" + profile));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add(Huisregel.class.getName());
        start();
    }

    private static String loginKey(Path data) {
        try {
            return Files.readString(data.resolve("login-secrets.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Node start(String name, Environment environment, String profile) {
        return new Node(name, environment, profile, "/kies", List.of());
    }

    /** Of a school's own installation, with settings of its own. */
    static Node ofSchool(String name, Environment environment, List<String> settings) {
        return new Node(name, environment, "default", "/aanmelden", settings);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** Returns when the node answers. */
    Node ready() {
        for (int i = 0; i < 3000; i++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Node " + name + " ended: see " + log);
            }
            try {
                if (Client.stranger(port).get(door).statusCode() == 200) {
                    return this;
                }
            } catch (UncheckedIOException notYet) {
                pause(100);
            }
        }
        throw new IllegalStateException("Node " + name + " does not answer: see " + log);
    }

    /** Stands still in the middle of whatever it was doing, as a machine that is swapped out does. */
    void standStill(long millis) {
        signal("-STOP");
        pause(millis);
        signal("-CONT");
    }

    void killAndStart() {
        kill();
        start();
        ready();
    }

    /** SIGKILL: whatever it was doing, it does not end it. */
    void kill() {
        end();
    }

    /** After a kill; does not wait until it answers. */
    void startAgain() {
        start();
    }

    @Override
    public void close() {
        end();
    }

    private void start() {
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String which) {
        try {
            new ProcessBuilder("kill", which, "" + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
