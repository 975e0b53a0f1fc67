package nl.huisregel.access;

import nl.huisregel.school.Role;

/** The capacity somebody acts in. Who is teacher and mother wears one hat at a time. */
public enum Hat {
    TEACHER, SUPPORT, HEAD, BOARD_MEMBER, ADMINISTRATOR, GUARDIAN, PUPIL,
    /** Came in with the code of the class: reads along with the class, and decides nothing. */
    CLASS_PUPIL;

    static Hat of(Role role) {
        return switch (role) {
            case TEACHER -> TEACHER;
            case SUPPORT -> SUPPORT;
            case HEAD -> HEAD;
            case BOARD_MEMBER -> BOARD_MEMBER;
            case ADMINISTRATOR -> ADMINISTRATOR;
        };
    }

    /** Works for the school or the board. */
    public boolean staff() {
        return this != GUARDIAN && this != PUPIL && this != CLASS_PUPIL;
    }

    /** The key of the word for it, "leerkracht". */
    public String text() {
        return "access.hat." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
