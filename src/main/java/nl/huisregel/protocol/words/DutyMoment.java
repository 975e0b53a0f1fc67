package nl.huisregel.protocol.words;

/** When a duty falls: before duties block, with duties the system fulfils, after duties become tasks. */
public enum DutyMoment implements Word {

    BEFORE("before", "vooraf: zolang het niet gedaan is, gaat de handeling niet door", "before: until it is done the act waits"),
    WITH("with", "erbij: het systeem doet het zelf", "with: the system does it by itself"),
    AFTER("after", "achteraf: een taak met een termijn", "after: a task with a term");

    private final Entry entry;

    DutyMoment(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
