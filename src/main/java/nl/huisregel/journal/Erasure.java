package nl.huisregel.journal;

import java.util.Locale;

/** On which ground facts of the journal are erased. */
public enum Erasure {
    /** Somebody asked that what is kept of them goes (AVG art. 17). */
    REQUEST,
    /** What was kept was kept as long as it may be (AVG art. 5(1)(e)). */
    TERM,
    /** It should never have been kept. */
    MISTAKE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Erasure of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
