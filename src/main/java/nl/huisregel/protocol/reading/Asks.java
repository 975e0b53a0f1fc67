package nl.huisregel.protocol.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Rhythm;

/** Reads of whom and how consent is asked. */
final class Asks {

    private final Known known;
    private final Problems problems;
    private final Expect expect;

    Asks(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
        this.expect = new Expect(problems);
    }

    Form.Ask read(Field field) {
        silence(field.at("silence"));
        if (!field.at("of").given()) {
            problems.refuse(field.line(), "'of' ontbreekt: wiens beeld het is", "'of' is missing: whose image it is");
        }
        if (!field.at("ask").textOr("").equals("consent")) {
            expect.refuse(field.at("ask"), field.at("ask").textOr(""), "consent");
        }
        return new Form.Ask(expect.oneOf(field.at("of"), Set.of("pupil", "colleague", "guardian")),
            answeredBy(field.at("answered_by")), self(field.at("also")), field.at("together").truth(),
            expect.oneOf(field.at("media"), Set.of("photo", "film", "sound")), layers(field.at("layers")), expect.oneOf(field.at("targets"), Set.of("school", "personal")),
            expect.oneOf(field.at("asked"), Set.of("enrolment", "school_year", "year", "when_needed")),
            one(field.at("renewed"), Set.of("school_year", "year", "never", "unknown"), "unknown"),
            expect.oneOf(field.at("carrier"), Set.of("parent_platform", "app", "enrolment_form", "intake_form", "first_aid_form", "own_form")),
            one(field.at("form"), Set.of("written", "form", "digital", "any"), "any"),
            one(field.at("proof"), Set.of("kept", "none"), "none").equals("kept"), reminded(field.at("reminded")));
    }

    private void silence(Field field) {
        if (!field.textOr("refuses").equals("refuses")) {
            problems.refuse(field.line(), "zwijgen is geen toestemming (AVG artikel 4 lid 11 en 7); alleen 'silence: refuses' kan",
                "silence is not consent (GDPR article 4(11) and 7); only 'silence: refuses' is possible");
        }
    }

    private List<String> layers(Field field) {
        List<String> layers = field.texts();
        layers.stream().filter(layer -> !known.knows(Circumstance.LAYER, layer)).forEach(layer -> problems.refuse(field.line(),
            "laag '" + layer + "' staat niet bij 'layers' bovenaan; daar staan: " + known.of(Circumstance.LAYER),
            "layer '" + layer + "' is not among 'layers' at the top; they are: " + known.of(Circumstance.LAYER)));
        return layers;
    }

    /** {@code also: {self: {over: 16}}}: older than sixteen; {@code from} counts the birthday itself. */
    private Optional<Form.Age> self(Field also) {
        if (!also.given()) {
            return Optional.empty();
        }
        also.onlyKeys(Set.of("self"));
        Field self = also.at("self");
        if (!self.given() && !also.fields().isEmpty()) {
            return Optional.empty();
        }
        self.onlyKeys(Set.of("over", "from"));
        if (self.at("over").given() == self.at("from").given()) {
            problems.refuse(also.line(), "zeg vanaf welke leeftijd: {self: {from: 16}} of {self: {over: 16}}", "say the age: {self: {from: 16}} or {self: {over: 16}}");
            return Optional.empty();
        }
        return expect.age(self.at("over")).map(age -> new Form.Age(age, true)).or(() -> expect.age(self.at("from")).map(age -> new Form.Age(age, false)));
    }

    private Optional<Form.Reminder> reminded(Field field) {
        field.onlyKeys(Set.of("after", "every"));
        return field.given() ? Optional.of(new Form.Reminder(expect.term(field.at("after")), every(field.at("every")))) : Optional.empty();
    }

    private static Optional<Rhythm> every(Field field) {
        return field.given() ? field.word(Rhythm.class) : Optional.empty();
    }

    private String answeredBy(Field field) {
        String by = field.textOr("entitled");
        if (!Set.of("entitled", "guardian", "self").contains(by)) {
            problems.refuse(field.line(), "'" + by + "' kan hier niet; verwacht: entitled, guardian of self. Moeten allen samen ja zeggen, schrijf dan together: true; moet de leerling ook ja zeggen, also: {self: {from: 12}}",
                "'" + by + "' is not possible here; expected: entitled, guardian or self. Where all must say yes together write together: true; where the pupil must say yes too, also: {self: {from: 12}}");
        }
        return by;
    }

    private String one(Field field, Collection<String> allowed, String otherwise) {
        return expect.oneOfIfGiven(field, allowed).orElse(otherwise);
    }
}
