package nl.huisregel.protocol.words;

/** What a {@code require} may ask for, with who does it and when unless the norm says otherwise. */
public enum DutyKind implements Word {

    CONFIRM("confirm", "nagaan en bevestigen", "check and confirm", DutyMoment.BEFORE),
    GIVE("give", "iets opgeven dat bij de handeling bewaard wordt", "give something that is kept with the act", DutyMoment.BEFORE),
    HOLD("hold", "een les, gesprek of training houden", "hold a lesson, talk or training", DutyMoment.BEFORE),
    DEFINE("define", "iets vastleggen dat nog open is", "settle something that is still open", DutyMoment.BEFORE),
    TELL("tell", "iemand inlichten", "inform somebody", DutyMoment.BEFORE),
    SEND_ALSO("send_also", "het ook langs een andere weg sturen", "send it by another way too", DutyMoment.WITH),
    SECOND_PERSON("second_person", "laten goedkeuren door een tweede persoon", "have a second person approve", DutyMoment.BEFORE),
    STATE("state", "iets zichtbaar vermelden", "state something visibly", DutyMoment.WITH),
    SET("set", "iets instellen", "set something", DutyMoment.WITH),
    KEEP("keep", "iets bewaren", "keep something", DutyMoment.WITH),
    HANDLE("handle", "een apparaat behandelen zoals afgesproken", "handle a device as agreed", DutyMoment.WITH),
    LETTER("letter", "een brief sturen", "send a letter", DutyMoment.BEFORE),
    FOLLOW("follow", "blijven volgen wat er gebeurt", "follow what happens", DutyMoment.AFTER),
    HAND_OUT("hand_out", "uitdelen of laten lezen", "hand out or have it read", DutyMoment.AFTER);

    private final Entry entry;
    private final DutyMoment usually;

    DutyKind(String key, String nl, String en, DutyMoment usually) {
        this.entry = new Entry(key, nl, en);
        this.usually = usually;
    }

    @Override public Entry entry() { return entry; }

    /** When the duty falls where the norm does not say. */
    public DutyMoment usually() {
        return usually;
    }
}
