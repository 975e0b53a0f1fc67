package nl.huisregel.protocol.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.Audience;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Value;

/** Compares how much two norms take in: whom they bind, and when they speak. A trip is a school activity, so the narrower word counts for the wider. */
final class Breadth {

    private final Map<Circumstance, Map<String, List<String>>> implies = new HashMap<>();

    Breadth(Edition edition, List<Edition> wider) {
        for (Circumstance circumstance : Circumstance.values()) {
            Map<String, List<String>> values = new HashMap<>();
            circumstance.choices().forEach(value -> values.put(value.key(), value.implies()));
            wider.forEach(it -> it.own().getOrDefault(circumstance, List.of()).forEach(value -> values.put(value.key(), value.implies())));
            edition.own().getOrDefault(circumstance, List.of()).forEach(value -> values.put(value.key(), value.implies()));
            implies.put(circumstance, values);
        }
    }

    /** The value and every wider value that holds with it. */
    Set<String> widened(Circumstance circumstance, String value) {
        Set<String> wide = new HashSet<>();
        widen(circumstance, value, wide);
        return wide;
    }

    /** Whether the wide condition holds whenever the narrow one does. */
    boolean covers(Condition wide, Condition narrow) {
        if (wide.always()) {
            return true;
        }
        return !narrow.always() && narrow.anyOf().stream().allMatch(clause -> wide.anyOf().stream().anyMatch(wider ->
            wider.all().entrySet().stream().allMatch(test -> narrower(clause, test.getKey(), test.getValue()))));
    }

    /** Whether whoever the narrow audience names is bound by the wide one. */
    static boolean reaches(Audience wide, Audience narrow) {
        return narrow.except()
            ? List.of(Role.values()).stream().filter(role -> role != Role.ALL && narrow.binds(role)).anyMatch(wide::binds)
            : narrow.roles().stream().anyMatch(wide::binds);
    }

    private boolean narrower(Condition.Clause clause, Circumstance circumstance, List<String> values) {
        return clause.names(circumstance) && clause.all().get(circumstance).stream()
            .allMatch(value -> widened(circumstance, value).stream().anyMatch(values::contains));
    }

    private void widen(Circumstance circumstance, String value, Set<String> wide) {
        if (wide.add(value)) {
            implies.get(circumstance).getOrDefault(value, List.of()).forEach(implied -> widen(circumstance, implied, wide));
        }
    }

    List<String> known(Circumstance circumstance) {
        return List.copyOf(implies.get(circumstance).keySet());
    }

    static List<Value> own(Edition edition, Circumstance circumstance) {
        return edition.own().getOrDefault(circumstance, List.of());
    }
}
