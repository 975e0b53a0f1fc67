package nl.huisregel.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own PostgreSQL, alive as long as this application is. A small shell between the two holds a
 * pipe from the application; when the pipe closes, by a clean stop or a kill, it stops PostgreSQL.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_WAIT = 10_000;

    /** Signals of the terminal go to the application first: it stops us when its own work is done. */
    private static final String WATCHDOG = """
        trap '' INT HUP TERM
        exec 3<&0
        "$@" </dev/null 3<&- &
        server=$!
        ( cat <&3 >/dev/null; kill -INT $server ) &
        watch=$!
        exec 3<&-
        wait $server
        status=$?
        kill -KILL $watch 2>/dev/null
        exit $status
        """;

    private final Cluster cluster;
    private final Path startLog;
    private final int port;
    private volatile Process watchdog;
    private volatile boolean closing;

    private EmbeddedServer(Cluster cluster, DataFolder data) throws IOException {
        this.cluster = cluster;
        this.startLog = data.resolve("postgresql-start.log");
        this.port = start(cluster.secrets().port());
        cluster.secrets().keepPort(port);
        Thread.ofPlatform().daemon().name("database-guard").start(this::guard);
    }

    /** Starts the server of this data folder; the programs are unpacked in the given folder. */
    static EmbeddedServer start(DataFolder data, Path programs) {
        try {
            return new EmbeddedServer(Cluster.in(data, programs), data);
        } catch (IOException e) {
            throw DataFolder.refused(data.path(), e);
        }
    }

    Login login(String role, String database) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256".formatted(port, database);
        return new Login(url, role, cluster.secrets().password(role));
    }

    long pid() {
        return cluster.readyOn(port).orElseThrow();
    }

    @Override
    public void close() {
        closing = true;
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(1, TimeUnit.MINUTES)) {
                LOG.warn("De database stopt niet binnen een minuut; haar bewaker wacht door. (The database does not stop within a minute.)");
            }
        } catch (IOException e) {
            LOG.warn("the watchdog was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries the remembered port first, then another that is free. */
    private int start(int remembered) throws IOException {
        cluster.clearLeftovers();
        for (int attempt = 1; ; attempt++) {
            var candidate = attempt <= 2 && remembered != 0 && free(remembered) ? remembered : freePort();
            if (launch(candidate)) {
                return candidate;
            }
            if (attempt == ATTEMPTS) {
                throw refused();
            }
        }
    }

    /** True once our own process says it is ready: then it holds the port, and no stranger does. */
    private boolean launch(int candidate) throws IOException {
        var command = new ArrayList<String>();
        if (Command.run(List.of("setsid", "true")).succeeded()) {
            command.add("setsid"); // out of reach of the terminal's Ctrl-C
        }
        command.addAll(List.of("sh", "-c", WATCHDOG, "watchdog"));
        command.addAll(cluster.servant().command(cluster.programs().postgres(), "-D", cluster.folder().toString()));
        settings(candidate).forEach(setting -> command.addAll(List.of("-c", setting)));
        var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true)
            .redirectOutput(startLog.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
        builder.environment().put("LC_ALL", "C");
        watchdog = builder.start();
        while (watchdog.isAlive()) {
            var ready = cluster.readyOn(candidate);
            if (ready.isPresent() && watchdog.descendants().anyMatch(process -> process.pid() == ready.get())) {
                return true;
            }
            pause(20);
        }
        return false;
    }

    private static List<String> settings(int port) {
        return List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
            "fsync=on", "full_page_writes=on", "max_connections=100",
            "timezone=UTC", "lc_messages=C",
            "logging_collector=on", "log_directory=log", "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0",
            // No statement and no value of a row in the log: they hold what people told the school.
            "log_error_verbosity=terse", "log_min_error_statement=panic");
    }

    /** Brings the server back when it dies under a living application, and keeps trying while that fails. */
    private void guard() {
        try {
            while (true) {
                watchdog.waitFor();
                if (closing) {
                    return;
                }
                LOG.warn("De database viel uit en wordt opnieuw gestart. (The database stopped and is started again.)");
                bringBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack() {
        for (long wait = 200; !closing; wait = Math.min(2 * wait, LONGEST_WAIT)) {
            pause(wait);
            try {
                cluster.clearLeftovers();
                if (launch(port)) {
                    LOG.info("De database is terug. (The database is back.)");
                    return;
                }
                LOG.error("{} {}", refused().dutch(), refused().english());
            } catch (IOException | RuntimeException e) {
                LOG.error("De database start niet opnieuw. (The database does not start again.) {}", e.toString());
            }
        }
    }

    private CannotStart refused() throws IOException {
        var said = Files.readString(startLog) + lastLog();
        if (said.contains("No space left")) {
            return DataFolder.refused(cluster.folder(), new IOException("No space left on device"));
        }
        if (said.contains("could not bind")) {
            return new CannotStart(
                "De database vindt geen vrije poort op deze machine: sluit een ander programma en start opnieuw.",
                "The database finds no free port on this machine: close another program and start again.");
        }
        return new CannotStart(
            "De database start niet. Wat ze zelf zegt, staat in %s en in %s.".formatted(startLog, cluster.folder().resolve("log")),
            "The database does not start. What it says itself is in %s and in %s.".formatted(startLog, cluster.folder().resolve("log")));
    }

    private String lastLog() {
        try (var logs = Files.list(cluster.folder().resolve("log"))) {
            var last = logs.max(java.util.Comparator.comparing(path -> path.toFile().lastModified())).orElseThrow();
            var text = Files.readString(last);
            return text.substring(Math.max(0, text.length() - 2000));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
