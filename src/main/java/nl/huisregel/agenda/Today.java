package nl.huisregel.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of today: what is due now first, by when; then the rest, by kind, longest waiting first. */
public record Today(LocalDate day, List<Task> due, Map<Task.Kind, List<Task>> rest) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static Today of(List<Task> tasks, Instant now) {
        LocalDate day = now.atZone(ZONE).toLocalDate();
        Instant tomorrow = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        Map<Boolean, List<Task>> split = tasks.stream().sorted(Comparator.comparing(Task::matters))
            .collect(Collectors.partitioningBy(task -> task.due().filter(due -> due.isBefore(tomorrow)).isPresent()));
        Map<Task.Kind, List<Task>> rest = new LinkedHashMap<>();
        Stream.of(Task.Kind.values()).forEach(kind -> {
            List<Task> here = split.get(false).stream().filter(task -> task.kind() == kind).toList();
            if (!here.isEmpty()) {
                rest.put(kind, here);
            }
        });
        return new Today(day, split.get(true), rest);
    }

    public int count() {
        return due.size() + rest.values().stream().mapToInt(List::size).sum();
    }
}
