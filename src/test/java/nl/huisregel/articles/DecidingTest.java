package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.reading.EditionReader;
import org.junit.jupiter.api.Test;

/** The fine rules of docs/language.md, "How it is decided": where two norms meet, or something is not known. */
class DecidingTest {

    private static final String SAYS = ", says: {nl: Zin., en: Sentence.}, upheld: enforced, capability: publishing}";
    private static final String ON_THE_WEBSITE = "act: publish\nby: teacher\nduring: outside_school_hours\nchannels: [website]\n";

    @Test
    void a_right_to_one_act_does_not_touch_another_that_follows_from_the_place() {
        Rulebook book = board("{id: recht, protect: publish, against: [forbid], how: lifts}", "{id: verbod, forbid: use_internet}");
        assertThat(outcome(book, ON_THE_WEBSITE)).isEqualTo("refused");
        assertThat(outcome(board("{id: recht, protect: [publish, use_internet], against: [forbid], how: lifts}", "{id: verbod, forbid: use_internet}"), ON_THE_WEBSITE)).isEqualTo("allowed");
    }

    @Test
    void a_right_to_one_picture_does_not_free_another() {
        Rulebook book = board("{id: recht, protect: publish, when: {shows: own_child}, against: [forbid], how: lifts}", "{id: verbod, forbid: publish, when: {pose: portrait}}");
        String own = ON_THE_WEBSITE + "persons: {lot: {is: own_child}, mees: {is: pupil}}\npictures: [{shows: [lot], pose: portrait}";
        assertThat(outcome(book, own + "]")).isEqualTo("allowed");
        assertThat(outcome(book, own + ", {shows: [mees], pose: portrait}]")).isEqualTo("refused");
    }

    @Test
    void a_norm_takes_the_place_of_another_for_the_picture_it_speaks_of_only() {
        Rulebook book = board("{id: verbod, forbid: publish, when: {pose: portrait}}", "{id: mag, allow: publish, when: {shows: colleague}, instead_of: verbod}", "{id: heel, forbid: publish, when: {purpose: marketing}}",
            "{id: heel-mag, allow: publish, when: {shows: colleague}, instead_of: heel}");
        String colleague = ON_THE_WEBSITE + "purpose: none\npersons: {fatima: {is: colleague}, mees: {is: pupil}}\npictures: [{shows: [fatima], pose: portrait}";
        assertThat(outcome(book, colleague + "]")).isEqualTo("allowed");
        assertThat(outcome(book, colleague + ", {shows: [mees], pose: portrait}]")).isEqualTo("refused");
        String marketing = colleague.replace("none", "marketing").replace(", pose: portrait", "");
        assertThat(outcome(book, marketing + "]")).isEqualTo("allowed");
        assertThat(outcome(book, marketing + ", {shows: [mees]}]")).as("the other picture keeps the norm on the whole act standing").isEqualTo("refused");
    }

    @Test
    void a_right_against_duties_leaves_what_a_permission_asks() {
        Rulebook book = board("{id: recht, protect: publish, against: [require], how: lifts}", "{id: plicht, doing: publish, require: {confirm: reviewed}}", "{id: mag, allow: publish, require: {confirm: good_name}}");
        assertThat(duties(book, ON_THE_WEBSITE)).containsExactly("confirm good_name");
    }

    @Test
    void only_the_role_it_was_referred_to_answers_a_referral() {
        Rulebook book = board("{id: bestuur, refer: publish, to: board}", "{id: directeur, refer: publish, to: head}");
        assertThat(outcome(book, ON_THE_WEBSITE + "answer: {yes: true, by: head}")).isEqualTo("referred to board");
        assertThat(outcome(book, ON_THE_WEBSITE + "answer: {yes: true, by: board}")).isEqualTo("referred to head");
        assertThat(outcome(book, ON_THE_WEBSITE + "answer: {yes: false, by: head}")).isEqualTo("refused");
        assertThat(outcome(board("{id: bestuur, refer: publish, to: board}"), ON_THE_WEBSITE + "answer: {yes: false, by: head}")).isEqualTo("referred to board");
    }

    @Test
    void of_two_referrals_the_highest_role_is_asked_first_whatever_the_order() {
        assertThat(outcome(board("{id: a, refer: publish, to: head}", "{id: b, refer: publish, to: board}"), ON_THE_WEBSITE)).isEqualTo("referred to board");
        assertThat(outcome(board("{id: b, refer: publish, to: board}", "{id: a, refer: publish, to: head}"), ON_THE_WEBSITE)).isEqualTo("referred to board");
    }

    @Test
    void a_referral_that_only_advises_holds_nothing_back() {
        assertThat(outcome(board("{id: a, refer: publish, to: head, force: advises}"), ON_THE_WEBSITE)).isEqualTo("allowed");
    }

    @Test
    void doubt_goes_to_the_norm_on_doubt_and_to_no_other() {
        String doubt = "{id: verbod, forbid: publish, when: {about: trip}}";
        assertThat(outcome(board(doubt, "{id: anders, refer: publish, to: head, when: {purpose: marketing}}"), ON_THE_WEBSITE + "purpose: marketing\nnot_sure: [about]\nanswer: {yes: true, by: head}")).isEqualTo("refused");
        assertThat(outcome(board(doubt, "{id: twijfel, refer: publish, to: head, when: in_doubt}"), ON_THE_WEBSITE + "not_sure: [about]\nanswer: {yes: true, by: head}")).isEqualTo("allowed");
    }

    @Test
    void a_norm_on_doubt_that_gave_way_to_another_norm_did_not_say_yes() {
        Rulebook book = board("{id: twijfel, refer: publish, to: head, when: in_doubt}", "{id: raad, forbid: publish, force: advises, instead_of: twijfel}", "{id: verbod, forbid: publish, when: {about: trip}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "not_sure: [about]")).isEqualTo("refused");
    }

    @Test
    void nobody_answers_for_who_is_on_a_picture() {
        Rulebook book = board("{id: twijfel, refer: record, to: head, when: in_doubt}", "{id: verbod, forbid: record, when: {shows: pupil}}");
        assertThat(outcome(book, "act: record\nby: teacher\nnot_sure: [shows]\npictures: [{label: a}]\nanswer: {yes: true, by: head}")).isEqualTo("refused");
    }

    @Test
    void two_definitions_of_one_layer_unite_and_a_narrower_layer_does_not_redefine() {
        String forbid = "{id: verbod, forbid: publish, when: {channel: social_media}}";
        Rulebook board = board(forbid, "{id: een, means: social_media, is: [website]}", "{id: twee, means: social_media, is: [mail]}");
        assertThat(outcome(board, ON_THE_WEBSITE)).isEqualTo("refused");
        assertThat(outcome(board, ON_THE_WEBSITE.replace("website", "mail"))).isEqualTo("refused");
        assertThatThrownBy(() -> location(List.of("{id: twee, means: social_media, is: [mail]}"), forbid, "{id: een, means: social_media, is: [website]}")).isInstanceOf(Faulty.class);
        Rulebook two = board("{id: verbod, forbid: publish, when: {capacity: professional}}", "{id: een, means: capacity, is: [professional], for: staff}", "{id: twee, means: capacity, is: [work], for: teacher}");
        assertThat(outcome(two, ON_THE_WEBSITE)).isEqualTo("refused");
    }

    @Test
    void what_counts_as_a_lesson_includes_what_lies_within_it() {
        Rulebook book = board("{id: verbod, forbid: publish, when: {during: lesson}}", "{id: les, means: lesson, is: [school_hours]}");
        assertThat(outcome(book, ON_THE_WEBSITE.replace("during: outside_school_hours", "during: break"))).isEqualTo("refused");
    }

    @Test
    void a_hint_on_a_picture_about_what_is_in_it_is_asked() {
        Rulebook book = board("{id: verbod, forbid: publish, when: {contains: work_of_others}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "pictures: [{shows: nobody, hints: [contains]}]")).isEqualTo("questioned");
        assertThat(outcome(book, ON_THE_WEBSITE + "pictures: [{shows: nobody, hints: [contains], contains: none}]")).isEqualTo("allowed");
    }

    @Test
    void a_clause_that_names_nobody_asks_consent_of_everybody() {
        Rulebook book = board("{id: verbod, forbid: publish, when: [{shows: pupil, channel: mail}, {channel: website}], unless: {consent: each_shown}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "persons: {fatima: {is: colleague}}\npictures: [{shows: [fatima]}]")).isEqualTo("refused");
    }

    @Test
    void consent_that_could_not_be_looked_up_is_no_consent() {
        Rulebook book = board("{id: verbod, forbid: publish, unless: {consent: each_shown}}");
        String given = ON_THE_WEBSITE + "persons: {mees: {is: pupil, consent: {open_web: given}}}\npictures: [{shows: [mees]}]\n";
        assertThat(outcome(book, given)).isEqualTo("allowed");
        assertThat(outcome(book, given + "failed: [consent]")).isEqualTo("refused");
    }

    @Test
    void silence_is_judged_on_what_is_done_and_not_on_what_follows_from_the_place() {
        Rulebook book = book(edition("board", "when_silent: {publish: head}", "{id: verbod, forbid: use_internet, when: {during: lesson}}"));
        assertThat(outcome(book, ON_THE_WEBSITE)).isEqualTo("referred to head");
    }

    @Test
    void a_duty_that_is_met_speaks_and_one_that_is_unsure_takes_nobodys_place() {
        Rulebook met = board("{id: verbod, forbid: publish}", "{id: plicht, doing: publish, require: {confirm: reviewed}, unless: {permission: management}, instead_of: verbod}");
        assertThat(outcome(met, ON_THE_WEBSITE + "permission: management")).isEqualTo("allowed");
        assertThat(outcome(met, ON_THE_WEBSITE)).isEqualTo("allowed_with_duties");
        Rulebook unsure = board("{id: verbod, forbid: publish}", "{id: plicht, doing: publish, require: {state: author}, when: {about: trip}, instead_of: verbod}");
        assertThat(outcome(unsure, ON_THE_WEBSITE + "about: trip")).isEqualTo("allowed_with_duties");
        assertThat(outcome(unsure, ON_THE_WEBSITE)).isEqualTo("refused");
    }

    @Test
    void a_norm_that_could_not_be_checked_takes_nobodys_place_and_refers_to_its_role() {
        String refer = "{id: vraag, refer: publish, to: head, when: {during: lesson}, instead_of: verbod}";
        String unknown = ON_THE_WEBSITE.replace("during: outside_school_hours\n", "");
        assertThat(outcome(board("{id: verbod, forbid: publish}", refer), unknown)).isEqualTo("refused");
        assertThat(outcome(board("{id: vraag, refer: publish, to: head, when: {during: lesson}}"), unknown)).isEqualTo("referred to head");
    }

    @Test
    void of_two_duties_that_are_one_the_stricter_moment_counts() {
        String before = "{id: vooraf, doing: publish, require: {confirm: reviewed}}";
        String after = "{id: achteraf, doing: publish, require: {confirm: reviewed, moment: after}}";
        assertThat(goes(board(before, after), ON_THE_WEBSITE)).isFalse();
        assertThat(goes(board(after, before), ON_THE_WEBSITE)).isFalse();
        String advice = "{id: raad, doing: publish, require: {confirm: reviewed}, force: advises}";
        assertThat(goes(board(advice, after), ON_THE_WEBSITE)).as("only the advice comes before").isTrue();
    }

    @Test
    void norms_that_take_each_others_place_are_refused() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> board("{id: a, forbid: publish, instead_of: b}", "{id: b, refer: publish, to: head, instead_of: a}"));
        assertThat(faulty).isNotNull();
        assertThat(faulty.problems()).extracting(problem -> problem.says().nl()).anyMatch(it -> it.contains("elkaars plaats"));
        assertThat(catchThrowableOfType(Faulty.class, () -> board("{id: a, forbid: publish, instead_of: a}"))).isNotNull();
    }

    @Test
    void a_narrower_layer_cannot_take_a_right_away() {
        assertThat(catchThrowableOfType(Faulty.class, () -> location(List.of("{id: b, forbid: publish, instead_of: a}"), "{id: a, protect: publish, against: [require], how: lifts}"))).isNotNull();
        assertThat(outcome(board("{id: recht, protect: publish, against: [refer], how: lifts}", "{id: raad, forbid: publish, force: advises, instead_of: recht}", "{id: vraag, refer: publish, to: head}"), ON_THE_WEBSITE))
            .as("in its own layer a norm may stand in the place of a right").isEqualTo("referred to head");
    }

    @Test
    void where_nobody_is_named_something_is_against_it() {
        Decision decision = board("{id: vraag, refer: publish, to: manager}").decide(deed(board("{id: x, forbid: reply}"), "act: publish\nby: board\nchannels: [website]")).getFirst();
        assertThat(decision.outcome()).isEqualTo("refused");
        assertThat(decision.basis().grounds()).extracting(ground -> ground.kind().key()).containsExactly("nobody_named");
    }

    @Test
    void nothing_is_asked_where_no_answer_can_help() {
        Rulebook book = board("{id: verbod, forbid: publish, unless: {permission: management, origin: own}}");
        assertThat(outcome(book, ON_THE_WEBSITE)).isEqualTo("refused");
        assertThat(outcome(book, ON_THE_WEBSITE + "permission: management")).isEqualTo("questioned");
        assertThat(outcome(book, ON_THE_WEBSITE + "permission: management\nfailed: [permission]")).isEqualTo("refused");
    }

    @Test
    void a_norm_under_a_heading_holds_where_both_hold() {
        String both = "applies: {when: {about: school}}\n    norms:\n";
        String heading = edition("board", "", "{id: verbod, forbid: publish, when: {about: trip}}").replace("norms:\n", both);
        assertThat(outcome(book(heading), ON_THE_WEBSITE + "about: trip")).isEqualTo("refused");
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> book(heading.replace("about: school}", "about: [board, work]}")));
        assertThat(faulty).isNotNull();
        assertThat(faulty.problems()).extracting(problem -> problem.says().nl()).anyMatch(it -> it.contains("'about'") && it.contains("kop"));
    }

    @Test
    void outside_its_reach_a_board_names_nobody_for_silence() {
        String board = edition("board", "applies: {when: {about: school}}\nwhen_silent: {publish: head}", "{id: a, forbid: reply}");
        assertThat(outcome(book(board), ON_THE_WEBSITE + "about: school")).isEqualTo("referred to head");
        assertThat(outcome(book(board, edition("location", "", "{id: b, forbid: reply}")), ON_THE_WEBSITE + "about: not_school")).isEqualTo("allowed");
    }

    @Test
    void a_right_that_lifts_goes_before_one_that_softens() {
        String lifts = "{id: a, protect: publish, against: [forbid], how: lifts}";
        String softens = "{id: b, protect: publish, against: [forbid]}";
        for (Rulebook book : List.of(board(lifts, softens, "{id: c, forbid: publish}"), board(softens, lifts, "{id: c, forbid: publish}"))) {
            assertThat(book.decide(deed(book, ON_THE_WEBSITE)).getFirst().basis().grounds()).filteredOn(ground -> ground.liftedBy().isPresent())
                .singleElement().satisfies(ground -> assertThat(ground.effect().key()).isEqualTo("forbid"));
        }
    }

    @Test
    void what_could_only_become_advice_is_not_asked() {
        Rulebook book = board("{id: recht, protect: publish, against: [forbid]}", "{id: verbod, forbid: publish, unless: {about: trip}}");
        assertThat(outcome(book, ON_THE_WEBSITE)).isEqualTo("allowed");
    }

    @Test
    void a_referral_about_a_picture_nobody_named_is_asked_first() {
        Rulebook book = board("{id: vraag, refer: publish, to: head, when: {consent: each_shown}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "pictures: [{label: a}]")).isEqualTo("questioned");
    }

    @Test
    void doubt_that_was_told_counts_for_each_picture_too() {
        Rulebook book = board("{id: vraag, refer: publish, to: head, when: {in_doubt: true, pose: portrait}}");
        String portrait = ON_THE_WEBSITE + "in_doubt: true\nfailed: [in_doubt]\npictures: [{shows: nobody, pose: portrait}]";
        assertThat(book.decide(deed(book, portrait)).getFirst().basis().grounds()).singleElement().satisfies(ground -> assertThat(ground.unchecked()).isFalse());
    }

    @Test
    void after_a_no_nothing_is_asked_any_more() {
        Rulebook book = board("{id: vraag, refer: publish, to: head}", "{id: verbod, forbid: publish, when: {about: trip}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "answer: {yes: false, by: head}")).isEqualTo("refused");
    }

    @Test
    void what_decides_the_reach_is_asked_though_a_norm_that_asks_it_too_was_lifted() {
        Rulebook book = book(edition("board", "applies: {when: {about: trip}}", "{id: verbod, forbid: publish, when: {about: trip}}", "{id: recht, protect: publish, against: [forbid], how: lifts}"));
        assertThat(book.decide(deed(book, ON_THE_WEBSITE)).getFirst().basis().questions()).extracting(question -> question.circumstance().key()).containsExactly("about");
    }

    @Test
    void a_failed_check_takes_no_duty_away() {
        Rulebook book = board("{id: mag, allow: publish, when: {permission: management}, require: {confirm: reviewed}}");
        assertThat(goes(book, ON_THE_WEBSITE + "permission: management")).isFalse();
        assertThat(goes(book, ON_THE_WEBSITE + "permission: management\nfailed: [permission]")).isFalse();
    }

    @Test
    void doubt_does_not_cover_a_check_that_failed() {
        Rulebook book = board("{id: twijfel, refer: publish, to: head, when: in_doubt}", "{id: verbod, forbid: publish, when: {about: trip}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "not_sure: [about]")).isEqualTo("referred to head");
        assertThat(outcome(book, ON_THE_WEBSITE + "not_sure: [about]\nfailed: [about]")).isEqualTo("refused");
    }

    @Test
    void doubt_about_one_thing_does_not_cover_a_failed_check_of_another() {
        Rulebook book = board("{id: twijfel, refer: publish, to: head, when: in_doubt}", "{id: verbod, forbid: publish, when: {about: trip, permission: management}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "permission: management\nnot_sure: [about]")).isEqualTo("referred to head");
        assertThat(outcome(book, ON_THE_WEBSITE + "permission: management\nnot_sure: [about]\nfailed: [permission]")).isEqualTo("refused");
    }

    @Test
    void a_question_about_a_picture_goes_with_its_own_ground() {
        Rulebook book = board("{id: a, allow: publish, only_if: {pose: facing_camera}}", "{id: b, allow: publish, only_if: {consent: each_shown}, instead_of: a}");
        Decision decision = book.decide(deed(book, ON_THE_WEBSITE + "pictures: [{hints: [pose]}, {shows: nobody, hints: [pose]}]")).getFirst();
        assertThat(decision.basis().questions()).extracting(question -> question.circumstance().key() + " " + question.picture().orElse("")).containsExactlyInAnyOrder("shows 1", "pose 1");
    }

    @Test
    void a_right_gives_way_to_a_norm_that_may_speak() {
        Rulebook book = board("{id: recht, protect: publish, against: [forbid]}", "{id: verbod, forbid: publish, when: {about: trip}, instead_of: recht}");
        assertThat(outcome(book, ON_THE_WEBSITE + "about: trip")).isEqualTo("refused");
        assertThat(outcome(book, ON_THE_WEBSITE)).isEqualTo("questioned");
        assertThat(outcome(book, ON_THE_WEBSITE + "failed: [about]")).isEqualTo("refused");
    }

    @Test
    void a_norm_on_doubt_that_could_not_be_checked_covers_nothing() {
        Rulebook book = board("{id: twijfel, refer: publish, to: head, when: {in_doubt: true, permission: management}}", "{id: verbod, forbid: publish, when: {about: trip}}");
        assertThat(outcome(book, ON_THE_WEBSITE + "permission: management\nnot_sure: [about]")).isEqualTo("referred to head");
        assertThat(outcome(book, ON_THE_WEBSITE + "not_sure: [about]\nfailed: [permission]")).isEqualTo("refused");
    }

    private static Rulebook board(String... norms) {
        return book(edition("board", "", norms));
    }

    private static Rulebook location(List<String> norms, String... ofBoard) {
        return book(edition("board", "", ofBoard), edition("location", "", norms.toArray(String[]::new)));
    }

    private static Rulebook book(String... texts) {
        List<Edition> editions = new ArrayList<>();
        for (String text : texts) {
            editions.add(EditionReader.read("proef.yaml", text, List.copyOf(editions)).edition());
        }
        return Rulebook.of(editions);
    }

    private static String edition(String level, String head, String... norms) {
        StringBuilder text = new StringBuilder("edition: " + level + "\ndate: 2026-11-21\nlevel: " + level + "\n" + head
            + (level.equals("board") ? "\nlayers: {open_web: {name: {nl: Web, en: Web}, channels: [website]}}" : "") + "\narticles:\n  - ref: \"1\"\n    text: {nl: Tekst.}\n    norms:\n");
        Stream.of(norms).forEach(norm -> text.append("      - ").append(norm, 0, norm.length() - 1).append(SAYS).append('\n'));
        return text.toString();
    }

    private static nl.huisregel.protocol.Deed deed(Rulebook book, String act) {
        return DeedReader.read("act.yaml", act, book.editions(), Map.of(), Library.NOW);
    }

    private static String outcome(Rulebook book, String act) {
        Decision decision = book.decide(deed(book, act)).getFirst();
        return decision instanceof Decision.Referred referred ? "referred to " + referred.to().key() : decision.outcome();
    }

    private static boolean goes(Rulebook book, String act) {
        return book.decide(deed(book, act)).getFirst().mayGoAhead();
    }

    private static List<String> duties(Rulebook book, String act) {
        return book.decide(deed(book, act)).getFirst().basis().duties().stream().map(owed -> owed.duty().key()).toList();
    }
}
