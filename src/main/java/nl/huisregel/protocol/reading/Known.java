package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Value;

/** The values a file may use for each circumstance: those every protocol knows, the file's own, and those of the layer above. */
final class Known {

    private final Map<Circumstance, Set<String>> values = new EnumMap<>(Circumstance.class);

    Known(List<Edition> wider) {
        for (Circumstance circumstance : Circumstance.values()) {
            Set<String> keys = new TreeSet<>();
            circumstance.choices().forEach(value -> keys.add(value.key()));
            values.put(circumstance, keys);
        }
        for (Edition edition : wider) {
            edition.own().forEach(this::add);
            edition.layers().forEach(layer -> values.get(Circumstance.LAYER).add(layer.key()));
        }
    }

    void add(Circumstance circumstance, List<Value> own) {
        own.forEach(value -> values.get(circumstance).add(value.key()));
    }

    void addLayer(String key) {
        values.get(Circumstance.LAYER).add(key);
    }

    boolean knows(Circumstance circumstance, String value) {
        return values.get(circumstance).contains(value);
    }

    Set<String> of(Circumstance circumstance) {
        return values.get(circumstance);
    }

    /** Own values a file names for an open circumstance: {@code about: {gym: {name: {nl, en}, implies: [school_activity]}}}. */
    static List<Value> own(Field field) {
        List<Value> own = new ArrayList<>();
        field.fields().forEach((key, value) -> {
            value.onlyKeys(Set.of("name", "implies", "kind", "also"));
            List<String> implies = new ArrayList<>(value.at("implies").texts());
            value.at("kind").text().ifPresent(implies::add);
            implies.addAll(value.at("also").texts());
            own.add(new Value(key, value.at("name").maybeSaid().orElse(nl.huisregel.protocol.words.Said.said(key, key)), implies));
        });
        return own;
    }

    static Optional<Circumstance> circumstance(String key) {
        return nl.huisregel.protocol.words.Word.find(Circumstance.class, key);
    }
}
