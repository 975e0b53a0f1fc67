package nl.huisregel.protocol.words;

/** How a norm is upheld: what the board may expect of the software, and what stays with people. */
public enum Upheld implements Word {

    ENFORCED("enforced", "de software weigert of doet het zelf", "the software refuses or does it by itself"),
    CHECKED("checked", "de software vraagt of waarschuwt, een mens beslist", "the software asks or warns, a person decides"),
    SCHEDULED("scheduled", "een taak met een datum", "a dated task"),
    WORKFLOW("workflow", "dit doen mensen zelf", "people do this themselves"),
    RECORDED("recorded", "er wordt bewijs bewaard", "evidence is kept"),
    INFORMED("informed", "je ziet dit als het nodig is", "you see this when it is needed"),
    DISPLAYED("displayed", "het is te lezen", "it can be read");

    private final Entry entry;

    Upheld(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
