package nl.huisregel.protocol.words;

/** How often a duty comes back, and over which time offences are counted. */
public enum Rhythm implements Word {

    SCHOOL_YEAR("school_year", "elk schooljaar", "every school year"),
    YEAR("year", "elk jaar", "every year"),
    PERIOD("period", "elke periode van het schooljaar, van vakantie tot vakantie", "every period of the school year, from holiday to holiday"),
    MONTH("month", "elke maand", "every month"),
    WEEK("week", "elke week", "every week"),
    SCHOOL_DAY("school_day", "elke schooldag", "every school day"),
    LESSON("lesson", "elke les", "every lesson");

    private final Entry entry;

    Rhythm(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
