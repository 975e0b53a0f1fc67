package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;

/** When a norm speaks, or is met: any one of the clauses suffices. No clauses at all: always. */
public record Condition(List<Clause> anyOf) {

    public static final Condition ALWAYS = new Condition(List.of());

    /** All of these circumstances hold, each with any of its values. */
    public record Clause(Map<Circumstance, List<String>> all) {

        public boolean names(Circumstance circumstance) {
            return all.containsKey(circumstance);
        }
    }

    public boolean always() {
        return anyOf.isEmpty();
    }

    public boolean names(Circumstance circumstance) {
        return anyOf.stream().anyMatch(clause -> clause.names(circumstance));
    }

    public boolean names(Circumstance circumstance, String value) {
        return anyOf.stream().anyMatch(clause -> clause.all().getOrDefault(circumstance, List.of()).contains(value));
    }

    /** Both this and the other condition. */
    public Condition and(Condition other) {
        if (always() || other.always()) {
            return always() ? other : this;
        }
        return new Condition(anyOf.stream()
            .flatMap(mine -> other.anyOf.stream().map(theirs -> both(mine, theirs)))
            .toList());
    }

    private static Clause both(Clause mine, Clause theirs) {
        var all = new java.util.EnumMap<Circumstance, List<String>>(Circumstance.class);
        all.putAll(mine.all());
        theirs.all().forEach((circumstance, values) -> all.merge(circumstance, values, (first, second) -> within(circumstance, second, first) ? second : first));
        return new Clause(all);
    }

    /** A circumstance that both conditions test, neither within the other: then no single list of values says both. */
    public Optional<Circumstance> clash(Condition other) {
        return anyOf.stream().flatMap(mine -> other.anyOf.stream().flatMap(theirs -> mine.all().keySet().stream().filter(theirs::names)
            .filter(it -> !within(it, mine.all().get(it), theirs.all().get(it)) && !within(it, theirs.all().get(it), mine.all().get(it))))).findFirst();
    }

    /** Whether each of these values brings one of the wider list with it. */
    private static boolean within(Circumstance circumstance, List<String> values, List<String> wider) {
        return values.stream().allMatch(value -> wider.contains(value)
            || circumstance.value(value).filter(it -> !it.implies().isEmpty() && it.implies().stream().anyMatch(implied -> within(circumstance, List.of(implied), wider))).isPresent());
    }
}
