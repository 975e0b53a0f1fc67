package nl.huisregel.protocol.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.telling.Json;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Capability;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Event;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Moment;
import nl.huisregel.protocol.words.Occasion;
import nl.huisregel.protocol.words.Rhythm;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.StepVerb;
import nl.huisregel.protocol.words.Term;
import nl.huisregel.protocol.words.Upheld;
import nl.huisregel.protocol.words.Word;

/** The JSON Schema of an edition, so that an editor helps while somebody writes one. The reader of editions checks more, and says it better. */
public final class SchemaFile {

    private SchemaFile() {
    }

    public static String write() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "An edition of a protocol, in the language of norms, version 1");
        schema.putAll(object(properties(
            "edition", text(), "date", text(), "level", oneOf("law", "template", "board", "location"), "title", ref("said"), "note", ref("said"), "place", text(),
            "adopted", text(), "council_consent", text(), "language", Map.of("const", 1), "applies", ref("applies"), "layers", mapOf(layer()),
            "about", mapOf(own()), "purpose", mapOf(own()), "channels", mapOf(own()), "when_silent", mapOf(words(Decider.values())),
            "blanks", listOf(Map.of("type", "object")), "timetable", Map.of("type", "object"), "holders", mapOf(text()), "articles", listOf(article())),
            List.of("edition", "date", "level", "articles")));
        schema.put("$defs", definitions());
        return Json.write(schema);
    }

    private static Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("said", Map.of("oneOf", List.of(text(), object(properties("nl", text(), "en", text()), List.of("nl")))));
        definitions.put("who", Map.of("oneOf", List.of(some(words(Role.values())), object(properties("roles", some(words(Role.values())), "except", some(words(Role.values())), "in_any_hat", Map.of("type", "boolean")), List.of()))));
        definitions.put("applies", object(properties("who", ref("who"), "when", ref("condition")), List.of()));
        definitions.put("clause", clause());
        definitions.put("condition", some(ref("clause")));
        definitions.put("duty", duty());
        definitions.put("norm", norm());
        return definitions;
    }

    private static Map<String, Object> article() {
        return object(properties("ref", text(), "heading", ref("said"), "text", Map.of("oneOf", List.of(ref("said"), mapOf(ref("said")))), "link", text(),
            "applies", ref("applies"), "norms", listOf(ref("norm"))), List.of("ref", "text"));
    }

    private static Map<String, Object> norm() {
        Map<String, Object> acts = some(words(Act.values()));
        Map<String, Object> properties = properties("id", ordered("type", "string", "pattern", "^[a-z0-9][a-z0-9-]*$"), "cites", listOf(text()), "who", ref("who"),
            "of", Map.of(), "when", ref("condition"), "unless", ref("condition"), "force", oneOf("binds", "advises"), "instead_of", text(), "because", text(),
            "says", ref("said"), "upheld", words(Upheld.values()), "capability", words(Capability.values()), "note", Map.of(), "forbid", acts, "allow", acts,
            "only_if", ref("condition"), "refer", acts, "to", Map.of(), "protect", acts, "against", some(oneOf("forbid", "require", "measure", "refer", "allow")),
            "how", oneOf("lifts", "softens"), "require", some(ref("duty")), "doing", acts, "ask", text(), "after", words(Event.values()),
            "each", words(DutyKind.values()), "tell", some(words(Moment.values())), "means", words(Term.values()), "human", some(text()), "silence", Map.of("const", "refuses"), "together", Map.of("type", "boolean"),
            "every", words(Rhythm.values()), "at", words(Occasion.values()), "do", listOf(step()), "choose", listOf(step()), "steps", listOf(listOf(step())),
            "answered_by", oneOf("entitled", "guardian", "self"), "renewed", oneOf("school_year", "year", "never", "unknown"),
            "form", oneOf("written", "form", "digital", "any"), "proof", Map.of());
        Map<String, Object> norm = object(properties, List.of("id", "says", "upheld", "capability"));
        norm.put("additionalProperties", true);
        norm.put("anyOf", Stream.of("forbid", "allow", "refer", "protect", "require", "ask", "after", "each", "tell", "means", "human").map(form -> Map.of("required", List.of(form))).toList());
        return norm;
    }

    private static Map<String, Object> step() {
        Map<String, Object> step = object(properties("do", words(StepVerb.values())), List.of("do"));
        step.put("additionalProperties", true);
        return step;
    }

    private static Map<String, Object> clause() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Circumstance circumstance : Circumstance.values()) {
            List<String> values = circumstance.choices().stream().map(value -> value.key()).toList();
            properties.put(circumstance.key(), circumstance.plain() ? Map.of("const", true)
                : circumstance.open() || values.isEmpty() ? some(text()) : some(Map.of("enum", values)));
        }
        List<String> plain = Arrays.stream(Circumstance.values()).filter(Circumstance::plain).map(Word::key).toList();
        return Map.of("oneOf", List.of(Map.of("enum", plain), object(properties, List.of())));
    }

    private static Map<String, Object> duty() {
        Map<String, Object> properties = properties("by", text(), "moment", words(DutyMoment.values()), "within", text(), "options", some(text()), "note", ref("said"), "to", Map.of());
        for (DutyKind kind : DutyKind.values()) {
            properties.put(kind.key(), words(Matter.values()));
        }
        return object(properties, List.of());
    }

    private static Map<String, Object> layer() {
        return object(properties("name", ref("said"), "channels", some(text()), "cites", listOf(text()), "settled", ref("said")), List.of("name", "channels"));
    }

    private static Map<String, Object> own() {
        return object(properties("name", ref("said"), "implies", some(text()), "kind", text(), "also", some(text())), List.of());
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> properties(Object... namesAndSchemas) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int index = 0; index < namesAndSchemas.length; index += 2) {
            properties.put((String) namesAndSchemas[index], namesAndSchemas[index + 1]);
        }
        return properties;
    }

    private static Map<String, Object> mapOf(Object values) {
        return ordered("type", "object", "additionalProperties", values);
    }

    private static Map<String, Object> listOf(Object items) {
        return ordered("type", "array", "items", items);
    }

    /** One, or a list of them. */
    private static Map<String, Object> some(Object one) {
        return ordered("oneOf", List.of(one, ordered("type", "array", "items", one, "minItems", 1)));
    }

    private static Map<String, Object> words(Word[] words) {
        return ordered("enum", Arrays.stream(words).map(Word::key).toList());
    }

    private static Map<String, Object> oneOf(String... words) {
        return ordered("enum", List.of(words));
    }

    private static Map<String, Object> text() {
        return Map.of("type", List.of("string", "number"));
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        return properties(namesAndValues);
    }
}
