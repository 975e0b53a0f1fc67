package nl.huisregel.articles;

import static nl.huisregel.articles.Written.article;
import static nl.huisregel.protocol.Finding.Kind.AGAINST_ITSELF;
import static nl.huisregel.protocol.Finding.Kind.AGAINST_LAW;
import static nl.huisregel.protocol.Finding.Kind.BLANK;
import static nl.huisregel.protocol.Finding.Kind.DEAD_EXCEPTION;
import static nl.huisregel.protocol.Finding.Kind.DEAD_REFERENCE;
import static nl.huisregel.protocol.Finding.Kind.LOOSENING;
import static nl.huisregel.protocol.Finding.Kind.NOBODY;
import static nl.huisregel.protocol.Finding.Kind.OWN_GRANTOR;
import static nl.huisregel.protocol.Finding.Kind.PLACEHOLDER;
import static nl.huisregel.protocol.Finding.Kind.TENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.words.Decider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each kind of thing that is found in a protocol, and beside it the protocol in which it must not be found. */
class FindingsTest {

    /** The same rule with the fault and without. */
    private record Pair(String about, Finding.Kind kind, String law, List<Finding> faulty, List<Finding> sound) {
    }

    private static final String FORBID_SOCIAL = "{id: a, who: staff, forbid: publish, when: {channel: social_media}}";

    @TestFactory
    Stream<DynamicTest> texts_that_pull_two_ways() {
        return both(
            new Pair("an allow as narrow as a forbid", TENSION, "", Written.norms(FORBID_SOCIAL, "{id: b, who: staff, allow: publish, when: {channel: social_media, about: trip}}"),
                Written.norms(FORBID_SOCIAL, "{id: b, who: staff, allow: publish, when: {about: trip}}")),
            new Pair("an allow for a narrower word than the forbid", TENSION, "", Written.norms("{id: a, who: staff, forbid: publish, when: {about: school}}", "{id: b, who: teacher, allow: publish, when: {about: trip}}"),
                Written.norms("{id: a, who: staff, forbid: publish, when: {about: trip}}", "{id: b, who: teacher, allow: publish, when: {about: school}}")),
            new Pair("an allow outside the exception of the forbid", TENSION, "", Written.norms("{id: a, who: pupil, forbid: record, unless: {permission: teacher}}", "{id: b, who: pupil, allow: record, when: {at_place: trip}}"),
                Written.norms("{id: a, who: pupil, forbid: record, unless: {permission: teacher}}", "{id: b, who: pupil, allow: record, when: {at_place: trip}, only_if: {permission: teacher}}")),
            new Pair("an allow that a missing consent still refuses", TENSION, "", Written.norms("{id: a, who: staff, forbid: publish, when: {shows: pupil}}", "{id: b, who: staff, allow: publish, when: {shows: pupil, channel: website}}"),
                Written.norms("{id: a, who: staff, forbid: publish, when: {shows: pupil}, unless: {consent: each_shown}}", "{id: b, who: staff, allow: publish, when: {shows: pupil, channel: website}}")),
            new Pair("an allow that says it goes first", TENSION, "", Written.norms(FORBID_SOCIAL, "{id: b, who: staff, allow: publish, when: {channel: social_media}}"),
                Written.norms(FORBID_SOCIAL, "{id: b, who: staff, allow: publish, when: {channel: social_media}, instead_of: a}")),
            new Pair("the police that may and must be called", TENSION, "",
                Written.norms("{id: a, after: possible_offence, do: [{do: decide, what: police, by: head}]}", "{id: b, after: serious_misuse, do: [{do: authority, who: police}]}"),
                Written.norms("{id: a, after: possible_offence, do: [{do: decide, what: police, by: head}]}", "{id: b, after: serious_misuse, do: [{do: authority, who: confidential_inspector}]}")),
            new Pair("a step on a menu that another norm always takes", TENSION, "",
                Written.norms("{id: a, of: pupil, after: breach, choose: [{do: warn}, {do: suspend}]}", "{id: b, after: breach, do: [{do: warn}]}"),
                Written.norms("{id: a, of: pupil, after: breach, choose: [{do: warn}, {do: suspend}]}", "{id: b, of: staff, after: breach, do: [{do: warn}]}")),
            new Pair("a climb beside a choice", TENSION, "",
                Written.norms("{id: a, of: pupil, after: breach, climb: {per: pupil, over: school_year}, steps: [[{do: warn}], [{do: talk}]]}", "{id: b, of: [pupil, guardian], after: breach, choose: [{do: reprimand}, {do: other}]}"),
                Written.norms("{id: a, of: pupil, after: breach, climb: {per: pupil, over: school_year}, steps: [[{do: warn}], [{do: talk}]]}", "{id: b, of: staff, after: breach, choose: [{do: reprimand}, {do: other}]}")),
            new Pair("an exception another forbid outweighs", DEAD_EXCEPTION, "",
                Written.norms("{id: a, who: pupil, forbid: record, when: {during: lesson}, unless: {permission: teacher}}", "{id: b, forbid: record, when: [{during: school_hours}, {at_place: yard}]}"),
                Written.norms("{id: a, who: pupil, forbid: record, when: {during: lesson}, unless: {permission: teacher}}", "{id: b, who: guardian, forbid: record}")));
    }

    @TestFactory
    Stream<DynamicTest> texts_that_are_not_whole() {
        return both(
            new Pair("because of an article that is not there", DEAD_REFERENCE, "", Written.norms("{id: a, forbid: publish, because: \"9\"}"), Written.norms("{id: a, forbid: publish, because: \"1\"}")),
            new Pair("a blank at an article that is not there", DEAD_REFERENCE, "",
                Written.edition("blanks: [{id: b1, asks: {nl: Wat?}, article: \"9\"}]\n", article("1", "Tekst.")), Written.edition("blanks: [{id: b1, asks: {nl: Wat?}, article: \"1\"}]\n", article("1", "Tekst."))),
            new Pair("an article number in the text", DEAD_REFERENCE, "", Written.edition("", article("A. Ouders 5", "Zie artikel 12.")), Written.edition("", article("A. Ouders 5", "Zie artikel A5, en artikel 8 van het EVRM."))),
            new Pair("an annex in the text", DEAD_REFERENCE, "", Written.edition("", article("1", "De brief staat in bijlage 4.")), Written.edition("", article("1", "De brief staat in bijlage 4."), article("Bijlage 4, de brief", "Beste ouders."))),
            new Pair("an annex without a number", DEAD_REFERENCE, "", Written.edition("", article("1", "Zie de bijlage voor de taken.")), Written.edition("", article("1", "Stuur de foto als bijlage mee."))),
            new Pair("a letter in an annex", DEAD_REFERENCE, "", Written.norms("{id: a, after: groupapp_trouble, do: [{do: letter, document: bijlage_3}]}"),
                Written.edition("", article("1", "Tekst.", "{id: a, after: groupapp_trouble, do: [{do: letter, document: bijlage_3}]}"), article("Bijlage 3", "De brief."))),
            new Pair("a name between square brackets", PLACEHOLDER, "", Written.edition("", article("1", "Welkom op [naam school].")), Written.edition("", article("1", "Welkom op De Regenton."))),
            new Pair("dots that stand alone", PLACEHOLDER, "", Written.edition("", article("1", "De directeur van ... beslist.")), Written.edition("", article("1", "Wacht even... dan weet je het zeker."))),
            new Pair("XX in a norm", PLACEHOLDER, "", Written.norms("{id: a, forbid: publish, says: {nl: \"Bel nummer XX.\"}}"), Written.norms("{id: a, forbid: publish, says: {nl: \"Zet er geen X op.\"}}")),
            new Pair("a blank of the head", BLANK, "", Written.edition("blanks: [{id: b1, asks: {nl: Wat?}}]\n", article("1", "Tekst.")), Written.edition("", article("1", "Tekst."))),
            new Pair("a count over an open period", BLANK, "",
                Written.norms("{id: m, means: device_offence, is: [left_on]}", "{id: a, of: pupil, after: device_offence, climb: {per: pupil, over: open}, steps: [[{do: warn}]]}"),
                Written.norms("{id: m, means: device_offence, is: [left_on]}", "{id: a, of: pupil, after: device_offence, climb: {per: pupil, over: school_year}, steps: [[{do: warn}]]}")),
            new Pair("a term that says nothing", BLANK, "", Written.norms("{id: a, means: offences, is: []}"), Written.norms("{id: a, means: offences, is: [bullying]}")),
            new Pair("a term the school fills in", BLANK, "", Written.norms("{id: a, means: period, is: [golden_weeks], filled_by: location}"), Written.norms("{id: a, means: period, is: [golden_weeks]}")),
            new Pair("steps after an offence nobody defined", BLANK, "", Written.norms("{id: a, after: device_offence, do: [{do: warn}]}"),
                Written.norms("{id: a, after: device_offence, do: [{do: warn}]}", "{id: m, means: device_offence, is: [left_on]}")),
            new Pair("an unknown adoption", BLANK, "", Written.edition("adopted: unknown\ncouncil_consent: 2026-10-05\n", article("1", "Tekst.", FORBID_SOCIAL)), Written.norms(FORBID_SOCIAL)),
            new Pair("an unknown consent of the council", BLANK, "WMS 10", Written.edition("adopted: 2026-10\ncouncil_consent: unknown\n", article("1", "Tekst.", FORBID_SOCIAL)), Written.norms(FORBID_SOCIAL)),
            new Pair("parents in the council who were not asked about images", BLANK, "WMS 13", Written.edition("adopted: 2026-10\ncouncil_consent: unknown\n" + LAYERS, article("1", "Tekst.", ASK + "}")),
                Written.edition("adopted: 2026-10\ncouncil_consent: unknown\n", article("1", "Tekst.", FORBID_SOCIAL))));
    }

    private static final String LAYERS = "layers: {all: {name: {nl: Alles}, channels: [paper, closed, public]}}\n";
    private static final String ASK = "{id: a, ask: consent, of: [pupil], renewed: school_year";

    private static List<Finding> ask(String rest) {
        return Written.edition(LAYERS, article("1", "Tekst.", rest));
    }

    private static List<Finding> ask2(String renewed, String of) {
        return Written.edition(LAYERS, article("1", "Tekst.", ASK + "}", "{id: b, ask: consent, of: " + of + ", renewed: " + renewed));
    }

    @TestFactory
    Stream<DynamicTest> consent_that_clashes_with_the_law_or_is_never_asked() {
        return both(
            new Pair("consent on a form for other things", AGAINST_LAW, "AVG 7", ask(ASK + ", form: written, carrier: first_aid_form}"), ask(ASK + ", form: written, carrier: parent_platform}")),
            new Pair("consent on a form that is only for consent", AGAINST_LAW, "AVG 7", ask(ASK + ", carrier: [first_aid_form, intake_form]}"), ask(ASK + ", carrier: own_form}")),
            new Pair("a yes that holds for two lengths of time", TENSION, "", ask2("never, reminded: {every: year}}", "[pupil]"), ask2("never, reminded: {every: year}}", "[colleague]")),
            new Pair("a yes without a length", BLANK, "", ask("{id: a, ask: consent, of: [pupil], renewed: unknown}"), ask2("unknown}", "[pupil]")),
            new Pair("pupils who decide later than the law says", AGAINST_LAW, "AVG 8 en UAVG 5", ask(ASK + ", also: {self: {over: 16}}}"), ask(ASK + ", also: {self: {over: 12}}}")),
            new Pair("parents who decide above sixteen", AGAINST_LAW, "AVG 8 en UAVG 5", ask(ASK + ", answered_by: guardian}"), ask(ASK + ", answered_by: entitled}")),
            new Pair("a yes without an end or a reminder", BLANK, "", ask("{id: a, ask: consent, of: [pupil], renewed: never}"), ask("{id: a, ask: consent, of: [pupil], renewed: never, reminded: {after: 1 year}}")),
            new Pair("a layer no place falls under", AGAINST_ITSELF, "", Written.edition("layers: {all: {name: {nl: Alles}, channels: [paper, closed, public]}, web: {name: {nl: Web}, channels: [website]}}\n", article("1", "Tekst.", ASK + "}")), ask(ASK + "}")),
            new Pair("places nobody was asked about", BLANK, "", Written.edition("layers: {paper: {name: {nl: Papier}, channels: [paper]}}\n", article("1", "Tekst.", ASK + "}")), ask(ASK + "}")),
            new Pair("places nobody was asked about and where something may hang", BLANK, "", Written.edition("layers: {paper: {name: {nl: Papier}, channels: [paper]}}\n", article("1", "Tekst.", ASK + "}", "{id: b, who: staff, forbid: publish, when: {channel: online}, unless: {permission: management}}")),
                Written.edition("layers: {paper: {name: {nl: Papier}, channels: [paper]}}\n", article("1", "Tekst.", ASK + "}", "{id: b, who: staff, forbid: publish, when: {channel: online}}"))),
            new Pair("places where only pupils may not be shown", BLANK, "", Written.edition("layers: {paper: {name: {nl: Papier}, channels: [paper]}}\n", article("1", "Tekst.", ASK + "}", "{id: b, forbid: publish, when: {channel: online, shows: pupil}}")),
                Written.edition("layers: {paper: {name: {nl: Papier}, channels: [paper]}}\n", article("1", "Tekst.", ASK + "}", "{id: b, forbid: publish, when: {channel: online, shows: people}}"))),
            new Pair("a reason before withdrawing", AGAINST_LAW, "AVG 7", Written.norms("{id: a, require: {give: reason}, doing: withdraw_consent}"), Written.norms("{id: a, require: {keep: log}, doing: withdraw_consent}")),
            new Pair("a reason before taking down", AGAINST_LAW, "AVG 7", Written.norms("{id: a, who: staff, require: {give: reason}, doing: take_down}"),
                Written.norms("{id: a, who: staff, require: {give: reason}, doing: take_down, unless: {because_of: consent_withdrawn}}")),
            new Pair("a manager who decides on taking down for a withdrawal", AGAINST_LAW, "AVG 7", Written.norms("{id: a, who: staff, refer: take_down, to: manager, when: {because_of: consent_withdrawn}}"),
                Written.norms("{id: a, who: staff, refer: take_down, to: manager, when: {because_of: mistake}}")));
    }

    @TestFactory
    Stream<DynamicTest> freedoms_devices_and_measures() {
        return both(
            new Pair("reporting that is forbidden", AGAINST_LAW, "WPO 14", Written.norms("{id: a, who: staff, forbid: report}"), Written.norms("{id: a, who: staff, doing: report, require: {keep: log}}")),
            new Pair("a ban on an opinion in private life", AGAINST_LAW, "Grondwet 7", Written.norms("{id: a, who: staff, force: binds, forbid: publish, when: {capacity: private, about: school}}"),
                Written.norms("{id: a, who: staff, forbid: publish, when: {capacity: private, about: school}}", "{id: b, who: staff, force: binds, forbid: publish, when: {capacity: private, weighs: confidential}}")),
            new Pair("a ban on the negative that reaches private life", AGAINST_LAW, "Grondwet 7", Written.norms("{id: a, forbid: publish, when: {weighs: negative}}"),
                Written.norms("{id: a, forbid: publish, when: {weighs: negative}}", "{id: b, force: advises, forbid: publish, when: {weighs: negative, capacity: private}, instead_of: a}")),
            new Pair("a ban on the negative at work", AGAINST_LAW, "Grondwet 7", Written.norms("{id: a, forbid: publish, when: {weighs: negative}}"), Written.norms("{id: a, forbid: publish, when: {weighs: negative, capacity: work}}")),
            new Pair("looking into a device", AGAINST_LAW, "Grondwet 13 en EVRM 8", Written.norms("{id: a, who: teacher, allow: inspect_device}"), Written.norms("{id: a, who: teacher, forbid: inspect_device}")),
            new Pair("looking into a device with permission", AGAINST_LAW, "Grondwet 13 en EVRM 8", Written.norms("{id: a, who: teacher, allow: inspect_device, only_if: {permission: management}}"), Written.norms("{id: a, who: teacher, allow: take_device, only_if: {permission: management}}")),
            new Pair("staff that erase", AGAINST_LAW, "Grondwet 13 en EVRM 8", Written.norms("{id: a, after: breach, choose: [{do: remove_content, by: teacher}, {do: other}]}"), Written.norms("{id: a, after: breach, choose: [{do: remove_content, by: offender}, {do: other}]}")),
            new Pair("a device kept over the weekend", AGAINST_LAW, "BW 5 artikel 1", Written.norms("{id: a, after: breach, do: [{do: keep_device, until: after_weekend}]}"), Written.norms("{id: a, after: breach, do: [{do: keep_device, until: end_of_day}]}")),
            new Pair("a device kept for three days", AGAINST_LAW, "BW 5 artikel 1", Written.norms("{id: a, after: breach, do: [{do: keep_device, at_most: 3 days}]}"), Written.norms("{id: a, after: breach, do: [{do: keep_device, until: end_of_school_time}]}")),
            new Pair("a suspension of two weeks", AGAINST_LAW, "WPO 40c", Written.norms("{id: a, of: pupil, after: breach, choose: [{do: suspend, at_most: 2 weeks}, {do: other}]}"), Written.norms("{id: a, of: pupil, after: breach, choose: [{do: suspend, at_most: 5 school days}, {do: other}]}")),
            new Pair("a teacher who suspends", AGAINST_LAW, "WPO 40c", Written.norms("{id: a, of: pupil, after: breach, choose: [{do: suspend, by: teacher}]}"), Written.norms("{id: a, of: staff, after: breach, choose: [{do: suspend, by: team_leader}]}")),
            new Pair("a coordinator who expels", AGAINST_LAW, "WPO 40", Written.norms("{id: a, of: pupil, after: breach, choose: [{do: expel, by: coordinator}]}"), Written.norms("{id: a, of: pupil, after: breach, choose: [{do: expel, by: board}]}")));
    }

    @TestFactory
    Stream<DynamicTest> norms_that_bite_their_own_tail() {
        return both(
            new Pair("a ban whose exception is as wide", AGAINST_ITSELF, "", Written.norms("{id: a, forbid: publish, when: {channel: website}, unless: {channel: public}}"), Written.norms("{id: a, forbid: publish, when: {channel: public}, unless: {channel: website}}")),
            new Pair("a place outside its own frame", AGAINST_ITSELF, "", Written.norms("{id: a, allow: publish, when: {channel: social_media}, only_if: {channel: paper}}"), Written.norms("{id: a, allow: publish, when: {channel: social_media}, only_if: {channel: school_account}}")),
            new Pair("a teacher who permits himself", OWN_GRANTOR, "", Written.norms("{id: a, who: [pupil, teacher], forbid: record, unless: {permission: teacher}}"), Written.norms("{id: a, who: pupil, forbid: record, unless: {permission: teacher}}")),
            new Pair("a head who decides on his own doubt", OWN_GRANTOR, "", Written.norms("{id: a, who: head, refer: publish, to: head, when: in_doubt}"), Written.norms("{id: a, who: head, refer: publish, to: board, when: in_doubt}")));
    }

    @Test
    void a_role_that_decides_and_that_nobody_holds_is_found_at_the_school() {
        Edition board = board("{id: a, who: teacher, refer: publish, to: coordinator, when: in_doubt}");
        Rulebook book = Rulebook.of(List.of(Protocols.law(), board));
        assertThat(book.vacancies()).isEmpty();
        assertThat(at(book, Map.of(Decider.HEAD, "juf Hanneke")).vacancies()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(NOBODY);
            assertThat(finding.holds().nl()).contains("de directeur");
        });
        assertThat(at(book, Map.of(Decider.COORDINATOR, "Ruud")).vacancies()).isEmpty();
    }

    @Test
    void a_role_the_board_must_appoint_is_found_without_a_school() {
        assertThat(Rulebook.of(List.of(Protocols.law(), board("{id: a, who: staff, after: derailing, do: [{do: report, to: responsible}]}"))).vacancies()).extracting(Finding::kind).containsExactly(NOBODY);
        assertThat(Rulebook.of(List.of(Protocols.law(), board("{id: a, who: staff, after: derailing, do: [{do: report, to: [manager, responsible]}]}"))).vacancies()).isEmpty();
    }

    @Test
    void a_norm_that_sends_the_board_to_its_manager_finds_nobody_there() {
        assertThat(Rulebook.of(List.of(Protocols.law(), board("{id: a, who: [head, board], refer: publish, to: manager, when: in_doubt}"))).vacancies()).singleElement()
            .satisfies(finding -> assertThat(finding.found().nl()).contains("bestuur").contains("niemand beslissen"));
        assertThat(Rulebook.of(List.of(Protocols.law(), board("{id: a, who: [staff, head], refer: publish, to: manager, when: in_doubt}"))).vacancies()).isEmpty();
    }

    @Test
    void who_decides_where_the_protocol_is_silent_must_be_there() {
        Edition board = EditionReader.read("proef.yaml", Written.text("when_silent: {publish: coordinator}\n", article("1", "Tekst.")), List.of(Protocols.law())).edition();
        Rulebook book = Rulebook.of(List.of(Protocols.law(), board));
        assertThat(at(book, Map.of(Decider.HEAD, "juf Hanneke")).vacancies()).extracting(Finding::kind).containsExactly(NOBODY);
        assertThat(at(book, Map.of(Decider.COORDINATOR, "Ruud")).vacancies()).isEmpty();
    }

    @Test
    void a_school_that_allows_what_its_board_forbids_loosens_nothing_and_is_told_so() {
        Edition board = board(FORBID_SOCIAL);
        assertThat(location(board, "{id: s, who: staff, allow: publish, when: {channel: school_account}}")).extracting(Finding::kind).containsExactly(LOOSENING);
        assertThat(location(board, "{id: s, who: staff, allow: publish, when: {channel: website}}")).isEmpty();
    }

    @Test
    void without_the_law_nothing_is_held_against_it() {
        String text = Written.text("", article("1", "Tekst.", "{id: a, who: staff, forbid: report}"));
        assertThat(EditionReader.read("proef.yaml", text, List.of()).findings()).isEmpty();
    }

    @Test
    void a_finding_names_file_line_article_norm_and_the_laws_own_sentence() {
        assertThat(Written.norms("{id: a, who: staff, forbid: report}")).singleElement().satisfies(finding -> {
            assertThat(finding.where("nl")).isEqualTo("proef.yaml:10 (artikel 1)");
            assertThat(finding.norms()).containsExactly("a");
            assertThat(finding.law().orElseThrow().article().link()).hasValueSatisfying(link -> assertThat(link).contains("wetten.overheid.nl").contains("Artikel14"));
            assertThat(finding.law().orElseThrow().norm().says().nl()).isEqualTo("Melden en klagen mag altijd.");
            assertThat(finding.holds().nl()).contains("geldt de wet");
        });
    }

    private static Edition board(String norm) {
        return EditionReader.read("proef.yaml", Written.text("", article("1", "Tekst.", norm)), List.of(Protocols.law())).edition();
    }

    private static List<Finding> location(Edition board, String norm) {
        return EditionReader.read("school.yaml", Written.locationText(article("Eigen 1", "Tekst.", norm)), List.of(Protocols.law(), board)).findings();
    }

    private static Rulebook at(Rulebook book, Map<Decider, String> holders) {
        return book.at(new nl.huisregel.protocol.Timetable(java.time.ZoneId.of("Europe/Amsterdam"), List.of(), List.of()), holders);
    }

    private static Stream<DynamicTest> both(Pair... pairs) {
        return Stream.of(pairs).flatMap(pair -> Stream.of(
            DynamicTest.dynamicTest(pair.about() + " is found", () -> assertThat(of(pair, pair.faulty())).hasSize(1)),
            DynamicTest.dynamicTest(pair.about() + ": the sound one stays silent", () -> assertThat(of(pair, pair.sound())).isEmpty())));
    }

    private static List<Finding> of(Pair pair, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.kind() == pair.kind() && finding.law().map(law -> law.article().ref()).orElse("").equals(pair.law())).toList();
    }
}
