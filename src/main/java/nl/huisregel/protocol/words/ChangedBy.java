package nl.huisregel.protocol.words;

/** Who can change a circumstance: only the first two are offered as a way out. */
public enum ChangedBy implements Word {

    ACTOR("actor", "wie het doet", "the person acting"),
    OTHER("other", "een ander, zoals een ouder of de directeur", "somebody else, such as a parent or the head"),
    NOBODY("nobody", "niemand", "nobody");

    private final Entry entry;

    ChangedBy(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
