package nl.huisregel.publication;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Question;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.text.Hint;

/**
 * What was found in a text and what its author said of each find. Nothing found: no question. Found and not answered: the circumstance is
 * unknown, and the protocol asks. All answered: the circumstance holds what the answers say together.
 *
 * @param answers by the key of the hint; of what is gone from the text there is none
 */
public record Heard(List<Hint> hints, Map<String, String> answers) {

    static final String NOT_SURE = "not_sure";
    private static final Set<String> NOTHING = Set.of("nobody", "no");

    /** Everything found, as if nobody had said anything: which of it matters shows in what is then asked. */
    Heard unanswered() {
        return new Heard(hints, Map.of());
    }

    /** What no norm asks about in this place holds nothing up there, answered or not. */
    Heard only(Set<String> matters) {
        return new Heard(hints.stream().filter(hint -> matters.contains(hint.key())).toList(), answers);
    }

    Optional<String> answer(Hint hint) {
        return Optional.ofNullable(answers.get(hint.key()));
    }

    Set<String> open() {
        return hints.stream().filter(hint -> answer(hint).isEmpty()).map(Hint::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** On which circumstances something points that nobody said anything of yet. */
    Set<Circumstance> hinted() {
        Set<Circumstance> hinted = EnumSet.noneOf(Circumstance.class);
        hints.stream().filter(hint -> answer(hint).isEmpty()).forEach(hint -> hinted.addAll(touches(hint).keySet()));
        return hinted;
    }

    Set<Circumstance> notSure() {
        Set<Circumstance> notSure = EnumSet.noneOf(Circumstance.class);
        hints.stream().filter(hint -> answer(hint).filter(NOT_SURE::equals).isPresent()).forEach(hint -> notSure.addAll(touches(hint).keySet()));
        return notSure;
    }

    /** What the answers say together. One text is one act: whose is what within it the rulebook is not told, so that it is the stricter for it. */
    Map<Circumstance, Set<String>> told() {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        for (Hint hint : hints) {
            Optional<String> said = answer(hint).filter(answer -> !answer.equals(NOT_SURE));
            said.ifPresent(_ -> touches(hint).keySet().forEach(circumstance -> told.computeIfAbsent(circumstance, _ -> new LinkedHashSet<>())));
            said.filter(answer -> !NOTHING.contains(answer)).ifPresent(answer -> {
                hint.kind().touches().forEach((circumstance, value) -> told.get(circumstance).add(value));
                if (hint.kind().personal()) {
                    told.get(Circumstance.WHOSE).add(answer);
                }
            });
        }
        return told;
    }

    /** Which finds a norm asks about, where all of them were unknown. */
    Set<String> asked(Basis unanswered) {
        Map<Circumstance, Set<String>> options = new EnumMap<>(Circumstance.class);
        for (Question question : unanswered.questions()) {
            if (question.picture().isEmpty()) {
                options.computeIfAbsent(question.circumstance(), _ -> new LinkedHashSet<>()).addAll(question.options());
            }
        }
        return hints.stream().filter(hint -> matters(hint, options)).map(Hint::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean matters(Hint hint, Map<Circumstance, Set<String>> options) {
        if (hint.kind().personal() && !options.containsKey(Circumstance.REVEALS)) {
            return options.containsKey(Circumstance.WHOSE);
        }
        return hint.kind().touches().entrySet().stream().anyMatch(touched -> options.getOrDefault(touched.getKey(), Set.of()).stream()
            .anyMatch(option -> isOrImplies(touched.getKey(), touched.getValue(), option)));
    }

    /** Whether this norm speaks of such a find, rather than of something else in the same circumstance. */
    static boolean asks(Norm norm, Hint hint) {
        return norm.form() instanceof Form.OnAct form && form.when().anyOf().stream().anyMatch(clause -> hint.kind().touches().entrySet().stream()
            .anyMatch(touched -> clause.all().getOrDefault(touched.getKey(), List.of()).stream().anyMatch(option -> isOrImplies(touched.getKey(), touched.getValue(), option))));
    }

    private static boolean isOrImplies(Circumstance circumstance, String value, String option) {
        return option.equals(value) || circumstance.value(value).filter(it -> it.implies().contains(option)).isPresent();
    }

    /** The circumstances a find leaves unknown. */
    static Map<Circumstance, String> touches(Hint hint) {
        Map<Circumstance, String> touches = new LinkedHashMap<>(hint.kind().touches());
        if (hint.kind().personal()) {
            touches.put(Circumstance.WHOSE, "");
        }
        return touches;
    }
}
