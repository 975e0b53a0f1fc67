package nl.huisregel.journal;

import java.time.Instant;
import java.util.List;

/**
 * What was found when a board's journal was gone through from its first entry to its last.
 *
 * @param entries how many entries are there
 * @param erased  of how many the facts were erased, with a marker
 * @param breaks  where it is not what was written; none when it is whole
 */
public record Inspection(Instant at, long entries, long erased, List<Break> breaks) {

    public boolean whole() {
        return breaks.isEmpty();
    }
}
