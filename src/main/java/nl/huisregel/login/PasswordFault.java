package nl.huisregel.login;

/** Why a password cannot be chosen. There are no rules on which signs it must hold. */
public enum PasswordFault {
    SHORT, LONG, COMMON, LEAKED, NAME, SAME;

    /** The key of the sentence that says what to do. */
    public String text() {
        return "login.password." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
