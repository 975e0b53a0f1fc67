package nl.huisregel.web;

import java.util.Locale;

/** A language the screens speak. Dutch comes first; English says the same. */
public enum Language {
    NL("Nederlands"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The code browsers and the {@code lang} attribute know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == NL ? EN : NL;
    }

    /** Dutch for everything that is not English: a strange cookie is no reason for an error. */
    public static Language of(String code) {
        return "en".equalsIgnoreCase(code) ? EN : NL;
    }

    Locale locale() {
        return this == NL ? Locale.of("nl", "NL") : Locale.UK;
    }
}
