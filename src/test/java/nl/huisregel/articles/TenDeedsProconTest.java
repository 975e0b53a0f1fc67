package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Event;
import org.junit.jupiter.api.Test;

/** The ten deeds of {@link TenDeedsTest} under ProCon, which permits, discloses and punishes in its own way. */
class TenDeedsProconTest {

    private static final String IN_LESSON_TO_FACEBOOK = """
        act: publish
        by: teacher
        at: 2026-11-20T10:15
        during: lesson
        channels: [school_account]
        about: school_activity
        pictures: [{shows: [mees, amira]}]
        """;
    private static final String AFTER_SCHOOL_WITHOUT_NOOR = """
        act: publish
        by: teacher
        during: outside_school_hours
        channels: [school_account]
        about: school_activity
        pictures: [{shows: [noor, mees]}]
        """;
    private static final String ANSWER_TO_A_WRONG_POST = """
        act: reply
        by: teacher
        during: outside_school_hours
        channels: [school_account]
        capacity: work
        about: school
        answers: wrong_post
        with: guardian
        facts_known: true
        """;
    private static final String HEAD_IN_DOUBT = """
        act: publish
        by: head
        during: outside_school_hours
        channels: [school_account]
        about: school
        in_doubt: true
        """;
    private static final String PUPIL_FILMS_IN_LESSON = """
        act: record
        by: pupil
        during: lesson
        contains: film
        permission: teacher
        at_place: school
        """;
    private static final String PUPIL_ON_OWN_ACCOUNT = """
        act: publish
        by: pupil
        during: lesson
        channels: [personal_account]
        about: not_school
        capacity: private
        relates: overlap
        permission: teacher
        purpose: none
        """;
    private static final String TEACHER_BEFRIENDS_PARENT = """
        act: befriend
        by: teacher
        during: outside_school_hours
        channels: [personal_account]
        capacity: private
        relates: overlap
        about: none
        with: guardian
        """;
    private static final String PRIVATE_OPINION = """
        act: publish
        by: teacher
        during: outside_school_hours
        channels: [personal_account]
        capacity: private
        about: school
        weighs: opinion
        """;
    private static final String TAKES_OWN_POST_DOWN = """
        act: take_down
        by: teacher
        during: outside_school_hours
        channels: [school_account]
        about: school
        """;
    private static final String TAKES_DOWN_BECAUSE_OF_A_PARENT = TAKES_OWN_POST_DOWN + "because_of: consent_withdrawn\n";

    @Test
    void row_1_a_photo_with_consent_waits_for_the_end_of_the_lesson_or_for_the_management() {
        assertThat(decide(IN_LESSON_TO_FACEBOOK)).isInstanceOf(Decision.Refused.class);
        assertThat(grounds(IN_LESSON_TO_FACEBOOK, Effect.FORBID)).containsExactly("procon-a1a");
        assertThat(grounds(IN_LESSON_TO_FACEBOOK, Effect.MET)).contains("procon-a5-gebruik");
        assertThat(decide(IN_LESSON_TO_FACEBOOK).basis().standing(Effect.FORBID).flatMap(ground -> ground.changes().stream()))
            .extracting(change -> change.circumstance()).contains(Circumstance.DURING, Circumstance.PERMISSION);
        assertThat(decide(IN_LESSON_TO_FACEBOOK + "permission: management\n")).isInstanceOf(Decision.AllowedWithDuties.class);
        assertThat(decide(IN_LESSON_TO_FACEBOOK.replace("during: lesson", "during: outside_school_hours"))).isInstanceOf(Decision.AllowedWithDuties.class);
    }

    @Test
    void row_2_the_same_after_school_without_noors_consent_is_refused_by_article_and_law() {
        assertThat(decide(AFTER_SCHOOL_WITHOUT_NOOR)).isInstanceOf(Decision.Refused.class);
        assertThat(grounds(AFTER_SCHOOL_WITHOUT_NOOR, Effect.FORBID)).containsExactlyInAnyOrder("procon-a5-gebruik", "avg-6");
    }

    @Test
    void row_3_who_answers_a_wrong_post_says_school_and_position() {
        assertThat(decide(ANSWER_TO_A_WRONG_POST)).isInstanceOf(Decision.AllowedWithDuties.class);
        assertThat(grounds(ANSWER_TO_A_WRONG_POST, Effect.REQUIRE)).contains("procon-b2b");
        assertThat(duties(ANSWER_TO_A_WRONG_POST)).containsExactlyInAnyOrder("state capacity_line", "state author", "confirm good_name");
    }

    @Test
    void row_4_the_doubt_of_a_head_goes_to_the_board() {
        assertThat(decide(HEAD_IN_DOUBT)).isInstanceOfSatisfying(Decision.Referred.class, referred -> assertThat(referred.to().key()).isEqualTo("board"));
        assertThat(grounds(HEAD_IN_DOUBT, Effect.REFER)).containsExactly("procon-b4");
    }

    @Test
    void row_5_on_a_pupil_who_films_in_a_lesson_the_protocol_is_silent() {
        assertThat(decide(PUPIL_FILMS_IN_LESSON).basis().silent()).isTrue();
    }

    /** On paper this row asked name and good name alone. The starting point on the mission names pupils too, so it asks that as well. */
    @Test
    void row_6_a_pupil_on_an_account_of_his_own_with_permission() {
        assertThat(decide(PUPIL_ON_OWN_ACCOUNT)).isInstanceOf(Decision.AllowedWithDuties.class);
        assertThat(grounds(PUPIL_ON_OWN_ACCOUNT, Effect.MET)).contains("procon-a1b");
        assertThat(duties(PUPIL_ON_OWN_ACCOUNT)).containsExactlyInAnyOrder("state author", "confirm good_name", "confirm fits_mission");
        assertThat(grounds(PUPIL_ON_OWN_ACCOUNT.replace("permission: teacher", "permission: none"), Effect.FORBID)).containsExactly("procon-a1b");
    }

    @Test
    void row_7_a_teacher_does_not_accept_a_parent_as_a_friend() {
        assertThat(decide(TEACHER_BEFRIENDS_PARENT)).isInstanceOf(Decision.Refused.class);
        assertThat(grounds(TEACHER_BEFRIENDS_PARENT, Effect.FORBID)).containsExactly("procon-a6");
    }

    /** On paper this row was allowed with advice alone. Name, good name and mission hold for everybody who posts, so the real answer has duties. */
    @Test
    void row_8_a_private_opinion_on_the_own_school_is_allowed_and_the_disclaimer_is_advice() {
        Decision decision = decide(PRIVATE_OPINION);
        assertThat(decision).isInstanceOf(Decision.AllowedWithDuties.class);
        assertThat(grounds(PRIVATE_OPINION, Effect.ALLOW)).contains("procon-c1a");
        assertThat(grounds(PRIVATE_OPINION, Effect.ADVISE)).containsExactly("procon-c4");
        assertThat(decision.basis().duties()).filteredOn(owed -> owed.advised()).extracting(owed -> owed.duty().key()).containsExactly("state disclaimer");
    }

    /** No decision of the rulebook, but the menu the article gives, and the file the letters go into. */
    @Test
    void row_9_a_second_offence_with_a_device_is_a_choice_from_an_open_list() {
        assertThat(after("procon-s5").mode()).isEqualTo("choose");
        assertThat(after("procon-s5").data()).containsEntry("open", "true");
        assertThat(after("procon-s4b").event()).isEqualTo(Event.CASE_ON_PUPIL);
    }

    @Test
    void row_10_taking_a_post_of_ones_own_down_needs_nobody() {
        Decision decision = decide(TAKES_OWN_POST_DOWN);
        assertThat(decision).isInstanceOf(Decision.Allowed.class);
        assertThat(decision.basis().tells()).extracting(source -> source.norm().id()).containsExactly("procon-a4");
    }

    @Test
    void row_10b_taking_it_down_because_a_parent_withdrew_is_protected_by_law() {
        assertThat(decide(TAKES_DOWN_BECAUSE_OF_A_PARENT)).isInstanceOf(Decision.Allowed.class);
        assertThat(grounds(TAKES_DOWN_BECAUSE_OF_A_PARENT, Effect.ALLOW)).contains("avg-7-3-weghalen");
    }

    private static Form.After after(String id) {
        Norm norm = Protocols.shipped("procon").edition().norm(id).orElseThrow();
        return (Form.After) norm.form();
    }

    private static List<String> grounds(String deed, Effect effect) {
        return decide(deed).basis().standing(effect).flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).distinct().toList();
    }

    private static List<String> duties(String deed) {
        return decide(deed).basis().duties().stream().map(owed -> owed.duty().key()).toList();
    }

    private static Decision decide(String deed) {
        return Library.rulebook("procon").decide(DeedReader.read("deed", deed, Library.rulebook("procon").editions(), Library.cast(), Library.NOW)).getFirst();
    }
}
