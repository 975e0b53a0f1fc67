package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.reading.EditionReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What parts still to come will read is checked now: nonsense in it is refused, and the refusal says what was expected. */
class NonsenseTest {

    private record Nonsense(String norm, String expected) {
    }

    private static final List<Nonsense> NORMS = List.of(
        new Nonsense("each: hold, what: lesson, every: sometimes", "school_year"),
        new Nonsense("each: hold, what: lesson, at: full_moon", "new_edition"),
        new Nonsense("each: hold, what: lesson", "every"),
        new Nonsense("each: hold, what: lesson, every: year, at: enrolment", "every"),
        new Nonsense("each: hold, what: dance, every: year", "lesson"),
        new Nonsense("each: hold, what: talk, every: school_year, until: never-ish", "start_school_year"),
        new Nonsense("each: hold, what: talk, every: school_year, until: golden_weeks", "means: period"),
        new Nonsense("each: hold, what: lesson, every: year, topics: [\"Hoe gaat het?\"]", "een woord"),
        new Nonsense("each: hold, what: lesson, every: year, by: parrot", "teacher"),
        new Nonsense("each: hold, what: lesson, every: year, stage: sky", "upper"),
        new Nonsense("ask: consent, of: [pupil], also: {self: {over: -3}}", "leeftijd van 4"),
        new Nonsense("ask: consent, of: [pupil], also: {self: {from: 200}}", "tot en met 25"),
        new Nonsense("ask: consent, of: [pupil], also: {self: {from: 12, over: 16}}", "vanaf welke leeftijd"),
        new Nonsense("ask: consent, of: [pupil], also: {self: {}}", "vanaf welke leeftijd"),
        new Nonsense("ask: consent, of: [pupil], also: {uncle: {over: 16}}", "self"),
        new Nonsense("ask: consent, of: [pupil], reminded: {after: 0 days}", "een termijn"),
        new Nonsense("ask: consent, of: [pupil], reminded: {every: blue_moon}", "school_year"),
        new Nonsense("ask: consent, of: [pupil], renewed: sometimes", "school_year"),
        new Nonsense("ask: consent, of: [pupil], asked: [at_night]", "enrolment"),
        new Nonsense("ask: consent, of: [pupil], carrier: pigeon", "parent_platform"),
        new Nonsense("ask: consent, of: [pupil], form: oral", "written"),
        new Nonsense("ask: consent, of: [pupil], proof: maybe", "kept"),
        new Nonsense("ask: consent, of: [pupil], answered_by: anyone", "entitled"),
        new Nonsense("ask: consent, of: [parrot]", "pupil"),
        new Nonsense("ask: consent", "'of' ontbreekt"),
        new Nonsense("ask: forgiveness, of: [pupil]", "consent"),
        new Nonsense("after: breach, do: [{do: shout}]", "warn"),
        new Nonsense("after: breach, do: [{do: talk, loudly: true}]", "onbekende sleutel 'loudly'"),
        new Nonsense("after: breach, do: talk", "een lijst van stappen"),
        new Nonsense("after: breach, do: []", "een lijst van stappen"),
        new Nonsense("after: breach", "do, choose of climb"),
        new Nonsense("after: breach, do: [{do: warn}], choose: [{do: warn}]", "één daarvan"),
        new Nonsense("after: breach, choose: [{do: suspend, at_most: 0 days}]", "een termijn"),
        new Nonsense("after: breach, choose: [{do: suspend, by: robot}]", "head"),
        new Nonsense("after: device_offence, do: [{do: keep_device, until: someday}]", "end_of_day"),
        new Nonsense("after: device_offence, climb: {per: pupil, over: sometimes}, steps: [[{do: warn}]]", "school_year"),
        new Nonsense("after: device_offence, climb: {per: pupil}", "een lijst van stappen"),
        new Nonsense("after: transgressive, do: [{do: authority, who: neighbours}]", "police"),
        new Nonsense("after: transgressive, do: [{do: authority, who: police, number: bel maar}]", "een telefoonnummer"),
        new Nonsense("after: transgressive, declared_by: gossip, do: [{do: authority, who: police}]", "board"),
        new Nonsense("after: case_on_staff, do: [{do: file, in: drawer}]", "personnel_file"),
        new Nonsense("after: possible_offence, do: [{do: decide, between: [notify, gossip]}]", "notify"),
        new Nonsense("tell: drafting, to: everybody", "guardian"),
        new Nonsense("tell: drafting, names: \"een hele zin\"", "een woord"),
        new Nonsense("means: level, is: galaxy", "location"),
        new Nonsense("means: level", "board, location"),
        new Nonsense("means: subjects, is: [weather]", "social_media"),
        new Nonsense("means: filtering, is: sometimes", "content_rule"),
        new Nonsense("means: reading, is: funny", "trust"),
        new Nonsense("means: audiences, is: [martians]", "guardian"),
        new Nonsense("means: device, is: [toaster]", "smartwatch"),
        new Nonsense("means: responsibilities, is: [replies], for: nobody", "guardian"),
        new Nonsense("human: robot", "teacher"),
        new Nonsense("protect: report, against: [weather]", "require"),
        new Nonsense("protect: report, against: [forbid], how: maybe", "softens"),
        new Nonsense("doing: publish, require: {follow: replies, within: 0 days}", "een termijn"),
        new Nonsense("doing: publish, require: {follow: replies, within: soon}", "een termijn"),
        new Nonsense("doing: publish, require: {confirm: reviewed, by: robot}", "actor"),
        new Nonsense("doing: publish, require: {state: capacity_line, options: [positive_news]}", "professional"),
        new Nonsense("doing: publish, require: {send_also: members, options: [pigeon]}", "mail"));

    private static final List<Nonsense> HEADS = List.of(
        new Nonsense("council_consent: soon", "een datum"),
        new Nonsense("council_consent: 2026-13-01", "een datum"),
        new Nonsense("adopted: \"2015-02-30\"", "een datum"));

    @TestFactory
    Stream<DynamicTest> nonsense_in_a_norm_is_refused_with_what_was_expected() {
        return NORMS.stream().map(it -> DynamicTest.dynamicTest(it.norm(), () -> refused("level: board", it.norm(), it.expected())));
    }

    @TestFactory
    Stream<DynamicTest> nonsense_in_a_head_is_refused_with_what_was_expected() {
        return HEADS.stream().map(it -> DynamicTest.dynamicTest(it.norm(), () -> refused("level: board\n" + it.norm(), "forbid: publish", it.expected())));
    }

    private static void refused(String head, String norm, String expected) {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> EditionReader.read("proef.yaml", """
            edition: proef
            date: 2026-11-21
            %s
            articles:
              - ref: "1"
                text: {nl: Tekst.}
                norms:
                  - {id: proef-1, %s, says: {nl: Zin., en: Sentence.}, upheld: displayed, capability: protocol}
            """.formatted(head, norm), List.of()));
        assertThat(faulty).as("it is refused").isNotNull();
        assertThat(faulty.problems()).as("one fault, said once").singleElement().satisfies(problem -> {
            assertThat(problem.says().nl()).contains(expected);
            assertThat(problem.line()).isPositive();
        });
    }
}
