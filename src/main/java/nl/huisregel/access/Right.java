package nl.huisregel.access;

import static nl.huisregel.access.Hat.ADMINISTRATOR;
import static nl.huisregel.access.Hat.BOARD_MEMBER;
import static nl.huisregel.access.Hat.GUARDIAN;
import static nl.huisregel.access.Hat.HEAD;
import static nl.huisregel.access.Hat.PUPIL;
import static nl.huisregel.access.Hat.SUPPORT;
import static nl.huisregel.access.Hat.TEACHER;

import java.util.EnumSet;
import java.util.Set;

/**
 * The table of rights: who may do what, on one page. A right opens the door; which of the things
 * behind it are yours (your location, your group, your child) the handler asks in addition.
 */
public enum Right {
    SEE_OWN_START         (TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR, GUARDIAN, PUPIL),
    SEE_TODAY             (TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR),
    WRITE_POSTS           (TEACHER, SUPPORT, HEAD),
    READ_CLASS_PAGES      (TEACHER, SUPPORT, HEAD, GUARDIAN, PUPIL),
    READ_NEWSLETTERS      (TEACHER, SUPPORT, HEAD, GUARDIAN, PUPIL),
    MAKE_NEWSLETTERS      (TEACHER, SUPPORT, HEAD),
    SEE_CONSENT_NUMBERS   (TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SEE_CONSENT_LISTS     (TEACHER, SUPPORT, HEAD),
    ANSWER_CONSENT        (GUARDIAN, PUPIL),
    ANSWER_FOR_ONESELF    (TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR, GUARDIAN),
    SEE_OWN_CHILDREN      (GUARDIAN),
    SEE_OWN_PICTURES      (PUPIL),
    ANSWER_DOUBTS         (TEACHER, SUPPORT, HEAD, BOARD_MEMBER),
    SEE_DOUBTS            (HEAD, BOARD_MEMBER),
    EDIT_ACCOUNTS         (HEAD, BOARD_MEMBER),
    NAME_DEPUTY           (HEAD, BOARD_MEMBER),
    DECIDE_REPORTS        (HEAD),
    SEE_SCHOOL_POSTS      (HEAD),
    SEE_UPHOLDING         (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SEE_OPEN_POINTS       (BOARD_MEMBER, ADMINISTRATOR),
    SET_UP                (BOARD_MEMBER, ADMINISTRATOR),
    EDIT_TIMETABLE        (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SEE_JOURNAL           (BOARD_MEMBER, ADMINISTRATOR),
    CUT_JOURNAL           (BOARD_MEMBER),
    EDIT_WORD_LISTS       (HEAD, BOARD_MEMBER, ADMINISTRATOR),
    SET_OWN_SIGN_IN       (TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR),
    INVITE_STAFF          (HEAD, ADMINISTRATOR),
    SEE_LIMITS            (ADMINISTRATOR),
    ADMIT_BY_PROVIDER     (ADMINISTRATOR),
    IMPORT_ROSTER         (HEAD, ADMINISTRATOR),
    ;

    private final Set<Hat> hats;

    Right(Hat first, Hat... others) {
        this.hats = EnumSet.of(first, others);
    }

    public boolean isOf(Hat hat) {
        return hats.contains(hat);
    }
}
