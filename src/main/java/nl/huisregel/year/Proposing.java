package nl.huisregel.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisregel.school.Location;

/** Lays a proposal under what somebody chose: groep 5 goes to groep 6, groep 8 leaves, and where no rule tells, nobody is put anywhere. */
final class Proposing {

    private final List<Plan.Group> groups;
    private final Map<UUID, Plan.Group> byId;
    private final Map<UUID, Levels> levels = new HashMap<>();
    private final Map<String, Levels> before = new HashMap<>();
    private final Map<UUID, TransitionSql.Chosen> chosen;
    private final boolean byYears;

    /** A pupil who is not in a group of the new year yet. */
    record Waiting(UUID pupil, String name, Optional<LocalDate> born, Plan.Stay stay, boolean inClass) {}

    private Proposing(List<Plan.Group> groups, Map<UUID, TransitionSql.Chosen> chosen, Location.Kind kind) {
        this.groups = groups;
        this.byId = groups.stream().collect(Collectors.toMap(Plan.Group::id, Function.identity()));
        groups.forEach(it -> levels.put(it.id(), Levels.of(it.name())));
        this.chosen = chosen;
        this.byYears = kind == Location.Kind.PRIMARY;
    }

    static List<Plan.Move> of(List<Waiting> waiting, List<Plan.Group> groups, Map<UUID, TransitionSql.Chosen> chosen, Location.Kind kind) {
        Proposing proposing = new Proposing(groups, chosen, kind);
        return waiting.stream().map(proposing::move).toList();
    }

    private Plan.Move move(Waiting pupil) {
        TransitionSql.Chosen by = chosen.get(pupil.pupil());
        return by == null ? proposed(pupil) : new Plan.Move(pupil.pupil(), pupil.name(), pupil.stay(), by.fate(), by.group().map(byId::get), by.school(), false, true);
    }

    private Plan.Move proposed(Waiting pupil) {
        if (!pupil.inClass()) {
            return open(pupil);
        }
        Levels now = before.computeIfAbsent(byYears ? pupil.stay().name() : "", Levels::of);
        if (now.none()) {
            return groups.stream().filter(it -> it.name().equalsIgnoreCase(pupil.stay().name())).findFirst().map(same -> to(pupil, same, true)).orElseGet(() -> open(pupil));
        }
        Optional<Integer> level = now.of(pupil.born(), pupil.stay().year());
        if (level.isEmpty()) {
            return open(pupil);
        }
        return level.get() == Levels.LAST ? new Plan.Move(pupil.pupil(), pupil.name(), pupil.stay(), Plan.Fate.LEAVES, Optional.empty(), Optional.empty(), now.combined(), false)
            : next(pupil, now, level.get() + 1);
    }

    /** Parallel groups keep their letter; a group of one year goes before a combined one. */
    private Plan.Move next(Waiting pupil, Levels now, int year) {
        List<Plan.Group> fit = new ArrayList<>(groups.stream().filter(it -> levels.get(it.id()).years().contains(year)).toList());
        List<Plan.Group> same = fit.stream().filter(it -> levels.get(it.id()).letter().equals(now.letter())).toList();
        List<Plan.Group> best = same.isEmpty() ? fit : same;
        return best.isEmpty() ? open(pupil) : to(pupil, best.getFirst(), now.combined() || best.size() > 1 || same.isEmpty());
    }

    private static Plan.Move to(Waiting pupil, Plan.Group group, boolean guess) {
        return new Plan.Move(pupil.pupil(), pupil.name(), pupil.stay(), Plan.Fate.GROUP, Optional.of(group), Optional.empty(), guess, false);
    }

    private static Plan.Move open(Waiting pupil) {
        return new Plan.Move(pupil.pupil(), pupil.name(), pupil.stay(), Plan.Fate.OPEN, Optional.empty(), Optional.empty(), false, false);
    }
}
