package nl.huisregel.privacy;

/** How long a kind of data is kept after it was of use, as the product starts with it; a board may set fewer months, or more with a reason. */
public enum RetentionKind {
    /** After leaving: who they are, their groups, what was answered for them, their pictures. */
    PUPIL(24),
    /** After the last child left. */
    GUARDIAN(24),
    /** After the end of the last employment. */
    STAFF(24),
    /** After the head decided. */
    REPORT(24),
    /** After a request about data was answered. */
    REQUEST(24),
    /** After it was closed. */
    BREACH(60),
    /** Notices and invitations, after they were made. */
    SIGN_IN(12),
    /** What stands beside a line of the journal: who acted and on what. */
    JOURNAL(24);

    private final int months;

    RetentionKind(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** Whether it is about one person at a time, and goes with that person. */
    public boolean ofPerson() {
        return this == PUPIL || this == GUARDIAN || this == STAFF;
    }

    public String text() {
        return "privacy.term." + key();
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
