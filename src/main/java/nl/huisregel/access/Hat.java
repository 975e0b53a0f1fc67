package nl.huisregel.access;

import nl.huisregel.school.Role;

/** The capacity somebody acts in. Who is teacher and mother wears one hat at a time. */
public enum Hat {
    TEACHER,
    SUPPORT,
    TRAINEE,
    COORDINATOR,
    CONFIDENTIAL_CONTACT,
    HEAD,
    BOARD_MEMBER,
    PRIVACY_OFFICER,
    ADMINISTRATOR,
    GUARDIAN,
    PUPIL,
    /** Came in with the code of the class: reads along with the class, and decides nothing. */
    CLASS_PUPIL,
    ;

    static Hat of(Role role) {
        return switch (role) {
            case TEACHER -> TEACHER;
            case SUPPORT -> SUPPORT;
            case TRAINEE -> TRAINEE;
            case COORDINATOR -> COORDINATOR;
            case CONFIDENTIAL_CONTACT -> CONFIDENTIAL_CONTACT;
            case HEAD -> HEAD;
            case BOARD_MEMBER -> BOARD_MEMBER;
            case PRIVACY_OFFICER -> PRIVACY_OFFICER;
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
