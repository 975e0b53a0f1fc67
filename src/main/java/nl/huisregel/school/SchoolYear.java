package nl.huisregel.school;

import java.time.LocalDate;
import java.time.Month;

/** A school year: 1 August to 31 July (WPO art. 1), named by the year it starts in. */
public record SchoolYear(int from) {

    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(from, Month.AUGUST, 1);
    }

    public LocalDate last() {
        return LocalDate.of(from + 1, Month.JULY, 31);
    }

    @Override
    public String toString() {
        return from + "-" + (from + 1);
    }
}
