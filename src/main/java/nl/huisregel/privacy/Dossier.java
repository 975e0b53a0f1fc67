package nl.huisregel.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisregel.web.Words;

/**
 * What is kept of one person, as that person gets to read it.
 *
 * @param name   whose it is
 * @param board  who keeps it
 * @param files  the pictures that come along, by the name of the file
 */
public record Dossier(String name, String board, Instant at, List<Part> parts, Map<String, byte[]> files) {

    private static final Pattern CAPACITY = Pattern.compile("role|(.*_)?hat|decided_as");

    /** The rows of one table. @param names of its columns, in order @param left why something of it is not told, as the key of a sentence; empty where all is */
    public record Part(Area area, String table, List<String> names, List<Map<String, Object>> rows, String left) {}

    /** A value as a reader reads it: where the database holds a word of the program, the words for it. */
    public static String told(String table, String column, Object value, Words words) {
        return switch (value) {
            case Boolean truth -> words.say(truth ? "privacy.value.yes" : "privacy.value.no");
            case Instant at -> words.moment(at);
            case LocalDate day -> words.date(day);
            case Number number -> words.number(number.longValue());
            case List<?> list -> String.join(", ", list.stream().map(one -> told(table, column, one, words)).toList());
            default -> key(table, column, value.toString(), words).map(words::say).orElse(value.toString());
        };
    }

    /** Where the words stand for a word of the program; nowhere for what people wrote. */
    static Optional<String> key(String table, String column, String value, Words words) {
        return Stream.of("privacy.value." + table + "." + column + "." + value, "privacy.value." + column + "." + value,
            CAPACITY.matcher(column).matches() ? "access.hat." + value.toLowerCase(Locale.ROOT) : "").filter(words.keys()::contains).findFirst();
    }

    /** The parts of one kind of data that hold anything. */
    public List<Part> of(Area area) {
        return parts.stream().filter(part -> part.area() == area && !part.rows().isEmpty()).toList();
    }
}
