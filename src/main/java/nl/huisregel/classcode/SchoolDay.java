package nl.huisregel.classcode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import nl.huisregel.school.Timetable;

/** Until when a code works and a pupil stays in: a lesson, and the day at school. Where nobody told the hours, an hour and until five. */
record SchoolDay(Timetable timetable, ZonedDateTime now) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration LESSON = Duration.ofHours(1);
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    static SchoolDay of(Timetable timetable, Instant now) {
        return new SchoolDay(timetable, now.atZone(ZONE));
    }

    /** The bell of the lesson that runs; outside of lessons in an hour, and never after the day. */
    Instant lesson() {
        var hour = now.plus(LESSON).toInstant();
        var bell = ends(Timetable.Hours.Kind.LESSON).map(this::today);
        return bell.orElseGet(() -> ends(Timetable.Hours.Kind.SCHOOL).map(this::today).filter(end -> end.isBefore(hour)).orElse(hour));
    }

    /** The last bell of today; after it, or on a day without school, the end of the lesson. */
    Instant end() {
        var bell = timetable.at(now.toInstant()).schoolDay()
            ? timetable.hours().stream().filter(hour -> hour.day() == now.getDayOfWeek()).map(Timetable.Hours::ends).max(Comparator.naturalOrder()) : Optional.<LocalTime>empty();
        var usual = timetable.hours().isEmpty() ? Optional.of(USUAL_END) : Optional.<LocalTime>empty();
        return bell.or(() -> usual).map(this::today).filter(end -> end.isAfter(lesson())).orElse(lesson());
    }

    /** When the hour of this kind ends that runs now. */
    private Optional<LocalTime> ends(Timetable.Hours.Kind kind) {
        var time = now.toLocalTime();
        return !timetable.at(now.toInstant()).schoolDay() ? Optional.empty() : timetable.hours().stream()
            .filter(hour -> hour.kind() == kind && hour.day() == now.getDayOfWeek() && !time.isBefore(hour.starts()) && time.isBefore(hour.ends())).map(Timetable.Hours::ends).findFirst();
    }

    private Instant today(LocalTime time) {
        return now.toLocalDate().atTime(time).atZone(ZONE).toInstant();
    }
}
