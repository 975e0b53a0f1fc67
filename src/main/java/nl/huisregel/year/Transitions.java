package nl.huisregel.year;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.roster.NextYear;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** The transition of each school to the next year, for who leads the school and for the administrator. */
@Component
class Transitions {

    private static final int MOST_GROUPS = 200;
    private static final int LONGEST_NAME = 64;
    private static final Set<Role> TEACHES = Set.of(Role.TEACHER, Role.SUPPORT, Role.HEAD);

    private final TransitionSql sql;
    private final CarryingOut carryingOut;
    private final Undoing undoing;
    private final Enrolling enrolling;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Transitions(TransitionSql sql, CarryingOut carryingOut, Undoing undoing, Enrolling enrolling, School school, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.carryingOut = carryingOut;
        this.undoing = undoing;
        this.enrolling = enrolling;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of carrying out. */
    enum Outcome { DONE, CHANGED, OVER }

    /** What came of taking it back: what stands in the way, or nothing. @param over whether it can be no more */
    record TakenBack(boolean over, Map<Since, Integer> since) {}

    List<Standing> standings(Actor actor) {
        return fence.reading(actor.board(), () -> {
            SchoolYear now = SchoolYear.of(today());
            SchoolYear next = new SchoolYear(now.from() + 1);
            Map<UUID, Integer> behind = sql.waitingAt(actor.board(), now);
            Map<UUID, Integer> before = sql.waitingAt(actor.board(), next);
            return school.locations(actor.board()).stream().filter(it -> actor.worksAt(it.id())).map(it -> {
                boolean late = behind.getOrDefault(it.id(), 0) > 0;
                SchoolYear year = late ? now : next;
                return new Standing(it, year, (late ? behind : before).getOrDefault(it.id(), 0), late,
                    sql.prepared(actor.board(), it.id()).filter(prepared -> prepared.year().equals(year)), sql.lastDone(actor.board(), it.id()));
            }).toList();
        });
    }

    Standing standing(Actor actor, UUID location) {
        return standings(actor).stream().filter(it -> it.school().id().equals(location)).findFirst().orElseThrow(NotThere::new);
    }

    /** The plan as it is now: whoever came, left or moved since is in it. */
    Optional<Plan> plan(Actor actor, Standing standing) {
        return standing.prepared().map(prepared -> fence.reading(actor.board(), () -> plan(actor.board(), standing.school(), prepared)));
    }

    private Plan plan(BoardId board, Location at, Transition prepared) {
        Map<String, UUID> there = sql.classes(board, at.id(), prepared.year());
        // What was planned may have come meanwhile, out of a file.
        List<Plan.Group> groups = sql.groups(board, prepared.id()).stream()
            .map(it -> it.formed().isPresent() ? it : new Plan.Group(it.id(), it.name(), Optional.ofNullable(there.get(it.name())), it.teachers())).toList();
        return new Plan(prepared, groups, Proposing.of(sql.waiting(board, at.id(), prepared.year()), groups, sql.chosen(board, prepared.id()), at.kind()));
    }

    /** Begins, or begins anew: the groups of the ending year once more, unless a file of the new year told which there are. */
    void prepare(Actor actor, Standing standing) {
        BoardId board = actor.board();
        UUID at = standing.school().id();
        fence.inside(board, () -> {
            enrolling.hold(board, at);
            sql.prepared(board, at).ifPresent(old -> sql.drop(board, old.id()));
            sql.forgetWritten(board, at, clock.instant());
            UUID id = sql.prepare(board, at, standing.year(), actor.person(), clock.instant());
            Map<String, UUID> formed = sql.classes(board, at, standing.year());
            Map<String, UUID> ending = sql.classes(board, at, new SchoolYear(standing.year().from() - 1));
            Set<String> names = new LinkedHashSet<>(formed.isEmpty() ? ending.keySet() : formed.keySet());
            if (formed.isEmpty()) {
                sql.waiting(board, at, standing.year()).stream().filter(Proposing.Waiting::inClass).forEach(it -> names.add(it.stay().name()));
            }
            sql.addGroups(board, id, names.stream().map(Transitions::cut).distinct().toList(), formed);
            Map<UUID, List<UUID>> teachers = sql.teachers(board, at, today());
            Map<UUID, List<UUID>> told = sql.teachers(board, at, standing.year().first());
            sql.teach(board, sql.groups(board, id).stream().collect(Collectors.toMap(Plan.Group::id, group -> group.formed().map(it -> told.getOrDefault(it, List.of())).filter(it -> !it.isEmpty())
                .orElseGet(() -> teachers.getOrDefault(ending.get(group.name()), List.of())))));
            journal.noted(actor, "year.prepared", "location", at, Map.of("transition", id.toString(), "year", standing.year().toString()));
        });
    }

    /** Who can be given a group. */
    List<Colleague> teachers(Actor actor, Location at) {
        Map<UUID, Colleague> people = new LinkedHashMap<>();
        school.colleaguesAt(actor.board(), at.id()).stream().filter(it -> TEACHES.contains(it.role())).forEach(it -> people.putIfAbsent(it.person(), it));
        return List.copyOf(people.values());
    }

    /** The other schools of the board, for who may send a child there: no head takes or gives away a child alone. */
    List<Location> others(Actor actor, Location at) {
        return actor.hat() == Hat.ADMINISTRATOR ? school.locations(actor.board()).stream().filter(it -> !it.id().equals(at.id())).toList() : List.of();
    }

    /** Answers the key of what is wrong with it, or nothing. */
    String addGroup(Actor actor, Plan plan, String name) {
        String wrong = wrong(plan, name, Optional.empty());
        return !wrong.isEmpty() ? wrong : changing(actor, plan, () -> sql.addGroup(actor.board(), plan.transition().id(), name)) ? "" : "year.wrong.twice";
    }

    String saveGroup(Actor actor, Plan plan, UUID id, String name, List<UUID> teachers) {
        Plan.Group group = plan.groups().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotThere::new);
        Location at = school.location(actor.board(), plan.transition().location()).orElseThrow(NotThere::new);
        Set<UUID> may = teachers(actor, at).stream().map(Colleague::person).collect(Collectors.toSet());
        group.teachers().forEach(it -> may.add(it.person()));
        boolean renames = group.formed().isEmpty() && !group.name().equals(name);
        String wrong = renames ? wrong(plan, name, Optional.of(id)) : "";
        return !wrong.isEmpty() ? wrong : changing(actor, plan, () -> {
            if (renames && !sql.rename(actor.board(), plan.transition().id(), id, name)) {
                return false;
            }
            sql.teach(actor.board(), Map.of(id, teachers.stream().filter(may::contains).toList()));
            return true;
        }) ? "" : "year.wrong.twice";
    }

    void removeGroup(Actor actor, Plan plan, UUID id) {
        plan.groups().stream().filter(it -> it.id().equals(id) && it.formed().isEmpty()).findFirst().orElseThrow(NotThere::new);
        changing(actor, plan, () -> {
            sql.removeGroups(actor.board(), plan.transition().id(), List.of(id));
            return true;
        });
    }

    /** What was chosen for these pupils, as the form sends it; who is not in the plan is passed over. */
    void choose(Actor actor, Plan plan, Map<UUID, String> values) {
        Set<UUID> schools = school.location(actor.board(), plan.transition().location()).map(at -> others(actor, at)).orElse(List.of()).stream().map(Location::id).collect(Collectors.toSet());
        Map<UUID, TransitionSql.Chosen> choices = new HashMap<>();
        plan.moves().stream().filter(it -> values.containsKey(it.pupil())).forEach(it -> chosen(plan, schools, values.get(it.pupil()))
            .ifPresent(choice -> choices.put(it.pupil(), choice)));
        changing(actor, plan, () -> {
            sql.choose(actor.board(), plan.transition().id(), choices);
            return true;
        });
    }

    private static Optional<TransitionSql.Chosen> chosen(Plan plan, Set<UUID> schools, String value) {
        if (value.isEmpty()) {
            return Optional.of(new TransitionSql.Chosen(Plan.Fate.OPEN, Optional.empty(), Optional.empty()));
        }
        if (value.equals("weg")) {
            return Optional.of(new TransitionSql.Chosen(Plan.Fate.LEAVES, Optional.empty(), Optional.empty()));
        }
        Optional<TransitionSql.Chosen> elsewhere = schools.stream().filter(it -> value.equals("school-" + it)).findFirst()
            .map(it -> new TransitionSql.Chosen(Plan.Fate.SCHOOL, Optional.empty(), Optional.of(it)));
        return elsewhere.or(() -> plan.groups().stream().filter(it -> it.id().toString().equals(value)).findFirst()
            .map(it -> new TransitionSql.Chosen(Plan.Fate.GROUP, Optional.of(it.id()), Optional.empty())));
    }

    /** What a file of the new year says goes before every proposal. Whom it does not name stays to be chosen, but for who leaves by rule. */
    void fill(Actor actor, Standing standing, NextYear.Told told) {
        prepare(actor, standing);
        Standing now = standing(actor, standing.school().id());
        Plan plan = plan(actor, now).orElseThrow(NotThere::new);
        UUID id = plan.transition().id();
        changing(actor, plan, () -> {
            Set<String> names = told.groups().stream().map(Transitions::cut).collect(Collectors.toCollection(LinkedHashSet::new));
            sql.removeGroups(actor.board(), id, plan.groups().stream().filter(it -> it.formed().isEmpty() && !names.contains(it.name())).map(Plan.Group::id).toList());
            sql.addGroups(actor.board(), id, names, Map.of());
            Map<String, UUID> groups = sql.groups(actor.board(), id).stream().collect(Collectors.toMap(Plan.Group::name, Plan.Group::id));
            Map<UUID, TransitionSql.Chosen> choices = new HashMap<>();
            plan.moves().forEach(move -> {
                Optional<UUID> group = Optional.ofNullable(told.pupils().get(move.pupil())).map(groups::get);
                if (group.isPresent()) {
                    choices.put(move.pupil(), new TransitionSql.Chosen(Plan.Fate.GROUP, group, Optional.empty()));
                } else if (move.fate() != Plan.Fate.LEAVES) {
                    choices.put(move.pupil(), new TransitionSql.Chosen(Plan.Fate.OPEN, Optional.empty(), Optional.empty()));
                }
            });
            sql.choose(actor.board(), id, choices);
            Map<UUID, List<UUID>> teachers = new HashMap<>();
            told.colleagues().forEach((person, theirs) -> theirs.forEach(name -> teachers.computeIfAbsent(groups.get(name), _ -> new ArrayList<>()).add(person)));
            sql.teach(actor.board(), teachers);
            return true;
        });
    }

    /** All of it at once, or nothing: where something changed since it was looked at, it is looked at again. */
    Outcome carryOut(Actor actor, Standing standing, String fingerprint) {
        return fence.inside(actor.board(), () -> {
            UUID at = standing.school().id();
            enrolling.hold(actor.board(), at);
            Optional<Transition> prepared = sql.prepared(actor.board(), at).filter(it -> it.year().equals(standing.year()) && sql.lock(actor.board(), it.id(), Transition.State.PREPARED));
            if (prepared.isEmpty()) {
                return Outcome.OVER;
            }
            Plan plan = plan(actor.board(), standing.school(), prepared.get());
            if (!plan.fingerprint().equals(fingerprint)) {
                return Outcome.CHANGED;
            }
            Map<String, Integer> counts = carryingOut.of(actor.board(), plan);
            sql.done(actor.board(), prepared.get().id(), actor.person(), clock.instant());
            Map<String, Object> facts = new HashMap<>(counts);
            facts.put("transition", prepared.get().id().toString());
            facts.put("year", standing.year().toString());
            journal.noted(actor, "year.turned", "location", at, facts);
            return Outcome.DONE;
        });
    }

    TakenBack takeBack(Actor actor, UUID location) {
        return fence.inside(actor.board(), () -> {
            enrolling.hold(actor.board(), location);
            Optional<Transition> done = sql.lastDone(actor.board(), location).filter(it -> it.undoable(clock.instant()) && sql.lock(actor.board(), it.id(), Transition.State.DONE));
            if (done.isEmpty()) {
                return new TakenBack(true, Map.of());
            }
            Map<Since, Integer> since = undoing.since(actor.board(), done.get().id());
            if (since.isEmpty()) {
                // A proposal that rests on these groups is only a proposal.
                sql.prepared(actor.board(), location).ifPresent(it -> sql.drop(actor.board(), it.id()));
                undoing.of(actor.board(), done.get().id());
                sql.undone(actor.board(), done.get().id(), actor.person(), clock.instant());
                journal.noted(actor, "year.taken_back", "location", location, Map.of("transition", done.get().id().toString(), "year", done.get().year().toString()));
            }
            return new TakenBack(false, since);
        });
    }

    boolean undoable(Standing standing) {
        return standing.done().filter(it -> it.undoable(clock.instant())).isPresent();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String wrong(Plan plan, String name, Optional<UUID> own) {
        return name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl) ? "year.wrong.name"
            : plan.groups().stream().anyMatch(it -> it.name().equalsIgnoreCase(name) && !own.equals(Optional.of(it.id()))) ? "year.wrong.twice"
            : own.isEmpty() && plan.groups().size() >= MOST_GROUPS ? "year.wrong.many" : "";
    }

    /** False where it was not done; where the plan is not being prepared any more, it is not there. */
    private boolean changing(Actor actor, Plan plan, java.util.function.BooleanSupplier work) {
        return fence.inside(actor.board(), () -> {
            if (!sql.lock(actor.board(), plan.transition().id(), Transition.State.PREPARED)) {
                throw new NotThere();
            }
            return work.getAsBoolean();
        });
    }
}
