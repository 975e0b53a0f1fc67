package nl.huisregel.protocol.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Capability;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.protocol.words.DutyMoment;
import nl.huisregel.protocol.words.Ending;
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

/** Every closed vocabulary of the language, by the name a reader knows it by. */
final class Vocabularies {

    private Vocabularies() {
    }

    static Map<String, List<? extends Word>> all() {
        Map<String, List<? extends Word>> all = new LinkedHashMap<>();
        all.put("act", List.of(Act.values()));
        all.put("role", List.of(Role.values()));
        all.put("decider", List.of(Decider.values()));
        all.put("circumstance", List.of(Circumstance.values()));
        all.put("duty", List.of(DutyKind.values()));
        all.put("duty_moment", List.of(DutyMoment.values()));
        all.put("matter", List.of(Matter.values()));
        all.put("moment", List.of(Moment.values()));
        all.put("event", List.of(Event.values()));
        all.put("step", List.of(StepVerb.values()));
        all.put("rhythm", List.of(Rhythm.values()));
        all.put("occasion", List.of(Occasion.values()));
        all.put("ending", List.of(Ending.values()));
        all.put("term", List.of(Term.values()));
        all.put("upheld", List.of(Upheld.values()));
        all.put("capability", List.of(Capability.values()));
        return all;
    }
}
