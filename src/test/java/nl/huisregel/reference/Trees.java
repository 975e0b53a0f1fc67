package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.telling.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Protocols as the trees of maps and lists that files are made of: read, copied, shuffled. */
final class Trees {

    /** Lists whose order says something: the first role that can be found decides. */
    private static final Set<String> ORDERED = Set.of("to", "steps", "do", "choose");
    /** Maps whose order says something: a place belongs to the first layer that names it. */
    private static final Set<String> ORDERED_KEYS = Set.of("layers");

    private Trees() {
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    /** Reads trees as editions, widest first. */
    static List<Edition> editions(List<Map<String, Object>> trees) {
        List<Edition> editions = new ArrayList<>();
        for (Map<String, Object> tree : trees) {
            editions.add(EditionReader.read("by chance", Json.write(tree), List.copyOf(editions)).edition());
        }
        return editions;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> norms(Map<String, Object> edition) {
        List<Map<String, Object>> norms = new ArrayList<>();
        for (Object article : (List<Object>) edition.getOrDefault("articles", List.of())) {
            norms.addAll((List<Map<String, Object>>) ((Map<String, Object>) article).getOrDefault("norms", List.of()));
        }
        return norms;
    }

    @SuppressWarnings("unchecked")
    static <T> T copy(T tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(key, copy(value)));
                yield (T) copy;
            }
            case List<?> list -> (T) new ArrayList<>(list.stream().map(Trees::copy).toList());
            case null, default -> tree;
        };
    }

    /** The same sentences in another order: articles, norms, clauses, circumstances, values, duties. */
    static <T> T shuffled(T tree, Random random) {
        return shuffled(tree, random, "");
    }

    @SuppressWarnings("unchecked")
    private static <T> T shuffled(T tree, Random random, String key) {
        return switch (tree) {
            case Map<?, ?> map -> {
                List<Object> keys = new ArrayList<>(map.keySet());
                if (!ORDERED_KEYS.contains(key)) {
                    Collections.shuffle(keys, random);
                }
                Map<Object, Object> shuffled = new LinkedHashMap<>();
                keys.forEach(it -> shuffled.put(it, shuffled(map.get(it), random, String.valueOf(it))));
                yield (T) shuffled;
            }
            case List<?> list -> {
                List<Object> items = new ArrayList<>(list);
                if (!ORDERED.contains(key)) {
                    Collections.shuffle(items, random);
                }
                yield (T) new ArrayList<>(items.stream().map(item -> shuffled(item, random, "")).toList());
            }
            case null, default -> tree;
        };
    }
}
