package nl.huisregel.school;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The hours and holidays of one location, in the time of Amsterdam whatever clock the server has. */
public record Timetable(List<Hours> hours, List<Holiday> holidays) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** From one bell to the next, each week again. */
    public record Hours(DayOfWeek day, Kind kind, LocalTime starts, LocalTime ends) {
        public enum Kind { SCHOOL, LESSON }
    }

    /** Days without school, the first and the last included. */
    public record Holiday(LocalDate first, LocalDate last, String name) {}

    public Moment at(Instant instant) {
        var local = instant.atZone(ZONE);
        var schoolDay = hours.stream().anyMatch(hour -> hour.day() == local.getDayOfWeek()) && !holiday(local.toLocalDate());
        return new Moment(local, schoolDay,
            schoolDay && within(Hours.Kind.SCHOOL, local.getDayOfWeek(), local.toLocalTime()),
            schoolDay && within(Hours.Kind.LESSON, local.getDayOfWeek(), local.toLocalTime()));
    }

    private boolean holiday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> !day.isBefore(holiday.first()) && !day.isAfter(holiday.last()));
    }

    /** The bell that ends an hour is no longer inside it. */
    private boolean within(Hours.Kind kind, DayOfWeek day, LocalTime time) {
        return hours.stream().anyMatch(hour -> hour.kind() == kind && hour.day() == day
            && !time.isBefore(hour.starts()) && time.isBefore(hour.ends()));
    }
}
