package nl.huisregel.mail;

import java.util.Locale;

/** How often somebody wants to hear by mail what waits for them. */
public enum Pace {
    AT_ONCE, DAILY, NEVER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the words of the choice; {@code .what} is its explanation. */
    public String text() {
        return "mail.pace." + key();
    }
}
