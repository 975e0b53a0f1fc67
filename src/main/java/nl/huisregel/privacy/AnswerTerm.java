package nl.huisregel.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** By when a request must be answered (AVG 12(3), Reg. 1182/71): the day it came does not count, the same date in the next month does, and the last day is a working day. */
final class AnswerTerm {

    static final int MONTHS = 1;
    /** Complex or many: two more, if told within the first. */
    static final int EXTENDED_MONTHS = 3;

    private AnswerTerm() {
    }

    /** @param holidays days on which no term ends */
    static LocalDate due(LocalDate received, int months, Set<LocalDate> holidays) {
        LocalDate last = received.plusMonths(months);
        while (last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.contains(last)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
