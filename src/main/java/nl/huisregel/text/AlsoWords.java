package nl.huisregel.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** First names that are words too: a rose, a storm, the month of May. */
final class AlsoWords {

    private static final Set<String> WORDS = read();

    private AlsoWords() {}

    static boolean contain(String name) {
        return WORDS.contains(name);
    }

    private static Set<String> read() {
        try (var stream = AlsoWords.class.getResourceAsStream("/text/also-words.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                .flatMap(line -> java.util.Arrays.stream(line.split("[ ,]+"))).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
