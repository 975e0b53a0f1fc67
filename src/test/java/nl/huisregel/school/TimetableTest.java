package nl.huisregel.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.huisregel.school.Timetable.Holiday;
import nl.huisregel.school.Timetable.Hours;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Around each bell, the edge of a holiday, and the night the clock goes back. */
class TimetableTest {

    @ParameterizedTest
    @CsvSource({
        // reported           , decided before the end of
        "2026-11-20T09:00:00, 2026-11-23T14:15:00",
        "2026-11-23T07:00:00, 2026-11-27T14:15:00",
        "2026-12-14T10:00:00, 2027-01-04T14:15:00",
        "2026-10-24T10:00:00, 2026-10-26T14:15:00"})
    void the_next_day_with_school(LocalDateTime reported, LocalDateTime end) {
        assertThat(timetable.endOfNextSchoolDay(reported.atZone(ZONE).toInstant())).isEqualTo(end.atZone(ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T10:00:00, 2026-11-26T17:00:00", "2026-11-27T10:00:00, 2026-11-30T17:00:00"})
    void a_school_whose_hours_nobody_filled_in_has_weekdays(LocalDateTime reported, LocalDateTime end) {
        assertThat(new Timetable(List.of(), List.of()).endOfNextSchoolDay(reported.atZone(ZONE).toInstant())).isEqualTo(end.atZone(ZONE).toInstant());
    }

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Timetable timetable = new Timetable(
        List.of(new Hours(DayOfWeek.FRIDAY, Hours.Kind.SCHOOL, LocalTime.of(8, 15), LocalTime.of(14, 15)),
            new Hours(DayOfWeek.FRIDAY, Hours.Kind.LESSON, LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new Hours(DayOfWeek.MONDAY, Hours.Kind.SCHOOL, LocalTime.of(8, 15), LocalTime.of(14, 15))),
        List.of(new Holiday(LocalDate.of(2026, 12, 18), LocalDate.of(2027, 1, 3), "kerstvakantie")));

    @ParameterizedTest
    @CsvSource({
        // moment          , school day, school hours, lesson
        "2026-11-20T08:14:59, true,       false,        false",
        "2026-11-20T08:15:00, true,       true,         false",
        "2026-11-20T08:29:59, true,       true,         false",
        "2026-11-20T08:30:00, true,       true,         true",
        "2026-11-20T11:59:59, true,       true,         true",
        "2026-11-20T12:00:00, true,       true,         false",
        "2026-11-20T14:15:00, true,       false,        false",
        "2026-11-21T10:00:00, false,      false,        false",
        "2026-12-11T10:00:00, true,       true,         true",
        "2026-12-18T10:00:00, false,      false,        false",
        "2027-01-04T10:00:00, true,       true,         false",
        "2026-10-23T08:30:00, true,       true,         true",
        "2026-10-26T08:15:00, true,       true,         false",
    })
    void a_moment_is_what_the_bells_say(LocalDateTime local, boolean schoolDay, boolean schoolHours, boolean lesson) {
        var moment = timetable.at(local.atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
        assertThat(List.of(moment.schoolDay(), moment.schoolHours(), moment.lessonTime())).containsExactly(schoolDay, schoolHours, lesson);
    }
}
