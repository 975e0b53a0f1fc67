package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.reading.DeedReader;
import org.junit.jupiter.api.Test;

/** The same deed under the protocols that travel with the product: each answers by its own articles. */
class TenDeedsTest {

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
    void row_1_a_photo_with_consent_goes_to_facebook_during_a_lesson() {
        assertThat(outcome("opmaat", IN_LESSON_TO_FACEBOOK)).isEqualTo("allowed_with_duties");
        assertThat(met("opmaat", IN_LESSON_TO_FACEBOOK)).contains("opmaat-leerkracht-10");
        assertThat(duties("opmaat", IN_LESSON_TO_FACEBOOK)).contains("give purpose", "confirm reviewed", "confirm good_name", "confirm true_and_fair", "state author", "follow replies");
        assertThat(outcome("duinsprong", IN_LESSON_TO_FACEBOOK)).isEqualTo("allowed_with_duties");
        assertThat(grounds("duinsprong", IN_LESSON_TO_FACEBOOK, Effect.ALLOW)).contains("duinsprong-a2a");
        assertThat(met("duinsprong", IN_LESSON_TO_FACEBOOK)).contains("duinsprong-a2b");
        assertThat(duties("duinsprong", IN_LESSON_TO_FACEBOOK)).contains("state author", "confirm fits_mission", "confirm good_name");
    }

    @Test
    void row_2_the_same_after_school_without_noors_consent_is_refused_by_article_and_law() {
        assertThat(grounds("opmaat", AFTER_SCHOOL_WITHOUT_NOOR, Effect.FORBID)).contains("opmaat-leerkracht-10", "avg-6");
        assertThat(outcome("opmaat", AFTER_SCHOOL_WITHOUT_NOOR)).isEqualTo("refused");
        assertThat(grounds("duinsprong", AFTER_SCHOOL_WITHOUT_NOOR, Effect.FORBID)).contains("duinsprong-a2b", "avg-6");
        assertThat(outcome("duinsprong", AFTER_SCHOOL_WITHOUT_NOOR)).isEqualTo("refused");
    }

    @Test
    void row_3_answering_a_wrong_post_of_a_parent() {
        assertThat(outcome("opmaat", ANSWER_TO_A_WRONG_POST)).isEqualTo("allowed_with_duties");
        assertThat(grounds("opmaat", ANSWER_TO_A_WRONG_POST, Effect.ALLOW)).contains("opmaat-doe-5a");
        assertThat(outcome("duinsprong", ANSWER_TO_A_WRONG_POST)).isEqualTo("refused");
        assertThat(grounds("duinsprong", ANSWER_TO_A_WRONG_POST, Effect.FORBID)).contains("duinsprong-b4b");
    }

    @Test
    void row_4_the_doubt_of_a_head_goes_to_the_board() {
        for (String name : List.of("opmaat", "duinsprong")) {
            assertThat(decide(name, HEAD_IN_DOUBT)).as(name).isInstanceOfSatisfying(Decision.Referred.class, referred -> assertThat(referred.to().key()).isEqualTo("board"));
        }
    }

    @Test
    void row_5_a_pupil_films_in_a_lesson() {
        assertThat(decide("opmaat", PUPIL_FILMS_IN_LESSON).basis().silent()).isTrue();
        assertThat(outcome("duinsprong", PUPIL_FILMS_IN_LESSON)).isEqualTo("refused");
        assertThat(grounds("duinsprong", PUPIL_FILMS_IN_LESSON, Effect.FORBID)).contains("duinsprong-a7");
        assertThat(met("duinsprong", PUPIL_FILMS_IN_LESSON)).contains("duinsprong-a1b");
    }

    @Test
    void row_6_a_pupil_on_an_account_of_his_own_with_permission() {
        assertThat(outcome("opmaat", PUPIL_ON_OWN_ACCOUNT)).isEqualTo("refused");
        assertThat(grounds("opmaat", PUPIL_ON_OWN_ACCOUNT, Effect.FORBID)).contains("opmaat-onderwijs-4");
        assertThat(outcome("duinsprong", PUPIL_ON_OWN_ACCOUNT)).isEqualTo("allowed_with_duties");
        assertThat(met("duinsprong", PUPIL_ON_OWN_ACCOUNT)).contains("duinsprong-a1a");
    }

    @Test
    void row_7_a_teacher_accepts_a_parent_as_a_friend() {
        assertThat(decide("opmaat", TEACHER_BEFRIENDS_PARENT).basis().silent()).isTrue();
        Decision duinsprong = decide("duinsprong", TEACHER_BEFRIENDS_PARENT);
        assertThat(duinsprong.mayGoAhead()).isTrue();
        assertThat(duinsprong.basis().grounds()).anyMatch(ground -> ground.kind() == Ground.Kind.NOTHING_AGAINST);
        assertThat(duinsprong.basis().tells()).anyMatch(source -> source.norm().id().equals("duinsprong-a6b"));
    }

    @Test
    void row_8_a_private_opinion_on_the_own_school_is_never_refused() {
        assertThat(outcome("opmaat", PRIVATE_OPINION)).isEqualTo("allowed_with_duties");
        assertThat(duties("opmaat", PRIVATE_OPINION)).contains("state disclaimer", "confirm position_permits");
        assertThat(outcome("duinsprong", PRIVATE_OPINION)).isIn("allowed", "allowed_with_duties");
        assertThat(grounds("duinsprong", PRIVATE_OPINION, Effect.ALLOW)).contains("duinsprong-c1a");
    }

    @Test
    void row_10_taking_a_post_of_ones_own_down_needs_nobody() {
        assertThat(decide("opmaat", TAKES_OWN_POST_DOWN).mayGoAhead()).isTrue();
        assertThat(decide("opmaat", TAKES_OWN_POST_DOWN).basis().silent()).isTrue();
        Decision duinsprong = decide("duinsprong", TAKES_OWN_POST_DOWN);
        assertThat(duinsprong.mayGoAhead()).isTrue();
        assertThat(duinsprong.basis().tells()).anyMatch(source -> source.norm().id().equals("duinsprong-a4"));
    }

    @Test
    void row_10b_taking_it_down_because_a_parent_withdrew_is_protected_by_law() {
        for (String name : List.of("opmaat", "duinsprong")) {
            assertThat(decide(name, TAKES_DOWN_BECAUSE_OF_A_PARENT).mayGoAhead()).as(name).isTrue();
            assertThat(grounds(name, TAKES_DOWN_BECAUSE_OF_A_PARENT, Effect.ALLOW)).as(name).anyMatch(id -> id.startsWith("avg-7-3"));
        }
    }

    private static String outcome(String name, String deed) {
        return decide(name, deed).outcome();
    }

    private static List<String> grounds(String name, String deed, Effect effect) {
        return decide(name, deed).basis().standing(effect).flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).toList();
    }

    private static List<String> met(String name, String deed) {
        return grounds(name, deed, Effect.MET);
    }

    private static List<String> duties(String name, String deed) {
        return decide(name, deed).basis().duties().stream().map(owed -> owed.duty().key()).toList();
    }

    private static Decision decide(String name, String deed) {
        return Library.rulebook(name).decide(DeedReader.read("deed", deed, Library.rulebook(name).editions(), Library.cast(), Library.NOW)).getFirst();
    }
}
