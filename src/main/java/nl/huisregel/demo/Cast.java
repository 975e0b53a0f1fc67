package nl.huisregel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The lists of invented people, one file a board: {@code demo/<board>.txt}, in parts, columns set apart by a bar. */
public final class Cast {

    private Cast() {}

    /** The rows below {@code [part]}, each cell stripped. */
    public static List<List<String>> rows(String board, String part) {
        var lines = read("/demo/" + board + ".txt").lines().toList();
        var start = lines.indexOf("[" + part + "]") + 1;
        return lines.subList(start, lines.size()).stream()
            .takeWhile(line -> !line.startsWith("["))
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList();
    }

    private static String read(String file) {
        try (var stream = Cast.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
