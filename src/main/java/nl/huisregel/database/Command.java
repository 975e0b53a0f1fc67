package nl.huisregel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A short command that has run: how it ended and what it said. */
record Command(int status, String output) {

    private static final int NOT_FOUND = 127;

    static Command run(List<String> words) {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            builder.directory(Path.of("/").toFile());
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            return new Command(NOT_FOUND, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while waiting for " + words.getFirst(), e));
        }
    }

    boolean succeeded() {
        return status == 0;
    }
}
