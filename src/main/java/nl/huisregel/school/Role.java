package nl.huisregel.school;

/** What somebody is employed as, or asked to be, at a location or at the board itself. */
public enum Role {
    TEACHER(Reach.SCHOOL),
    SUPPORT(Reach.SCHOOL),
    TRAINEE(Reach.SCHOOL),
    COORDINATOR(Reach.SCHOOL),
    CONFIDENTIAL_CONTACT(Reach.EITHER),
    HEAD(Reach.SCHOOL),
    BOARD_MEMBER(Reach.BOARD),
    PRIVACY_OFFICER(Reach.BOARD),
    ADMINISTRATOR(Reach.BOARD),
    ;

    /** Where a role can be had: at one location, at the board for all of them, or either. */
    public enum Reach { SCHOOL, BOARD, EITHER }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    /** Whether this can be somebody's role at one location. */
    public boolean atSchool() {
        return reach != Reach.BOARD;
    }

    /** Whether this can be somebody's role for all locations of the board. */
    public boolean atBoard() {
        return reach != Reach.SCHOOL;
    }

    /** The key of the word for it, "leerkracht". */
    public String text() {
        return "school.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
