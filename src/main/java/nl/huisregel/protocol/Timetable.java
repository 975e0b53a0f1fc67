package nl.huisregel.protocol;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When lessons and school hours are, in the time of the place; so that nobody has to be asked what time it is. */
public record Timetable(ZoneId zone, List<Window> windows, List<Closed> closed) {

    /** A stretch of the day on certain weekdays: {@code lesson}, {@code school_hours} or another value of the circumstance during. */
    public record Window(String kind, Set<DayOfWeek> days, LocalTime from, LocalTime till) {

        boolean covers(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            return days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(till);
        }
    }

    /** Days without school, both included. */
    public record Closed(LocalDate first, LocalDate last) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The kinds of window at this moment; {@code outside_school_hours} where there is none. */
    public List<String> during(ZonedDateTime moment) {
        List<Window> now = at(moment.withZoneSameInstant(zone));
        return now.isEmpty() ? List.of("outside_school_hours") : now.stream().map(Window::kind).toList();
    }

    /** The first moment after this one at which none of these kinds of window runs. */
    public Optional<ZonedDateTime> endOf(Set<String> kinds, ZonedDateTime moment) {
        ZonedDateTime time = moment.withZoneSameInstant(zone);
        for (int windowsPassed = 0; windowsPassed < 50; windowsPassed++) {
            ZonedDateTime here = time;
            Optional<Window> running = at(here).stream().filter(window -> kinds.contains(window.kind())).findFirst();
            if (running.isEmpty()) {
                return Optional.of(here);
            }
            time = here.with(running.get().till());
        }
        return Optional.empty();
    }

    private List<Window> at(ZonedDateTime moment) {
        if (closed.stream().anyMatch(days -> days.covers(moment.toLocalDate()))) {
            return List.of();
        }
        List<Window> running = new ArrayList<>();
        for (Window window : windows) {
            if (window.covers(moment)) {
                running.add(window);
            }
        }
        return running;
    }
}
