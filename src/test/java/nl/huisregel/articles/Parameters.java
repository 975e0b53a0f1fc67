package nl.huisregel.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.telling.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The points on which the five source protocols differ, and how each value is said: the files of {@code parameters} as tests read them. */
final class Parameters {

    private static final Path FOLDER = Path.of("src/test/resources/parameters");
    private static final String TABLE = "table.yaml";

    /**
     * One point on which protocols differ.
     *
     * @param about    what it is about, for a reader
     * @param ground   norms that every value stands beside
     * @param acts     acts on which the values come apart; empty where the value bears on no act
     * @param bearing  the values, in the order of the table
     * @param settings per protocol what it chose
     */
    record Parameter(String file, String name, String about, List<Object> ground, Map<String, Object> acts, Map<String, Value> bearing, Map<String, Choice> settings) {
    }

    /**
     * One value, said in the language of norms.
     *
     * @param head   keys of the edition's head
     * @param gives  per act what comes out
     */
    record Value(String name, Map<String, Object> head, List<Object> norms, Map<String, Object> gives) {
    }

    /**
     * What one protocol says.
     *
     * @param values the values it chose; more than one where the point is a set
     * @param norms  the norms of the register that say it
     * @param says   what one of those norms must say, where that is more or other than the value says by itself
     * @param facts  what its act tells beside what the parameter's act tells
     */
    record Choice(List<String> values, List<String> norms, Map<String, Object> says, Map<String, Object> head, Map<String, Object> facts, Map<String, Object> gives) {
    }

    private Parameters() {
    }

    /** The table: every name with its values. */
    static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        map(read(FOLDER.resolve(TABLE))).values().forEach(section -> map(section).forEach((name, values) -> table.put(name, texts(values))));
        return table;
    }

    static List<Parameter> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith(TABLE)).sorted().flatMap(file -> map(read(file)).entrySet().stream().map(entry -> parameter(file, entry))).toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Parameter parameter(Path file, Map.Entry<String, Object> entry) {
        Map<String, Object> says = only(entry.getKey(), map(entry.getValue()), "about", "ground", "acts", "values", "in");
        Map<String, Value> values = new LinkedHashMap<>();
        map(says.get("values")).forEach((name, value) -> values.put(name, value(name, only(entry.getKey(), map(value), "head", "norms", "gives"))));
        Map<String, Choice> settings = new LinkedHashMap<>();
        map(says.get("in")).forEach((protocol, choice) -> settings.put(protocol, choice(entry.getKey(), choice)));
        return new Parameter(file.getFileName().toString(), entry.getKey(), String.valueOf(says.get("about")), list(says.get("ground")), map(says.get("acts")), values, settings);
    }

    private static Value value(String name, Map<String, Object> says) {
        return new Value(name, map(says.get("head")), list(says.get("norms")), map(says.get("gives")));
    }

    private static Choice choice(String name, Object choice) {
        if (!(choice instanceof Map)) {
            return new Choice(texts(choice), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        Map<String, Object> says = only(name, map(choice), "value", "norms", "says", "head", "facts", "gives");
        return new Choice(texts(says.get("value")), texts(says.get("norms")), map(says.get("says")), map(says.get("head")), map(says.get("facts")), map(says.get("gives")));
    }

    /** The edition that says one value: the norms get the keys every norm must have, and nothing else. */
    static String edition(Parameter parameter, Value value) {
        Map<String, Object> edition = new LinkedHashMap<>(map(read(FOLDER.resolve("base/edition.yaml"))));
        edition.putAll(value.head());
        String id = value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        edition.put("articles", List.of(Map.of("ref", "1", "text", said(parameter.about()), "norms",
            Stream.concat(norms("ground", parameter.ground()), norms(id, value.norms())).toList())));
        return Json.write(edition);
    }

    private static Stream<Map<String, Object>> norms(String id, List<Object> norms) {
        return java.util.stream.IntStream.range(0, norms.size()).mapToObj(index -> {
            Map<String, Object> norm = new LinkedHashMap<>();
            norm.put("id", index == 0 ? id : id + "-" + (index + 1));
            norm.put("says", said(id));
            norm.put("upheld", "displayed");
            norm.put("capability", "protocol");
            norm.putAll(map(norms.get(index)));
            return norm;
        });
    }

    /** An act of this parameter: what every act here tells, then its own facts, then those of one protocol. */
    static String act(Parameter parameter, String act, Map<String, Object> facts) {
        Map<String, Object> deed = new LinkedHashMap<>(map(read(FOLDER.resolve("base/act.yaml"))));
        deed.putAll(map(parameter.acts().get(act)));
        deed.putAll(facts);
        return Json.write(deed);
    }

    private static Map<String, Object> said(String text) {
        return Map.of("nl", text, "en", text);
    }

    private static Object read(Path file) {
        return new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(Library.text(file));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<Object> list(Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> List.copyOf(list);
            default -> List.of(value);
        };
    }

    static List<String> texts(Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    /** A misspelt key in a test would test nothing. */
    private static Map<String, Object> only(String name, Map<String, Object> map, String... keys) {
        Optional<String> strange = map.keySet().stream().filter(key -> !List.of(keys).contains(key)).findFirst();
        if (strange.isPresent()) {
            throw new IllegalArgumentException(name + ": unknown key " + strange.get() + "; expected " + Stream.of(keys).collect(Collectors.joining(", ")));
        }
        return map;
    }
}
