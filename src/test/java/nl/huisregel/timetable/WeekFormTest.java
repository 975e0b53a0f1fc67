package nl.huisregel.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisregel.school.Timetable.Hours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The week of a school, filled in")
class WeekFormTest {

    private static final Map<String, String> MONDAY = Map.of("school-1-van", "8.15", "school-1-tot", "14:45", "les-1-van", "08:30", "les-1-tot", "12:00", "les2-1-van", "12:45", "les2-1-tot", "14:30");

    @Test
    @DisplayName("is read as people write times, and comes back as it was read")
    void read() {
        var hours = new WeekForm(MONDAY).read().hours();
        assertThat(hours).containsExactly(new Hours(DayOfWeek.MONDAY, Hours.Kind.SCHOOL, LocalTime.of(8, 15), LocalTime.of(14, 45)),
            new Hours(DayOfWeek.MONDAY, Hours.Kind.LESSON, LocalTime.of(8, 30), LocalTime.of(12, 0)), new Hours(DayOfWeek.MONDAY, Hours.Kind.LESSON, LocalTime.of(12, 45), LocalTime.of(14, 30)));
        assertThat(WeekForm.of(hours).read().hours()).isEqualTo(hours);
    }

    @Test
    @DisplayName("of three lessons a day loses none when it is kept again")
    void three_lessons() {
        var hours = List.of(new Hours(DayOfWeek.MONDAY, Hours.Kind.SCHOOL, LocalTime.of(8, 15), LocalTime.of(14, 30)), new Hours(DayOfWeek.MONDAY, Hours.Kind.LESSON, LocalTime.of(8, 30), LocalTime.of(10, 15)),
            new Hours(DayOfWeek.MONDAY, Hours.Kind.LESSON, LocalTime.of(10, 30), LocalTime.of(12, 0)), new Hours(DayOfWeek.MONDAY, Hours.Kind.LESSON, LocalTime.of(12, 30), LocalTime.of(14, 15)));
        assertThat(WeekForm.of(hours).read().hours()).isEqualTo(hours);
    }

    @Test
    @DisplayName("takes Monday over on days that are empty, and leaves the others alone")
    void like_monday() {
        var all = new java.util.HashMap<>(MONDAY);
        all.putAll(Map.of("school-3-van", "08:15", "school-3-tot", "12:30"));
        var week = new WeekForm(all).likeMonday();
        assertThat(week.value("school", DayOfWeek.FRIDAY, "tot")).isEqualTo("14:45");
        assertThat(week.value("les", DayOfWeek.WEDNESDAY, "van")).isEmpty();
        assertThat(week.read().wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"08:15,'',,,,,timetable.wrong.half", "acht,14:45,,,,,timetable.wrong.time", "14:45,08:15,,,,,timetable.wrong.order", "'','',08:30,12:00,,,timetable.wrong.outside",
        "08:30,14:00,08:15,12:00,,,timetable.wrong.outside", "08:15,14:45,08:30,12:00,11:45,14:30,timetable.wrong.overlap"})
    @DisplayName("says per day what is wrong with it, and nothing of that day is read")
    void wrong(String from, String until, String lesson, String lessonEnds, String later, String laterEnds, String key) {
        var typed = new java.util.HashMap<String, String>();
        typed.put("school-2-van", from);
        typed.put("school-2-tot", until);
        typed.put("les-2-van", lesson == null ? "" : lesson);
        typed.put("les-2-tot", lessonEnds == null ? "" : lessonEnds);
        typed.put("les2-2-van", later == null ? "" : later);
        typed.put("les2-2-tot", laterEnds == null ? "" : laterEnds);
        var read = new WeekForm(typed).read();
        assertThat(read.wrong()).containsExactly(Map.entry(DayOfWeek.TUESDAY, key));
        assertThat(read.hours()).isEmpty();
    }
}
