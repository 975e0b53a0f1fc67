package nl.huisregel.privacy;

import static nl.huisregel.privacy.Holding.none;
import static nl.huisregel.privacy.Holding.of;

import java.util.List;

/**
 * Every table of the database, with what a person gets to see of the rows about them. A test compares this with the database itself: a new table, a new
 * column and a new key to a person each fail it until somebody says here whose they are.
 *
 * <p>{@code :person} is whose data it is, {@code :reader} who asks: the person, or a guardian who decides. What another guardian said or did is not
 * theirs, nor is who reported something.
 */
final class Holdings {

    private static final String GROUP = "(select g.name from class_group g where g.board_id = x.board_id and g.id = x.group_id) as in_group";
    private static final String GROUP_SCHOOL = "(select l.name from class_group g join location l on l.board_id = g.board_id and l.id = g.location_id where g.board_id = x.board_id and g.id = x.group_id) as at_school";
    private static final String SCHOOL = "(select l.name from location l where l.board_id = x.board_id and l.id = x.location_id) as at_school";
    private static final String NEW_GROUP = "(select g.name from transition_group g where g.board_id = x.board_id and g.id = x.group_id) as in_group";
    private static final String TITLE = "(select p.title from placement p where p.board_id = x.board_id and p.id = x.placement_id) as of_post";
    /** Alone on it: then the picture shows nobody else. */
    static final String ALONE = "(select count(*) from picture_person q where q.board_id = x.board_id and q.picture_id = x.picture_id) = 1";
    private static final String NOT_HIDDEN = "not exists (select from whereabouts_hidden h where h.board_id = x.board_id and h.guardian_id = :reader and h.pupil_id = x.pupil_id)";
    private static final String OTHERS = "privacy.left.others";
    private static final String SECRET = "privacy.left.secret";
    private static final String PART = "privacy.left.part";
    private static final String NOBODY = "privacy.left.nobody";
    private static final String PROTECTS = "privacy.left.protects";

    static final List<Holding> ALL = List.of(
        // Who somebody is.
        of(Area.NAMES, "person", "id", "first_name, last_name, called, born, shielded, erased_at"),
        of(Area.NAMES, "person_key", "person_id", "kind, key;" + SCHOOL),
        of(Area.NAMES, "contact", "person_id", "email, told_by, told_at"),
        of(Area.NAMES, "mailbox_claim", "person_id", "email, told_at, decided_at, believed, reason"),
        of(Area.NAMES, "mailbox_claim", "decided_by", "decided_at, believed").without("email, told_at, reason", OTHERS),
        of(Area.SCHOOLING, "enrolment", "pupil_id", GROUP + ";" + GROUP_SCHOOL + "; from_day, until_day"),
        of(Area.SCHOOLING, "membership", "pupil_id", GROUP + ";" + GROUP_SCHOOL + "; from_day, until_day"),
        of(Area.SCHOOLING, "transition", "made_by, done_by, undone_by", SCHOOL + "; school_year, state, made_at, done_at, undone_at"),
        of(Area.SCHOOLING, "transition_pupil", "pupil_id", NEW_GROUP + "; fate"),
        of(Area.SCHOOLING, "transition_teacher", "person_id", NEW_GROUP),
        none(Area.SCHOOLING, "transition_group", NOBODY),
        none(Area.SCHOOLING, "transition_written", PART),
        of(Area.CARE, "guardianship", "guardian_id, pupil_id", """
            (select c.first_name from person c where c.board_id = x.board_id and c.id = x.pupil_id) as child;
            relation, authority, from_day, until_day, receives_information, authority_source, authority_day""")
            .when("(x.guardian_id = :person or x.guardian_id = :reader) and " + NOT_HIDDEN),
        of(Area.CARE, "shield", "pupil_id, set_by, decided_by, lifted_by", "set_at, stood, pictures, decided_at, lifted_at"),
        none(Area.CARE, "shield_from", PROTECTS),
        of(Area.WORK, "employment", "person_id", "role;" + SCHOOL + ";" + GROUP + "; from_day, until_day, given_at, ended_at"),
        of(Area.WORK, "employment", "given_by, ended_by", "role; from_day, until_day, given_at, ended_at"),
        of(Area.WORK, "deputy", "person_id, set_by, ended_by", "role;" + SCHOOL + "; from_day, until_day, set_at, ended_at"),
        // What was answered, by this person or by who asks. What the other parent answered is theirs.
        of(Area.CONSENT, "consent_statement", "person_id, by_person", """
            (select c.first_name from person c where c.board_id = x.board_id and c.id = x.person_id) as child;
            layer, medium, answer, made_at, holds_until, by_capacity, edition, said_on, proof;
            (select q.text from consent_question q where q.board_id = x.board_id and q.hash = x.asked) as question""")
            .when("x.by_person = :person or x.by_person = :reader").without("asked, number", PART),
        of(Area.CONSENT, "consent_statement", "taken_by", "made_at, said_on").without("layer, medium, answer, holds_until, by_capacity, edition, proof, asked, number", OTHERS),
        of(Area.CONSENT, "waiting_answer", "person_id, giver_id", "giver_hat, spots, made_at, state, decided_at, reason").when("x.giver_id = :person or x.giver_id = :reader").without("asked", PART),
        of(Area.CONSENT, "waiting_answer", "decided_by", "state, decided_at").without("giver_hat, spots, asked, made_at, reason", OTHERS),
        none(Area.CONSENT, "consent_question", PART),
        none(Area.CONSENT, "consent_subject", PART),
        // Pictures: of whom they are, and who made them.
        of(Area.PICTURES, "picture_person", "person_id", """
            (select p.made_at from picture p where p.board_id = x.board_id and p.id = x.picture_id) as made_at;
            case when %s then (select p.alt_text from picture p where p.board_id = x.board_id and p.id = x.picture_id) end as alt_text;
            (select count(*) - 1 from picture_person q where q.board_id = x.board_id and q.picture_id = x.picture_id) as others;
            (select string_agg(distinct o.channel, ', ') from picture_on_show o where o.board_id = x.board_id and o.picture_id = x.picture_id) as stands_on""".formatted(ALONE)),
        of(Area.PICTURES, "picture", "made_by", "made_at, width, height, tagging, portrait, facing_camera, logo, alt_text, maker, licence, print, faces_of"),
        of(Area.PICTURES, "objection", "person_id, by_person", "made_at").when("x.by_person = :person or x.by_person = :reader"),
        none(Area.PICTURES, "picture_size", "privacy.left.files"),
        none(Area.PICTURES, "picture_face", NOBODY),
        // Posts.
        of(Area.POSTS, "post", "author_id", "title, body;" + SCHOOL + "; version, created_at, changed_at, later_at, later_day, later_time"),
        of(Area.POSTS, "post_fact", "said_by", "circumstance, answers, said_at"),
        of(Area.POSTS, "post_duty", "done_by", "duty, given, done_at"),
        of(Area.POSTS, "post_hint", "said_by", "kind, answer, said_at").without("hint", PART),
        none(Area.POSTS, "post_picture", PART),
        none(Area.POSTS, "post_channel", PART),
        none(Area.POSTS, "post_picture_off", PART),
        of(Area.POSTS, "placement", "down_by, missed_read_by", "channel, layer, state, stated, live_since, down_since, down_why, down_hat, goes_at, goes_as, goes_version, missed_moment, missed_why")
            .without("title, body", PART),
        none(Area.POSTS, "placement_picture", PART),
        none(Area.POSTS, "picture_gone", PART),
        none(Area.POSTS, "picture_pursued", PART),
        of(Area.POSTS, "correction", "by_person", TITLE + "; by_hat, at, title_was, body_was, reason"),
        of(Area.POSTS, "seen", "person_id", "what, seen_at"),
        of(Area.POSTS, "draft_expired", "author_id", "changed_at, expired_at, pictures"),
        of(Area.POSTS, "newsletter_issue", "opened_by, closed_by", "school_year, number, state, opened_at, closed_at, out_since"),
        none(Area.POSTS, "newsletter_item", PART),
        none(Area.POSTS, "newsletter_out", PART),
        // On accounts of the school.
        of(Area.ELSEWHERE, "school_account", "added_by, ended_by", "name, network, address, added_at, ended_at"),
        of(Area.ELSEWHERE, "by_hand", "person_id", TITLE + "; since"),
        none(Area.ELSEWHERE, "by_hand_picture", PART),
        of(Area.ELSEWHERE, "standing_elsewhere", "told_by, gone_by", "address, told_at, gone_at"),
        none(Area.ELSEWHERE, "picture_elsewhere", PART),
        of(Area.ELSEWHERE, "errand", "failed_by, done_by", "kind, asked_at, due, failed_at, failed_why, done_at, dropped_at"),
        // Doubts and what people reported. Who reported something is told to nobody.
        of(Area.DOUBTS, "doubt", "asked_by", "channel, asked_hat, asked_at, question, role, norms, editions, state, closed_at").without("content", PART),
        of(Area.DOUBTS, "doubt_answer", "answered_by", "answer, reason, role, norms, deputy, answered_at").without("content", PART),
        of(Area.DOUBTS, "precedent", "answered_by", "act, channel, norms, editions, facts, answer, reason, role, own_choice, answered_at"),
        of(Area.REPORTS, "report", "by_person", "of_child, words, by_hat, made_at"),
        of(Area.REPORTS, "reported", "decided_by", "opened_at, due, held, held_unnamed, decided_at, decided_as, outcome, why, keeps_away"),
        of(Area.REPORTS, "confidence", "", "words, made_at, opened_at").when("exists (select from report r where r.board_id = x.board_id and r.id = x.report_id and r.by_person = :person)"),
        none(Area.REPORTS, "report_tally", NOBODY),
        none(Area.REPORTS, "report_key", NOBODY),
        // Coming in.
        of(Area.SIGN_IN, "account", "person_id", "opened_at, closed_at"),
        of(Area.SIGN_IN, "login", "person_id", "email, password_at, secret_at, at_home").without("password_hash, last_step", SECRET),
        of(Area.SIGN_IN, "recovery_code", "person_id", "used_at"),
        of(Area.SIGN_IN, "invitation", "person_id", "again, made_at, expires_at, used_at, dropped_at, email").without("password_hash", SECRET),
        of(Area.SIGN_IN, "invitation", "made_by", "again, made_at, expires_at").without("used_at, dropped_at, email, password_hash", OTHERS),
        of(Area.SIGN_IN, "login_notice", "person_id", "kind, at, seen_at").without("by_id", OTHERS),
        of(Area.SIGN_IN, "family_code", "person_id", "way, made_at, expires_at, used_at, dropped_at"),
        of(Area.SIGN_IN, "family_code", "made_by", "way, made_at, expires_at").without("used_at, dropped_at", OTHERS),
        of(Area.SIGN_IN, "class_code", "made_by", GROUP + "; made_at, until_at"),
        of(Area.SIGN_IN, "class_visit", "person_id", GROUP + "; came_at"),
        of(Area.SIGN_IN, "pupil_pictures", "person_id", "set_at"),
        of(Area.SIGN_IN, "provider_link", "person_id", "issuer, subject, made_at, used_at"),
        of(Area.SIGN_IN, "provider_admission", "admitted_by", "provider;" + SCHOOL + "; admitted_at"),
        of(Area.SIGN_IN, "passkey", "person_id", "label, transports, sign_count, backup_eligible, backed_up, made_at, used_at, doubted_at"),
        none(Area.SIGN_IN, "guess", SECRET),
        none(Area.SIGN_IN, "login_key", SECRET),
        none(Area.SIGN_IN, "first_link", NOBODY),
        // What was mailed, and what waits to be. The words of a mail may still let somebody in.
        of(Area.MAIL, "mail", "person_id", "kind, address, language, subject, urgent, made_at, expires_at, state, attempts, next_at, claimed_at, ended_at, fault, returned_at")
            .without("token, body, link, link_text, secret, leave", SECRET),
        of(Area.MAIL, "mail_fault", "person_id", "address, fault, since"),
        of(Area.MAIL, "mail_choice", "person_id", "pace, language").without("leave_token", SECRET),
        of(Area.MAIL, "digest_day", "person_id", "day"),
        none(Area.MAIL, "digest_told", PART),
        none(Area.MAIL, "mail_hours", NOBODY),
        // The journal: what this person did. What it was about stands in the other rows.
        of(Area.JOURNAL, "journal_facts", "actor_id", """
            (select e.at from journal_entry e where e.board_id = x.board_id and e.id = x.entry_id) as at;
            (select e.kind from journal_entry e where e.board_id = x.board_id and e.id = x.entry_id) as kind; hat""").without("facts, decision", OTHERS),
        of(Area.JOURNAL, "journal_inspection", "by_id", "at, entries, erased, breaks"),
        none(Area.JOURNAL, "journal_entry", PART),
        none(Area.JOURNAL, "journal_head", NOBODY),
        none(Area.JOURNAL, "journal_checkpoint", NOBODY),
        // Taking in.
        of(Area.INTAKE, "intake", "by_person", "kind, by_hat, read_at, until, state, told_day, choices, changed, counts, ended_at").without("fingerprint", PART),
        none(Area.INTAKE, "intake_content", "privacy.left.day"),
        none(Area.INTAKE, "intake_progress", NOBODY),
        // The school and its protocol: only who set it.
        of(Area.SCHOOL, "edition", "adopted_by", "name, dated, in_force").without("hash, source", NOBODY),
        of(Area.SCHOOL, "coarse_word", "changed_by", "word, listed, changed_at"),
        of(Area.SCHOOL, "published_contact", "added_by", "kind, shown, added_at").without("same", PART),
        none(Area.SCHOOL, "board", NOBODY),
        none(Area.SCHOOL, "location", NOBODY),
        none(Area.SCHOOL, "address", NOBODY),
        none(Area.SCHOOL, "class_group", NOBODY),
        none(Area.SCHOOL, "group_key", NOBODY),
        none(Area.SCHOOL, "school_hours", NOBODY),
        none(Area.SCHOOL, "holiday", NOBODY),
        none(Area.SCHOOL, "coarse_word_start", NOBODY),
        // What was asked here, and done about it.
        of(Area.REQUESTS, "data_request", "person_id, by_person", "kind, words, on_paper, received_on, due, extended_on, extended_why, decided_at, outcome, source, reason")
            .when("x.by_person = :person or x.by_person = :reader"),
        of(Area.REQUESTS, "data_request", "taken_by, decided_by", "kind, received_on, decided_at, outcome, reason").without("words, on_paper, due, extended_on, extended_why, source", OTHERS),
        of(Area.REQUESTS, "legal_hold", "person_id", "set_at, lifted_at, ground"),
        of(Area.REQUESTS, "legal_hold", "set_by, lifted_by", "set_at, lifted_at").without("ground", OTHERS),
        of(Area.REQUESTS, "erasure", "person_id", "at, ground, went, stayed, by_hat"),
        of(Area.REQUESTS, "erasure", "by_person", "at, ground, by_hat").without("went, stayed", OTHERS),
        of(Area.REQUESTS, "retention_term", "set_by", "kind, months, reason, set_at"),
        of(Area.REQUESTS, "retention_proposal", "person_id", "kind, over_since, proposed_at").without("many", PART),
        of(Area.REQUESTS, "retention_round", "confirmed_by", "confirmed_at, went"),
        of(Area.BREACHES, "breach", "entered_by, closed_by", "number, entered_at, discovered_at, closed_at")
            .without("what, whose, consequences, measures, risk, authority_told, authority_why, persons_told, persons_why", OTHERS),
        of(Area.BREACHES, "breach_step", "by_person", "at, words"),
        of(Area.PROGRAM, "demo_choice", "person_id", "hat, text_key, school, place"),
        none(Area.PROGRAM, "public_holiday", NOBODY),
        none(Area.PROGRAM, "installation", NOBODY),
        none(Area.PROGRAM, "spring_session", "privacy.left.session"),
        none(Area.PROGRAM, "spring_session_attributes", "privacy.left.session"));

    private Holdings() {
    }
}
