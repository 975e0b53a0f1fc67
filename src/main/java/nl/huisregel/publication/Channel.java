package nl.huisregel.publication;

import java.util.Locale;

/** A place where a post can stand. Each is a value of the circumstance channel, so that protocols can speak of it. */
public enum Channel {

    /** For who is signed in: staff of the school, and pupils and guardians of the group. */
    CLASS_PAGE("class_page"),
    /** For everybody. */
    SCHOOL_WEBSITE("website"),
    /** On paper, for who belongs to the school: as a page that prints, and as a PDF. */
    NEWSLETTER("paper"),
    /** The school's own account on a network of others: a person puts it there, and only a person can take it away. */
    SCHOOL_ACCOUNT("school_account");

    private final String circumstance;

    Channel(String circumstance) {
        this.circumstance = circumstance;
    }

    /** How the database and forms name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the circumstance channel it stands for. */
    public String circumstance() {
        return circumstance;
    }

    /** Whether people put a post there, and not the product. */
    public boolean byHand() {
        return this == SCHOOL_ACCOUNT;
    }

    public static Channel of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
