package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("OpenCV")
class OpenCvStaysInTheWorkerTest {

    private static final Path SOURCES = Path.of("src/main/java/nl/huisregel");
    private static final Path WORKER = SOURCES.resolve("media/worker");
    /** As a class, not as the name of a setting or a file. */
    private static final Predicate<String> OPENCV = Pattern.compile("org\\.bytedeco\\.[a-z_.]+\\.[A-Z]").asPredicate();
    private static final Predicate<String> OURS = Pattern.compile("import (static )?(nl\\.huisregel|org\\.spring)").asPredicate();

    @Test
    @DisplayName("is used by the worker and by nothing else in the application")
    void onlyTheWorker() throws IOException {
        assertThat(sources(SOURCES, OPENCV)).isNotEmpty().allMatch(file -> file.startsWith(WORKER));
    }

    @Test
    @DisplayName("lives with a worker that uses nothing of the application")
    void workerStandsAlone() throws IOException {
        assertThat(sources(SOURCES, OURS)).isNotEmpty().noneMatch(file -> file.startsWith(WORKER));
    }

    private static List<Path> sources(Path folder, Predicate<String> saying) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> saying.test(text(file))).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
