package nl.huisregel.protocol.words;

/** On which occasion a recurring duty comes up. */
public enum Occasion implements Word {

    NEW_EDITION("new_edition", "bij een nieuwe versie van het protocol", "with a new edition of the protocol"),
    ENROLMENT("enrolment", "bij de aanmelding", "at enrolment"),
    START_OF_WORK("start_of_work", "als iemand op school komt werken", "when somebody comes to work at school"),
    NEW_CHANNEL("new_channel", "bij een nieuwe groep of kanaal", "with a new group or channel");

    private final Entry entry;

    Occasion(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
