package nl.huisregel.school;

/** What somebody is employed as, at a location or at the board itself. */
public enum Role {
    TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR;

    /** The key of the word for it, "leerkracht". */
    public String text() {
        return "school.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
