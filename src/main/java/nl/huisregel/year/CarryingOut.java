package nl.huisregel.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Enrolling;
import org.springframework.stereotype.Component;

/** Writes a plan down. Everything has its first or last day, so what is carried out in June changes nothing before the first of August, and needs nobody that night. */
@Component
class CarryingOut {

    private static final String NOWHERE = "nog geen groep";
    private static final String TEACHER = "teacher";

    private final WritingSql sql;
    private final Enrolling enrolling;

    CarryingOut(WritingSql sql, Enrolling enrolling) {
        this.sql = sql;
        this.enrolling = enrolling;
    }

    /** Runs inside the board's fence. Answers how many of what. */
    Map<String, Integer> of(BoardId board, Plan plan) {
        Transition transition = plan.transition();
        sql.form(board, transition.id(), transition.location(), plan.year(), plan.groups());
        List<UUID> ended = new ArrayList<>();
        List<WritingSql.Led> led = new ArrayList<>();
        List<WritingSql.Placed> placed = new ArrayList<>();
        Map<UUID, UUID> nowhere = plan.moves().stream().flatMap(it -> it.school().stream()).distinct()
            .collect(Collectors.toMap(school -> school, school -> sql.nowhere(board, transition.id(), school, plan.year(), NOWHERE)));
        plan.moves().forEach(move -> target(move, nowhere).ifPresentOrElse(group -> {
            // Who came after the first day, into a group that was over, is simply led to the right one.
            if (!move.stay().from().isBefore(plan.year().first())) {
                led.add(new WritingSql.Led(move.stay().enrolment(), group));
            } else {
                ended.add(move.stay().enrolment());
                placed.add(new WritingSql.Placed(UUID.randomUUID(), move.pupil(), group, plan.year().first()));
            }
        }, () -> {
            if (move.fate() == Plan.Fate.LEAVES) {
                ended.add(move.stay().enrolment());
            }
        }));
        sql.end(board, transition.id(), ended, plan.year().first().minusDays(1));
        sql.lead(board, transition.id(), led);
        sql.enrol(board, transition.id(), placed);
        sql.part(board, transition.id(), transition.location(), plan.year());
        int teachers = staff(board, plan);
        enrolling.wrote(placed.size());
        return counts(plan, teachers);
    }

    private static Optional<UUID> target(Plan.Move move, Map<UUID, UUID> nowhere) {
        return switch (move.fate()) {
            case GROUP -> move.to().map(Plan.Group::becomes);
            case SCHOOL -> move.school().map(nowhere::get);
            case LEAVES, OPEN -> Optional.empty();
        };
    }

    /** Who taught a group of the ending year goes on working here, with a new group or without one. */
    private int staff(BoardId board, Plan plan) {
        UUID location = plan.transition().location();
        Map<UUID, List<String>> were = sql.resign(board, plan.transition().id(), location, plan.year());
        Map<UUID, List<WritingSql.Employed>> are = sql.employed(board, location, plan.year().first()).stream().collect(Collectors.groupingBy(WritingSql.Employed::person));
        List<WritingSql.Employed> people = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        for (Plan.Group group : plan.groups()) {
            for (Plan.Teacher teacher : group.teachers()) {
                boolean already = are.getOrDefault(teacher.person(), List.of()).stream().anyMatch(it -> it.group().filter(group.becomes()::equals).isPresent());
                Optional<String> role = role(were.getOrDefault(teacher.person(), List.of()), are.getOrDefault(teacher.person(), List.of()));
                if (!already && role.isPresent()) {
                    people.add(new WritingSql.Employed(teacher.person(), role.get(), Optional.of(group.becomes())));
                    placed.add(teacher.person());
                }
            }
        }
        were.forEach((person, roles) -> roles.stream().filter(role -> !placed.contains(person) && are.getOrDefault(person, List.of()).stream().noneMatch(it -> it.role().equals(role)))
            .forEach(role -> people.add(new WritingSql.Employed(person, role, Optional.empty()))));
        sql.employ(board, plan.transition().id(), location, people, plan.year().first());
        return placed.size();
    }

    /** A teacher who also leads the school has the group as a teacher. Who does not work here any more gets none. */
    private static Optional<String> role(List<String> were, List<WritingSql.Employed> are) {
        List<String> roles = java.util.stream.Stream.concat(were.stream(), are.stream().map(WritingSql.Employed::role)).toList();
        return roles.contains(TEACHER) ? Optional.of(TEACHER) : roles.stream().findFirst();
    }

    private static Map<String, Integer> counts(Plan plan, int teachers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("groups", plan.groups().size());
        for (Plan.Fate fate : Plan.Fate.values()) {
            counts.put(fate.name().toLowerCase(java.util.Locale.ROOT), (int) plan.count(fate));
        }
        counts.put("teachers", teachers);
        return counts;
    }
}
