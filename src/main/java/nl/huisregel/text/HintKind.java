package nl.huisregel.text;

import java.util.Locale;
import java.util.Map;
import nl.huisregel.protocol.words.Circumstance;

/** What something found in a text may be, and which circumstances of the protocol it then touches. */
public enum HintKind {

    NAME(Map.of(Circumstance.REVEALS, "name")),
    SURNAME(Map.of(Circumstance.REVEALS, "surname")),
    PHONE(Map.of(Circumstance.REVEALS, "phone")),
    EMAIL(Map.of(Circumstance.REVEALS, "email")),
    ADDRESS(Map.of(Circumstance.REVEALS, "address")),
    BIRTH_DATE(Map.of(Circumstance.REVEALS, "birth_date")),
    CITIZEN_NUMBER(Map.of(Circumstance.REVEALS, "number")),
    ACCOUNT_NUMBER(Map.of(Circumstance.REVEALS, "number")),
    QUOTE(Map.of(Circumstance.CONTAINS, "quote")),
    LINK(Map.of(Circumstance.CONTAINS, "link")),
    EMOJI(Map.of(Circumstance.CONTAINS, "emoji_only")),
    COARSE(Map.of(Circumstance.CONTAINS, "coarse", Circumstance.WEIGHS, "insulting"));

    private final Map<Circumstance, String> touches;

    HintKind(Map<Circumstance, String> touches) {
        this.touches = touches;
    }

    /** The value of each circumstance that holds if it is what it looks like; whose data it is stands apart. */
    public Map<Circumstance, String> touches() {
        return touches;
    }

    /** Whether it may be data about somebody, so that it matters whose. */
    public boolean personal() {
        return touches.containsKey(Circumstance.REVEALS);
    }

    /** Whether it is a name, which reads better replaced than left out. */
    public boolean named() {
        return this == NAME || this == SURNAME;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
