package nl.huisregel.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;

/**
 * A kind of data: a heading of what somebody gets to see of themselves, and a line of the register of processing (AVG 30). Every table of the database
 * is in one of them, so a table that nobody thought about is in neither.
 */
public enum Area {
    NAMES(RetentionKind.PUPIL, Right.INVITE_STAFF, Right.IMPORT_ROSTER, Right.WRITE_POSTS),
    SCHOOLING(RetentionKind.PUPIL, Right.WRITE_POSTS, Right.TURN_YEAR, Right.IMPORT_ROSTER, Right.SEE_OWN_CHILDREN),
    CARE(RetentionKind.GUARDIAN, Right.IMPORT_ROSTER, Right.SHIELD_PUPILS),
    WORK(RetentionKind.STAFF, Right.INVITE_STAFF, Right.SEE_ROLES, Right.NAME_DEPUTY),
    CONSENT(RetentionKind.PUPIL, Right.ANSWER_CONSENT, Right.ANSWER_FOR_ONESELF),
    PICTURES(RetentionKind.PUPIL, Right.WRITE_POSTS, Right.SEE_OWN_CHILDREN, Right.SEE_OWN_PICTURES),
    POSTS(RetentionKind.PUPIL, Right.WRITE_POSTS, Right.SEE_SCHOOL_POSTS, Right.READ_CLASS_PAGES, Right.MAKE_NEWSLETTERS),
    ELSEWHERE(RetentionKind.PUPIL, Right.WRITE_POSTS, Right.EDIT_ACCOUNTS),
    DOUBTS(RetentionKind.STAFF, Right.ANSWER_DOUBTS, Right.SEE_DOUBTS),
    REPORTS(RetentionKind.REPORT, Right.DECIDE_REPORTS, Right.READ_CONFIDENCES),
    SIGN_IN(RetentionKind.SIGN_IN, Right.SET_OWN_SIGN_IN, Right.INVITE_STAFF, Right.INVITE_FAMILIES, Right.SHOW_CLASS_CODE),
    MAIL(RetentionKind.SIGN_IN, Right.SEE_OUTBOX, Right.SEE_FAULTY_ADDRESSES),
    JOURNAL(RetentionKind.JOURNAL, Right.SEE_JOURNAL),
    INTAKE(RetentionKind.STAFF, Right.IMPORT_ROSTER),
    SCHOOL(RetentionKind.STAFF, Right.SET_UP, Right.EDIT_TIMETABLE, Right.EDIT_WORD_LISTS),
    REQUESTS(RetentionKind.REQUEST, Right.HANDLE_REQUESTS, Right.ERASE_DATA, Right.CONFIRM_RETENTION),
    BREACHES(RetentionKind.BREACH, Right.HANDLE_BREACHES),
    /** What runs the program itself and is about nobody. */
    PROGRAM(null);

    private final RetentionKind term;
    private final List<Right> rights;

    Area(RetentionKind term, Right... rights) {
        this.term = term;
        this.rights = List.of(rights);
    }

    /** How long it is kept; empty for what is about nobody. */
    public Optional<RetentionKind> term() {
        return Optional.ofNullable(term);
    }

    /** Who gets to see something of it by the table of rights, each of the own school or the own children. */
    public Set<Hat> seenBy() {
        return Stream.of(Hat.values()).filter(hat -> rights.stream().anyMatch(right -> right.isOf(hat))).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The first part of the keys of its sentences. */
    public String text() {
        return "privacy.area." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
