package nl.huisregel.protocol.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Form;

/**
 * One step of an {@code after}, as its file wrote it.
 *
 * @param says what the step says of whom, where and until when
 */
public record Step(String verb, Map<?, ?> says) {

    /** Every step of an after, whatever rung or menu it stands in. */
    public static List<Step> of(Form.After after) {
        List<Step> steps = new ArrayList<>();
        List.of("do", "choose", "steps").forEach(key -> gather(after.data().get(key), steps));
        return steps;
    }

    /** Whose conduct an after is about; empty where it names nobody, and then it is about everybody. */
    static Set<String> about(Form.After after) {
        return new TreeSet<>(texts(after.data().get("of")));
    }

    /** What an after leaves open, by the key it left open. */
    static List<String> open(Form.After after) {
        List<String> open = new ArrayList<>(open(after.data().get("climb")));
        open.addAll(open(after.data()));
        of(after).forEach(step -> open.addAll(open(step.says())));
        return open;
    }

    /** The keys beside which the word {@code open} stands. */
    static List<String> open(Object data) {
        return data instanceof Map<?, ?> map ? map.entrySet().stream().filter(entry -> "open".equals(entry.getValue())).map(entry -> String.valueOf(entry.getKey())).toList() : List.of();
    }

    /** What it says under this key, one text or several. */
    public List<String> texts(String key) {
        return texts(says.get(key));
    }

    private static List<String> texts(Object value) {
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

    private static void gather(Object value, List<Step> steps) {
        switch (value) {
            case Map<?, ?> map when map.containsKey("do") -> steps.add(new Step(String.valueOf(map.get("do")), map));
            case Iterable<?> list -> list.forEach(item -> gather(item, steps));
            case null, default -> { }
        }
    }
}
