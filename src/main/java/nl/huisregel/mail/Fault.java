package nl.huisregel.mail;

import java.util.Locale;

/** Why a mail did not arrive. What a server says holds addresses, so only this is kept. */
public enum Fault {
    /** The mailbox or its domain is not there. */
    UNKNOWN_ADDRESS(true),
    /** It is there and takes nothing: full, closed, or not from us. */
    FULL(false), REFUSED(true),
    /** The server of ours would not take it. */
    NOT_TAKEN(false),
    /** It was tried often enough. */
    GAVE_UP(false),
    /** The line broke when the server had it all: it may have arrived. */
    UNSURE(false),
    /** Its time was over, or what it was about, before it could go. */
    TOO_LATE(false), OVERTAKEN(false),
    /** It was never tried: mail to this address comes back, or this address had too much today. */
    DEAD(false), TOO_MANY(false);

    private final boolean ofAddress;

    Fault(boolean ofAddress) {
        this.ofAddress = ofAddress;
    }

    /** Whether the next mail to the same address will meet it too, until somebody mends the address. */
    public boolean ofAddress() {
        return ofAddress;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence. */
    public String text() {
        return "mail.fault." + key();
    }

    static Fault of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
