package nl.huisregel.draft;

import java.time.Instant;
import java.time.ZoneId;

/** How long a draft with pictures of children may lie without change, counted in days as people count them, also when the clock goes forward or back. */
final class DraftTerm {

    /** After so many days without change it is deleted. */
    static final int DAYS = 14;
    /** From so many days on its author is told. */
    static final int TOLD_FROM = 10;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private DraftTerm() {
    }

    static Instant ends(Instant changed) {
        return changed.atZone(ZONE).plusDays(DAYS).toInstant();
    }

    static Instant toldFrom(Instant changed) {
        return changed.atZone(ZONE).plusDays(TOLD_FROM).toInstant();
    }

    static boolean over(Instant changed, Instant now) {
        return !ends(changed).isAfter(now);
    }
}
