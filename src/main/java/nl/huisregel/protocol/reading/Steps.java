package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.TreeSet;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.words.Ending;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Rhythm;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.StepVerb;
import nl.huisregel.protocol.words.Word;

/** Reads what follows an event: steps in order, a menu, or a climb of rungs. */
final class Steps {

    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> KEYS = Set.of("do", "by", "to", "with", "whom", "at_once", "until", "before", "what", "as", "who", "how", "number",
        "form", "between", "at_most", "within", "in", "document", "fields", "when", "note");
    private static final List<String> MODES = List.of("do", "choose", "climb");

    private final Problems problems;
    private final Expect expect;

    Steps(Problems problems) {
        this.problems = problems;
        this.expect = new Expect(problems);
    }

    Form.After read(Event event, Field field, Map<String, Object> data) {
        String mode = mode(field);
        expect.people(field.at("by"));
        expect.people(field.at("to"));
        return new Form.After(event, expect.people(field.at("of")), mode, rungs(field, mode), climb(field.at("climb"), mode),
            expect.oneOfIfGiven(field.at("declared_by"), Expect.keys(Role.values())), 
            expect.oneOf(field.at("weigh"), Set.of("utterance", "conduct", "consequences", "age", "repetition")), field.at("open").truth(), data);
    }

    private String mode(Field field) {
        List<String> modes = MODES.stream().filter(mode -> field.at(mode).given()).toList();
        if (modes.size() != 1) {
            problems.refuse(field.line(), "na een gebeurtenis volgt do, choose of climb, één daarvan", "after an event follows do, choose or climb, one of them");
        }
        return modes.isEmpty() ? "" : modes.getFirst();
    }

    private List<List<Form.Step>> rungs(Field field, String mode) {
        if (mode.isEmpty()) {
            return List.of();
        }
        Field steps = mode.equals("climb") ? field.at("steps") : field.at(mode);
        if (!steps.isList() || steps.items().isEmpty()) {
            problems.refuse(steps.line(), "hier wordt een lijst van stappen verwacht, zoals [{do: talk}]", "a list of steps is expected here, such as [{do: talk}]");
            return List.of();
        }
        return mode.equals("climb") ? steps.items().stream().map(rung -> steps(rung)).toList() : List.of(steps(steps));
    }

    private List<Form.Step> steps(Field field) {
        List<Form.Step> steps = new ArrayList<>();
        field.items().forEach(item -> step(item).ifPresent(steps::add));
        return steps;
    }

    private Optional<Form.Step> step(Field field) {
        field.onlyKeys(KEYS);
        Map<String, List<String>> says = new LinkedHashMap<>();
        field.fields().forEach((key, value) -> {
            if (!key.equals("do") && !key.equals("note")) {
                says.put(key, said(key, value));
            }
        });
        return field.at("do").word(StepVerb.class).map(verb -> new Form.Step(verb, says));
    }

    private List<String> said(String key, Field value) {
        return switch (key) {
            case "by" -> expect.people(value, "open", "offender");
            case "to" -> expect.people(value, "guardians", "guardians_of_group", "open");
            case "with" -> expect.people(value, "guardians", "reasons", "period");
            case "whom" -> expect.people(value, "guardians", "pupils");
            case "at_once" -> List.of(String.valueOf(value.truth()));
            case "until" -> CLOCK.matcher(value.textOr("")).matches() ? value.texts() : expect.oneOf(value, Expect.keys(Ending.values()));
            case "before" -> value.words(StepVerb.class).stream().map(Word::key).toList();
            case "as" -> expect.oneOf(value, Set.of("neglect_of_duty", "culpable_conduct"));
            case "who" -> expect.oneOf(value, Set.of("police", "confidential_inspector", "inspectorate"));
            case "how" -> expect.oneOf(value, Set.of("phone", "mail", "letter", "in_person"));
            case "form" -> expect.oneOf(value, Set.of("notification", "formal_report"));
            case "between" -> expect.oneOf(value, Set.of("notify", "report", "neither"));
            case "in" -> expect.oneOf(value, Set.of("personnel_file", "pupil_file", "device_case"));
            case "number" -> expect.phone(value).stream().toList();
            case "at_most", "within" -> expect.term(value).stream().toList();
            default -> expect.names(value);
        };
    }

    private Optional<Form.Climb> climb(Field field, String mode) {
        if (!mode.equals("climb")) {
            return Optional.empty();
        }
        field.onlyKeys(Set.of("per", "over", "last"));
        Set<String> over = new TreeSet<>(Expect.keys(Rhythm.values()));
        over.add("open");
        return Optional.of(new Form.Climb(expect.oneOfIfGiven(field.at("per"), Expect.keys(Role.values())).orElse("pupil"),
            expect.oneOfIfGiven(field.at("over"), over).orElse("open"), expect.oneOfIfGiven(field.at("last"), Set.of("repeats", "ends")).orElse("repeats")));
    }
}
