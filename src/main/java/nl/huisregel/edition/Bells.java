package nl.huisregel.edition;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.huisregel.protocol.Timetable;

/** The timetable of a school as the rulebook reads it. */
final class Bells {

    private Bells() {
    }

    static Timetable of(nl.huisregel.school.Timetable school) {
        List<Timetable.Window> windows = school.hours().stream().map(hours ->
            new Timetable.Window(hours.kind() == nl.huisregel.school.Timetable.Hours.Kind.LESSON ? "lesson" : "school_hours", Set.of(hours.day()), hours.starts(), hours.ends())).toList();
        List<Timetable.Closed> closed = school.holidays().stream().map(holiday -> new Timetable.Closed(holiday.first(), holiday.last())).toList();
        return new Timetable(ZoneId.of("Europe/Amsterdam"), windows, closed);
    }
}
