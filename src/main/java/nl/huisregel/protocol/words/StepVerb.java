package nl.huisregel.protocol.words;

/** One step that follows an event. */
public enum StepVerb implements Word {

    REPORT("report", "melden bij iemand, of overleggen", "report to somebody, or consult"),
    TALK("talk", "een gesprek voeren", "hold a talk"),
    REPEAT_RULES("repeat_rules", "de afspraken herhalen", "repeat the agreements"),
    TELL("tell", "iemand inlichten", "inform somebody"),
    LETTER("letter", "een brief sturen", "send a letter"),
    WARN("warn", "waarschuwen", "warn"),
    SUSPEND("suspend", "schorsen", "suspend"),
    REPRIMAND("reprimand", "berispen", "reprimand"),
    DISMISS("dismiss", "ontslaan", "dismiss"),
    DISMISS_AT_ONCE("dismiss_at_once", "op staande voet ontslaan", "dismiss at once"),
    EXPEL("expel", "van school verwijderen", "expel"),
    REMOVE_CONTENT("remove_content", "berichten of beelden laten weghalen", "have messages or images removed"),
    KEEP_DEVICE("keep_device", "een apparaat bewaren", "keep a device"),
    HAND_BACK("hand_back", "een apparaat teruggeven", "hand a device back"),
    HOLD_POSTS("hold_posts", "berichten tegenhouden of reacties sluiten", "hold posts or close replies"),
    TAKE_DOWN("take_down", "een bericht offline halen", "take a post down"),
    DECIDE("decide", "een besluit nemen dat alleen een mens kan nemen", "take a decision that only a person can take"),
    QUALIFY("qualify", "vaststellen wat het mogelijk is", "establish what it may amount to"),
    AUTHORITY("authority", "politie of vertrouwensinspecteur inschakelen", "turn to police or the confidential inspector"),
    CARE("care", "zorgen voor wie geraakt is", "care for who was hurt"),
    FILE("file", "in het dossier bewaren", "keep in the file"),
    MEASURE("measure", "een passende maatregel nemen", "take a fitting measure"),
    OTHER("other", "iets anders, met reden", "something else, with a reason");

    private final Entry entry;

    StepVerb(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
