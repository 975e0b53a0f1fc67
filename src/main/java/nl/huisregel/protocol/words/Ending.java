package nl.huisregel.protocol.words;

/** Until when something lasts, or may be put off. A {@code means: period} adds names of the school's own. */
public enum Ending implements Word {

    END_OF_LESSON("end_of_lesson", "tot het einde van de les", "until the end of the lesson"),
    END_OF_SCHOOL_TIME("end_of_school_time", "tot de school uit is", "until school is out"),
    END_OF_DAY("end_of_day", "tot het einde van de dag", "until the end of the day"),
    AFTER_WEEKEND("after_weekend", "tot na het weekend", "until after the weekend"),
    START_SCHOOL_YEAR("start_school_year", "in het begin van het schooljaar", "at the start of the school year"),
    END_OF_SCHOOL_YEAR("end_of_school_year", "tot het einde van het schooljaar", "until the end of the school year");

    private final Entry entry;

    Ending(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
