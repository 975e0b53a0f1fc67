package nl.huisregel.access;

import static nl.huisregel.access.Hat.ADMINISTRATOR;
import static nl.huisregel.access.Hat.BOARD_MEMBER;
import static nl.huisregel.access.Hat.CLASS_PUPIL;
import static nl.huisregel.access.Hat.CONFIDENTIAL_CONTACT;
import static nl.huisregel.access.Hat.COORDINATOR;
import static nl.huisregel.access.Hat.GUARDIAN;
import static nl.huisregel.access.Hat.HEAD;
import static nl.huisregel.access.Hat.PRIVACY_OFFICER;
import static nl.huisregel.access.Hat.PUPIL;
import static nl.huisregel.access.Hat.SUPPORT;
import static nl.huisregel.access.Hat.TEACHER;
import static nl.huisregel.access.Hat.TRAINEE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The second half of the table of rights: each kind of data, who may ever see any of it, and how far. The walk with canaries holds every column of
 * the database against this: a column may be shown to nobody whom its kind does not name.
 */
public enum Data {
    PEOPLE        (Reach.SCHOOL, false, "person class_group employment demo_choice", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL, CLASS_PUPIL),
    PICTURES      (Reach.SCHOOL, false, "picture newsletter_out", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD),
    CONSENT       (Reach.OWN, false, "consent_question consent_statement", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL),
    DRAFTS        (Reach.OWN, false, "post post_duty", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER),
    PLACED        (Reach.SCHOOL, false, "placement placement_picture standing_elsewhere errand", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN, PUPIL, CLASS_PUPIL),
    WORDS         (Reach.BOARD, false, "coarse_word published_contact", HEAD, BOARD_MEMBER, ADMINISTRATOR),
    DOUBTS        (Reach.SCHOOL, false, "doubt doubt_answer precedent", TEACHER, SUPPORT, COORDINATOR, HEAD, BOARD_MEMBER),
    SCHOOL_ACCOUNT(Reach.SCHOOL, false, "school_account", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL, CLASS_PUPIL),
    REPORTS       (Reach.SCHOOL, true, "report", HEAD),
    CONFIDENCES   (Reach.SCHOOL, true, "confidence", CONFIDENTIAL_CONTACT),
    DECIDED       (Reach.SCHOOL, false, "reported", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN, PUPIL, CLASS_PUPIL),
    MAILBOXES     (Reach.SCHOOL, false, "contact mailbox_claim login", SUPPORT, HEAD, ADMINISTRATOR, GUARDIAN),
    WAITING       (Reach.OWN, false, "waiting_answer", SUPPORT, HEAD, GUARDIAN),
    MAIL          (Reach.BOARD, false, "mail mail_fault", HEAD, ADMINISTRATOR),
    CARE          (Reach.SCHOOL, false, "guardianship", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL),
    TAKEN_IN      (Reach.SCHOOL, false, "intake_content", HEAD, ADMINISTRATOR),
    WAYS_IN       (Reach.OWN, false, "passkey login invitation", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    YEAR          (Reach.SCHOOL, false, "transition_group", HEAD, ADMINISTRATOR),
    REQUESTS      (Reach.SCHOOL, false, "data_request legal_hold retention_term", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN),
    BREACHES      (Reach.SCHOOL, false, "breach breach_step", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    JOURNAL       (Reach.NOBODY, false, "journal_facts"),
    ;

    /** How far what somebody may see reaches. */
    public enum Reach {
        /** Of oneself, of one's own children, or made by oneself; staff see of others no more than what follows from it. */
        OWN,
        /** Of the own school. */
        SCHOOL,
        /** Of all schools of the board. */
        BOARD,
        /** Nobody reads it. */
        NOBODY;

        /** The key of the words for it. */
        public String text() {
            return "data.reach." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reach reach;
    private final boolean confidential;
    private final List<String> tables;
    private final Set<Hat> hats;

    Data(Reach reach, boolean confidential, String tables, Hat... hats) {
        this.reach = reach;
        this.confidential = confidential;
        this.tables = List.of(tables.split(" "));
        this.hats = EnumSet.noneOf(Hat.class);
        this.hats.addAll(Arrays.asList(hats));
    }

    public boolean isOf(Hat hat) {
        return hats.contains(hat);
    }

    /** Whether opening it asks a second factor of the last fifteen minutes, and is kept in the journal. */
    public boolean confidential() {
        return confidential;
    }

    public Reach reach() {
        return reach;
    }

    /** Where it is kept. */
    public List<String> tables() {
        return tables;
    }

    /** The key of the words for it. */
    public String text() {
        return "data." + name().toLowerCase(Locale.ROOT);
    }
}
