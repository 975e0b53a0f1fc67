package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.words.Circumstance;

/** Reads a condition: a bare circumstance, a block of circumstances (all), or a list of such (any). */
final class Conditions {

    private final Known known;
    private final Problems problems;

    Conditions(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Condition read(Field field) {
        if (!field.given()) {
            return Condition.ALWAYS;
        }
        List<Condition.Clause> clauses = new ArrayList<>();
        for (Field item : field.items()) {
            clauses.add(clause(item));
        }
        if (clauses.isEmpty()) {
            problems.refuse(field.line(), "een lege voorwaarde; laat hem weg of noem een omstandigheid", "an empty condition; leave it out or name a circumstance");
        }
        return new Condition(clauses);
    }

    Optional<Condition> maybe(Field field) {
        return field.given() ? Optional.of(read(field)) : Optional.empty();
    }

    private Condition.Clause clause(Field field) {
        Map<Circumstance, List<String>> all = new EnumMap<>(Circumstance.class);
        if (field.isText()) {
            circumstance(field.line(), field.textOr("")).ifPresent(circumstance -> all.put(circumstance, bare(field, circumstance)));
        } else if (field.isMap()) {
            field.fields().forEach((key, value) ->
                circumstance(value.line(), key).ifPresent(circumstance -> all.put(circumstance, values(value, circumstance))));
        } else {
            problems.refuse(field.line(), "een voorwaarde is een omstandigheid of een blok met omstandigheden", "a condition is a circumstance or a block of circumstances");
        }
        return new Condition.Clause(all);
    }

    private List<String> bare(Field field, Circumstance circumstance) {
        if (!circumstance.plain()) {
            problems.refuse(field.line(), "bij '" + circumstance.key() + "' hoort een waarde: " + list(circumstance),
                "'" + circumstance.key() + "' takes a value: " + list(circumstance));
        }
        return List.of("true");
    }

    private List<String> values(Field field, Circumstance circumstance) {
        if (circumstance.plain()) {
            if (!field.truth()) {
                problems.refuse(field.line(), "'" + circumstance.key() + "' kan alleen 'true' zijn; gebruik anders unless",
                    "'" + circumstance.key() + "' can only be 'true'; use unless for the opposite");
            }
            return List.of("true");
        }
        List<String> values = field.texts();
        for (String value : values) {
            if (!known.knows(circumstance, value)) {
                problems.refuse(field.line(), "'" + value + "' is geen waarde van '" + circumstance.key() + "'; verwacht: " + list(circumstance),
                    "'" + value + "' is not a value of '" + circumstance.key() + "'; expected: " + list(circumstance));
            }
        }
        if (values.isEmpty()) {
            problems.refuse(field.line(), "'" + circumstance.key() + "' noemt geen waarde", "'" + circumstance.key() + "' names no value");
        }
        return values;
    }

    private Optional<Circumstance> circumstance(int line, String key) {
        Optional<Circumstance> circumstance = Known.circumstance(key);
        if (circumstance.isEmpty()) {
            String expected = java.util.Arrays.stream(Circumstance.values()).map(Circumstance::key).sorted().collect(Collectors.joining(", "));
            problems.refuse(line, "'" + key + "' is geen omstandigheid; verwacht: " + expected, "'" + key + "' is not a circumstance; expected: " + expected);
        }
        return circumstance;
    }

    private String list(Circumstance circumstance) {
        return String.join(", ", known.of(circumstance));
    }
}
