package nl.huisregel.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A real Keycloak on this machine alone, with the realm of a file, for as long as a proof takes. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "vlierboog";
    /** Its first start builds itself, which takes minutes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Keycloak start(Path folder) {
        try {
            int port = free();
            int management = free();
            // What an earlier run left: it would keep the realm it knows, and not read the file again.
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
            Files.createDirectories(folder.resolve("data/import"));
            try (var realm = Keycloak.class.getResourceAsStream("/keycloak/vlierboog.json")) {
                Files.write(folder.resolve("data/import/vlierboog.json"), realm.readAllBytes());
            }
            folder.resolve("bin/kc.sh").toFile().setExecutable(true);
            var builder = new ProcessBuilder(folder.resolve("bin/kc.sh").toAbsolutePath().toString(), "start-dev", "--import-realm", "--http-host=127.0.0.1", "--http-port=" + port,
                "--http-management-port=" + management, "--cache=local").redirectErrorStream(true).redirectOutput(folder.resolve("keycloak.log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
            var keycloak = new Keycloak(builder.start(), port);
            keycloak.await();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    /** Ended by its number, with what it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() {
        var until = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            while (Instant.now().isBefore(until) && process.isAlive()) {
                try {
                    var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).timeout(Duration.ofSeconds(5)).build();
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is still starting.
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("Keycloak does not answer; see keycloak.log in its folder");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
