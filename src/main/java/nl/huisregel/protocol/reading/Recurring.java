package nl.huisregel.protocol.reading;

import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.Matter;
import nl.huisregel.protocol.words.Occasion;
import nl.huisregel.protocol.words.Rhythm;

/** Reads a duty that comes back: what, how often or on which occasion, until when, by whom and to whom. */
final class Recurring {

    private final Problems problems;
    private final Expect expect;

    Recurring(Problems problems) {
        this.problems = problems;
        this.expect = new Expect(problems);
    }

    Form.Each read(DutyKind duty, Field field, Map<String, Object> data) {
        Optional<Rhythm> every = field.at("every").given() ? field.at("every").word(Rhythm.class) : Optional.empty();
        Optional<Occasion> at = field.at("at").given() ? field.at("at").word(Occasion.class) : Optional.empty();
        if (field.at("every").given() == field.at("at").given()) {
            problems.refuse(field.line(), "een plicht die terugkomt zegt hoe vaak (every) of wanneer (at), één daarvan", "a recurring duty says how often (every) or on which occasion (at), one of them");
        }
        expect.names(field.at("proof"));
        expect.names(field.at("may_be_part_of"));
        expect.people(field.at("for"));
        expect.people(field.at("with"));
        return new Form.Each(duty, field.at("what").word(Matter.class), expect.names(field.at("topics")), every, at, field.at("until").text(),
            expect.people(field.at("by"), "actor", "system"), expect.people(field.at("to"), "guardians"),
            expect.oneOf(field.at("stage"), Circumstance.YEAR_GROUP.choices().stream().map(value -> value.key()).toList()), data);
    }
}
