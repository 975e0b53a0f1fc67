package nl.huisregel.consent;

import java.util.Locale;

/** What somebody said about one spot. A no after a yes is a withdrawal, a no that comes first a refusal; both stop the same. */
public enum Answer {
    GIVEN, REFUSED, WITHDRAWN;

    public boolean yes() {
        return this == GIVEN;
    }

    /** The key of the word for it, "ja". */
    public String text() {
        return "consent.answer." + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
