package nl.huisregel.protocol.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Word;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One place in a file, read as what is expected there; what is not so becomes a problem that names the line. */
final class Field {

    private static final int OLDEST = 120;

    private final Node node;
    private final String name;
    private final int line;
    private final Problems problems;
    private Map<String, Field> fields;

    Field(Node node, String name, int line, Problems problems) {
        this.node = node;
        this.name = name;
        this.line = node == null ? line : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
        this.problems = problems;
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    boolean given() {
        return node != null;
    }

    /** Says what is wrong here; the article and the file are known. */
    void refuse(String nl, String en) {
        problems.refuse(line, nl, en);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    Field at(String key) {
        Field field = fields().get(key);
        return field == null ? new Field(null, key, line, problems) : field;
    }

    /** Every key of a map with what stands there, in the order of the file. */
    Map<String, Field> fields() {
        if (fields == null) {
            fields = read();
        }
        return fields;
    }

    private Map<String, Field> read() {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    fields.put(key.getValue(), new Field(tuple.getValueNode(), key.getValue(), line, problems));
                } else {
                    problems.refuse(line, "hier wordt een woord verwacht als sleutel", "a word is expected here as a key");
                }
            }
        }
        return fields;
    }

    /** The line each key of a map stands on. */
    Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    lines.put(key.getValue(), key.getStartMark().map(mark -> mark.getLine() + 1).orElse(line));
                }
            }
        }
        return lines;
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Field> items() {
        List<Field> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                items.add(new Field(item, name, line, problems));
            }
        } else if (node != null) {
            items.add(this);
        }
        return items;
    }

    /** Refuses keys that are not among these: a misspelt key must never be silently ignored. */
    void onlyKeys(Set<String> known) {
        if (given() && !isMap()) {
            problems.refuse(line, "bij '" + name + "' wordt een blok met sleutels verwacht", "a block with keys is expected at '" + name + "'");
        }
        for (Map.Entry<String, Field> entry : fields().entrySet()) {
            if (!known.contains(entry.getKey())) {
                boolean cut = entry.getKey().contains(" ");
                problems.refuse(entry.getValue().line(), "onbekende sleutel '" + entry.getKey() + "'; verwacht: " + sorted(known) + (cut ? ". Staat hier een zin met een komma of dubbele punt? Zet hem tussen dubbele aanhalingstekens" : ""),
                    "unknown key '" + entry.getKey() + "'; expected: " + sorted(known) + (cut ? ". Is this a sentence with a comma or colon? Put it between double quotes" : ""));
            }
        }
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        if (node != null) {
            problems.refuse(line, "bij '" + name + "' wordt tekst verwacht", "text is expected at '" + name + "'");
        }
        return Optional.empty();
    }

    String textOr(String otherwise) {
        return text().orElse(otherwise);
    }

    String required() {
        if (!given()) {
            problems.refuse(line, "'" + name + "' ontbreekt", "'" + name + "' is missing");
        }
        return textOr("");
    }

    List<String> texts() {
        return items().stream().map(item -> item.textOr("")).toList();
    }

    boolean truth() {
        Optional<String> text = text();
        if (text.isEmpty() || Yaml.falsehoods().contains(text.get())) {
            return false;
        }
        if (!Yaml.truths().contains(text.get())) {
            problems.refuse(line, "bij '" + name + "' wordt true of false verwacht", "true or false is expected at '" + name + "'");
        }
        return true;
    }

    Optional<Integer> number() {
        return text().flatMap(text -> {
            try {
                return Optional.of(Integer.valueOf(text));
            } catch (NumberFormatException wrong) {
                problems.refuse(line, "bij '" + name + "' wordt een getal verwacht, niet '" + text + "'", "a number is expected at '" + name + "', not '" + text + "'");
                return Optional.empty();
            }
        });
    }

    /** An age in years, as people can have it. */
    Optional<Integer> age() {
        Optional<Integer> age = number();
        age.filter(years -> years < 0 || years > OLDEST).ifPresent(years ->
            refuse("bij '" + name + "' wordt een leeftijd verwacht van 0 tot " + OLDEST + ", niet " + years, "an age from 0 to " + OLDEST + " is expected at '" + name + "', not " + years));
        return age;
    }

    LocalDate date() {
        String text = required();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            problems.refuse(line, "bij '" + name + "' wordt een datum verwacht zoals 2026-08-01", "a date such as 2026-08-01 is expected at '" + name + "'");
            return LocalDate.EPOCH;
        }
    }

    /** A sentence in both languages; a single text counts for both. */
    Said said() {
        if (isText()) {
            return new Said(textOr(""), textOr(""));
        }
        onlyKeys(Set.of("nl", "en"));
        return new Said(at("nl").required(), at("en").textOr(at("nl").textOr("")));
    }

    Optional<Said> maybeSaid() {
        return given() ? Optional.of(said()) : Optional.empty();
    }

    /** A word of a closed vocabulary. */
    <W extends Enum<W> & Word> Optional<W> word(Class<W> vocabulary) {
        String text = required();
        Optional<W> word = Word.find(vocabulary, text);
        if (word.isEmpty() && !text.isEmpty()) {
            String expected = sorted(java.util.Arrays.stream(vocabulary.getEnumConstants()).map(Word::key).collect(Collectors.toSet()));
            problems.refuse(line, "'" + text + "' is geen bekend woord bij '" + name + "'; verwacht: " + expected,
                "'" + text + "' is not a known word at '" + name + "'; expected: " + expected);
        }
        return word;
    }

    <W extends Enum<W> & Word> List<W> words(Class<W> vocabulary) {
        return items().stream().flatMap(item -> item.word(vocabulary).stream()).toList();
    }

    /** The value as plain data, for parts of the product that are still to come. */
    Object plain() {
        return plain(node);
    }

    private static Object plain(Node node) {
        return switch (node) {
            case null -> null;
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list -> list.getValue().stream().map(item -> plain(item)).toList();
            case MappingNode map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.getValue().forEach(tuple -> plain.put(String.valueOf(plain(tuple.getKeyNode())), plain(tuple.getValueNode())));
                yield plain;
            }
            default -> node.toString();
        };
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }
}
