package nl.huisregel.protocol.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Form;

/** One step of an {@code after}, as its file wrote it. */
record Step(String verb, Map<?, ?> data) {

    /** Every step of an after, whatever rung or menu it stands in. */
    static List<Step> of(Form.After after) {
        List<Step> steps = new ArrayList<>();
        List.of("do", "choose", "steps").forEach(key -> gather(after.data().get(key), steps));
        return steps;
    }

    List<String> texts(String key) {
        return texts(data.get(key));
    }

    static List<String> texts(Object value) {
        return switch (value) {
            case null -> List.of();
            case Iterable<?> list -> {
                List<String> texts = new ArrayList<>();
                list.forEach(item -> texts.add(String.valueOf(item)));
                yield texts;
            }
            default -> List.of(String.valueOf(value));
        };
    }

    /** Whose conduct an after is about; empty where it names nobody, and then it is about everybody. */
    static Set<String> about(Form.After after) {
        return new TreeSet<>(texts(after.data().get("of")));
    }

    private static void gather(Object value, List<Step> steps) {
        switch (value) {
            case Map<?, ?> map when map.containsKey("do") -> steps.add(new Step(String.valueOf(map.get("do")), map));
            case Iterable<?> list -> list.forEach(item -> gather(item, steps));
            case null, default -> { }
        }
    }
}
