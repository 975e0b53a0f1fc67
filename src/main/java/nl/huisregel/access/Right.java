package nl.huisregel.access;

import static nl.huisregel.access.Hat.ADMINISTRATOR;
import static nl.huisregel.access.Hat.BOARD_MEMBER;
import static nl.huisregel.access.Hat.CONFIDENTIAL_CONTACT;
import static nl.huisregel.access.Hat.COORDINATOR;
import static nl.huisregel.access.Hat.GUARDIAN;
import static nl.huisregel.access.Hat.HEAD;
import static nl.huisregel.access.Hat.PRIVACY_OFFICER;
import static nl.huisregel.access.Hat.PUPIL;
import static nl.huisregel.access.Hat.SUPPORT;
import static nl.huisregel.access.Hat.TEACHER;
import static nl.huisregel.access.Hat.TRAINEE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The table of rights: who may do what, on one page. A right opens the door; which of the things
 * behind it are yours (your location, your group, your child) the handler asks in addition.
 */
public enum Right {
    SEE_OWN_START         (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL),
    SEE_TODAY             (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    WRITE_POSTS           (TEACHER, SUPPORT, TRAINEE, COORDINATOR, HEAD),
    READ_CLASS_PAGES      (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN, PUPIL),
    READ_NEWSLETTERS      (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN, PUPIL),
    MAKE_NEWSLETTERS      (TEACHER, SUPPORT, COORDINATOR, HEAD),
    SEE_CONSENT_NUMBERS   (TEACHER, SUPPORT, COORDINATOR, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    SEE_CONSENT_LISTS     (TEACHER, SUPPORT, COORDINATOR, HEAD),
    ANSWER_CONSENT        (GUARDIAN, PUPIL),
    ANSWER_FOR_ONESELF    (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN),
    SEE_OWN_CHILDREN      (GUARDIAN),
    SEE_OWN_PICTURES      (PUPIL),
    ANSWER_DOUBTS         (TEACHER, SUPPORT, COORDINATOR, HEAD, BOARD_MEMBER),
    SEE_DOUBTS            (HEAD, BOARD_MEMBER),
    EDIT_ACCOUNTS         (HEAD, BOARD_MEMBER),
    NAME_DEPUTY           (HEAD, BOARD_MEMBER),
    DECIDE_REPORTS        (HEAD),
    SEE_SCHOOL_POSTS      (HEAD),
    SEE_UPHOLDING         (HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    SEE_OPEN_POINTS       (BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    SET_UP                (BOARD_MEMBER, ADMINISTRATOR),
    EDIT_TIMETABLE        (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SEE_JOURNAL           (BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    CUT_JOURNAL           (BOARD_MEMBER),
    EDIT_WORD_LISTS       (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SET_OWN_SIGN_IN       (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    INVITE_STAFF          (HEAD, ADMINISTRATOR),
    SEE_LIMITS            (ADMINISTRATOR),
    IMPORT_ROSTER         (HEAD, ADMINISTRATOR),
    SEE_RIGHTS            (TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN, PUPIL),
    SEE_ROLES             (HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR),
    GIVE_ROLES            (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    READ_CONFIDENCES      (CONFIDENTIAL_CONTACT),
    SEE_VIEWS             (HEAD, PRIVACY_OFFICER),
    ;

    /** What nobody does in place of another: to say who may come in or decide here is for who holds the role. */
    private static final Set<Right> NOT_OF_DEPUTIES = EnumSet.of(NAME_DEPUTY, GIVE_ROLES, INVITE_STAFF);

    private final Set<Hat> hats;

    Right(Hat first, Hat... others) {
        this.hats = EnumSet.of(first, others);
    }

    public boolean isOf(Hat hat) {
        return hats.contains(hat);
    }

    /** The key of the words for it. */
    public String text() {
        return "right." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody who stands in for a while does not have it. */
    public boolean notOfDeputies() {
        return NOT_OF_DEPUTIES.contains(this);
    }
}
