package nl.huisregel.timetable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.school.Timetable.Hours;

/**
 * The week of a school as somebody fills it in: from Monday to Friday the hours of school, and the lessons, from one break to the next.
 *
 * @param typed by the name of the field: {@code school-1-van}, {@code les-1-tot}, {@code les2-5-van}
 */
public record WeekForm(Map<String, String> typed) {

    public static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    public static final List<String> PARTS = List.of("school", "les", "les2", "les3");
    private static final List<String> LESSONS = PARTS.subList(1, PARTS.size());
    public static final List<String> ENDS = List.of("van", "tot");

    /** What is wrong on a day, as the key of its sentence. */
    record Read(List<Hours> hours, Map<DayOfWeek, String> wrong) {
    }

    static String name(String part, DayOfWeek day, String end) {
        return part + "-" + day.getValue() + "-" + end;
    }

    static WeekForm of(List<Hours> hours) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (DayOfWeek day : DAYS) {
            hours.stream().filter(it -> it.day() == day && it.kind() == Hours.Kind.SCHOOL).findFirst().ifPresent(it -> put(typed, "school", it));
            List<Hours> lessons = hours.stream().filter(it -> it.day() == day && it.kind() == Hours.Kind.LESSON).toList();
            for (int number = 0; number < Math.min(LESSONS.size(), lessons.size()); number++) {
                put(typed, LESSONS.get(number), lessons.get(number));
            }
        }
        return new WeekForm(typed);
    }

    private static void put(Map<String, String> typed, String part, Hours hours) {
        typed.put(name(part, hours.day(), "van"), hours.starts().toString());
        typed.put(name(part, hours.day(), "tot"), hours.ends().toString());
    }

    public String value(String part, DayOfWeek day, String end) {
        return typed.getOrDefault(name(part, day, end), "").strip();
    }

    /** Monday on every day on which nothing was filled in. */
    WeekForm likeMonday() {
        Map<String, String> all = new LinkedHashMap<>(typed);
        DAYS.stream().skip(1).filter(this::empty).forEach(day -> PARTS.forEach(part -> ENDS.forEach(end -> all.put(name(part, day, end), value(part, DayOfWeek.MONDAY, end)))));
        return new WeekForm(all);
    }

    private boolean empty(DayOfWeek day) {
        return PARTS.stream().allMatch(part -> ENDS.stream().allMatch(end -> value(part, day, end).isEmpty()));
    }

    Read read() {
        List<Hours> hours = new ArrayList<>();
        Map<DayOfWeek, String> wrong = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DAYS) {
            List<Hours> here = new ArrayList<>();
            wrong(day, here).ifPresentOrElse(key -> wrong.put(day, key), () -> hours.addAll(here));
        }
        return new Read(hours, wrong);
    }

    private Optional<String> wrong(DayOfWeek day, List<Hours> here) {
        for (String part : PARTS) {
            String from = value(part, day, "van");
            String until = value(part, day, "tot");
            if (from.isEmpty() != until.isEmpty()) {
                return Optional.of("timetable.wrong.half");
            }
            if (from.isEmpty()) {
                continue;
            }
            Optional<LocalTime> starts = time(from);
            Optional<LocalTime> ends = time(until);
            if (starts.isEmpty() || ends.isEmpty()) {
                return Optional.of("timetable.wrong.time");
            }
            if (!starts.get().isBefore(ends.get())) {
                return Optional.of("timetable.wrong.order");
            }
            here.add(new Hours(day, part.equals("school") ? Hours.Kind.SCHOOL : Hours.Kind.LESSON, starts.get(), ends.get()));
        }
        Optional<Hours> school = here.stream().filter(it -> it.kind() == Hours.Kind.SCHOOL).findFirst();
        List<Hours> lessons = here.stream().filter(it -> it.kind() == Hours.Kind.LESSON).toList();
        if (lessons.stream().anyMatch(lesson -> school.isEmpty() || lesson.starts().isBefore(school.get().starts()) || lesson.ends().isAfter(school.get().ends()))) {
            return Optional.of("timetable.wrong.outside");
        }
        for (int number = 1; number < lessons.size(); number++) {
            if (lessons.get(number).starts().isBefore(lessons.get(number - 1).ends())) {
                return Optional.of("timetable.wrong.overlap");
            }
        }
        return Optional.empty();
    }

    /** "08:30", and "8.30" as people write it. */
    private static Optional<LocalTime> time(String text) {
        try {
            String colon = text.replace('.', ':');
            return Optional.of(LocalTime.parse(colon.length() == 4 ? "0" + colon : colon));
        } catch (DateTimeParseException strange) {
            return Optional.empty();
        }
    }
}
