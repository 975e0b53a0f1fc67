package nl.huisregel.protocol.words;

/** The moment at which a circumstance counts. */
public enum Counts implements Word {

    TAKEN("taken", "toen het gemaakt werd", "when it was made"),
    GOES_OUT("goes_out", "als het naar buiten gaat", "when it goes out");

    private final Entry entry;

    Counts(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
