package nl.huisregel.protocol.words;

/** Who knows a circumstance, and with that what a missing answer means. */
public enum Knows implements Word {

    SOFTWARE("software", "de software weet het; lukt dat niet, dan geldt de regel alsof hij van toepassing is",
        "the software knows it; where it cannot, the norm holds as if it applied"),
    REGISTER("register", "het staat in een register; staat het er niet, dan is het nee",
        "a register says it; no row means no"),
    AUTHOR("author", "wie het doet zegt het; zonder antwoord wordt het gevraagd",
        "the person acting says it; without an answer it is asked"),
    ON_HINT("on_hint", "wie het doet zegt het; gevraagd als er een aanwijzing is, anders geldt de verklaring vooraf",
        "the person acting says it; asked on a hint, otherwise the declaration covers it"),
    VOLUNTEERED("volunteered", "wie het doet meldt het zelf; er wordt niet naar gevraagd",
        "the person acting volunteers it; it is never asked");

    private final Entry entry;

    Knows(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
