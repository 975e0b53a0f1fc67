package nl.huisregel.school;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The hours and holidays of one location, in the time of Amsterdam whatever clock the server has. */
public record Timetable(List<Hours> hours, List<Holiday> holidays) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);
    /** Days to look ahead: longer than any summer. */
    private static final int FAR = 120;

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

    /** When the next day with school ends; a school whose hours nobody filled in is taken to end at five on weekdays. */
    public Instant endOfNextSchoolDay(Instant after) {
        LocalDate tomorrow = after.atZone(ZONE).toLocalDate().plusDays(1);
        return tomorrow.datesUntil(tomorrow.plusDays(FAR)).flatMap(day -> bell(day).map(day::atTime).stream()).findFirst()
            .orElseGet(() -> tomorrow.atTime(USUAL_END)).atZone(ZONE).toInstant();
    }

    /** The last bell of this day; none where there is no school. */
    private Optional<LocalTime> bell(LocalDate day) {
        if (holiday(day)) {
            return Optional.empty();
        }
        return hours.isEmpty() ? Optional.of(USUAL_END).filter(_ -> day.getDayOfWeek().getValue() < 6)
            : hours.stream().filter(hour -> hour.day() == day.getDayOfWeek()).map(Hours::ends).max(java.util.Comparator.naturalOrder());
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
