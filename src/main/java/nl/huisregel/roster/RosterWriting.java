package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import org.springframework.stereotype.Component;

/** Writes down what a dry run came to, in one transaction and in few statements whatever the size of the school. */
@Component
class RosterWriting {

    private final RosterSql sql;
    private final Enrolling enrolling;
    private final Register register;
    private final Clock clock;

    RosterWriting(RosterSql sql, Enrolling enrolling, Register register, Clock clock) {
        this.sql = sql;
        this.enrolling = enrolling;
        this.register = register;
        this.clock = clock;
    }

    /** @param run what it comes to with the choices in it */
    Map<String, Integer> write(BoardId board, Roster roster, Known known, DryRun run, Choices choices, IntConsumer told) {
        Map<String, UUID> groups = groups(board, roster, known, run);
        told.accept(run.groups().size());
        Map<String, UUID> fresh = welcome(board, known, run);
        told.accept(run.groups().size() + run.fresh().size() / 2);
        places(board, roster, known, run, groups, fresh);
        told.accept(run.groups().size() + run.fresh().size() + run.moved().size());
        List<DryRun.Absent> gone = run.missing().stream().filter(it -> choices.left().contains(it.person())).toList();
        leave(board, known, run, gone);
        beside(board, known, run, groups, fresh);
        int hired = staff(board, known, run, choices, groups);
        int regrouped = choices.regroup() ? regroup(board, known, run, groups) : 0;
        roster.code().filter(_ -> roster.sites().size() <= 1).ifPresent(code -> register.code(board, known.location(), code));
        return counts(run, gone.size(), hired, regrouped);
    }

    private Map<String, UUID> groups(BoardId board, Roster roster, Known known, DryRun run) {
        List<DryRun.Formed> renamed = run.groups().stream().filter(it -> it.before().isPresent()).toList();
        // Two groups may change names with each other, and at no moment have the same.
        renamed.forEach(it -> enrolling.rename(board, it.id().get(), "… " + it.id().get()));
        renamed.forEach(it -> enrolling.rename(board, it.id().get(), it.group().name()));
        Map<String, UUID> ids = new HashMap<>();
        List<Enrolling.Formed> formed = new ArrayList<>();
        List<DryRun.Linked> keys = new ArrayList<>();
        run.groups().forEach(it -> {
            UUID id = it.id().orElseGet(UUID::randomUUID);
            ids.put(it.group().key(), id);
            if (it.id().isEmpty()) {
                formed.add(new Enrolling.Formed(id, it.group().name(), it.group().composite() ? Enrolling.Formed.Kind.COMPOSITE : Enrolling.Formed.Kind.CLASS));
            }
            if (!it.keyed()) {
                keys.add(new DryRun.Linked(id, it.group().key()));
            }
        });
        if (run.fresh().stream().anyMatch(it -> it.pupil().group().isEmpty()) || run.moved().stream().anyMatch(it -> it.pupil().group().isEmpty())) {
            UUID none = known.groups().stream().filter(it -> it.kind().equals("none")).map(Known.Group::id).findFirst().orElseGet(() -> {
                UUID id = UUID.randomUUID();
                formed.add(new Enrolling.Formed(id, "nog geen groep", Enrolling.Formed.Kind.NONE));
                return id;
            });
            ids.put("", none);
        }
        enrolling.form(board, known.location(), roster.year(), formed);
        if (!keys.isEmpty()) {
            sql.keepGroupKeys(board, known.location(), roster.year().from(), keys);
        }
        return ids;
    }

    private Map<String, UUID> welcome(BoardId board, Known known, DryRun run) {
        Map<String, UUID> ids = run.fresh().stream().collect(Collectors.toMap(it -> it.pupil().key(), _ -> UUID.randomUUID()));
        enrolling.welcome(board, run.fresh().stream().map(it -> named(ids.get(it.pupil().key()), it.pupil())).toList());
        List<DryRun.Linked> keys = new ArrayList<>(run.linked());
        run.fresh().stream().filter(it -> !it.pupil().lent()).forEach(it -> keys.add(new DryRun.Linked(ids.get(it.pupil().key()), it.pupil().key())));
        if (!keys.isEmpty()) {
            sql.keepKeys(board, known.location(), "pupil", keys);
        }
        enrolling.correct(board, run.changed().stream().map(it -> named(it.person(), it.pupil())).toList());
        return ids;
    }

    private static Enrolling.Named named(UUID id, Roster.Enrolled pupil) {
        return new Enrolling.Named(id, pupil.firstName(), pupil.lastName(), pupil.born().orElse(null));
    }

    private void places(BoardId board, Roster roster, Known known, DryRun run, Map<String, UUID> groups, Map<String, UUID> fresh) {
        List<Enrolling.Placed> placed = new ArrayList<>();
        List<Enrolling.Ended> ended = new ArrayList<>();
        List<Enrolling.Led> led = new ArrayList<>();
        LocalDate first = roster.year().first();
        run.fresh().forEach(it -> placed.add(new Enrolling.Placed(fresh.get(it.pupil().key()), groups.get(it.pupil().group().orElse("")),
            it.pupil().from().filter(day -> !day.isBefore(first) && !day.isAfter(roster.year().last())).orElse(first))));
        run.moved().forEach(it -> {
            UUID group = groups.get(it.pupil().group().orElse(""));
            // Who goes on from the year before is in the new group from its first day; who changes within the year from today.
            LocalDate from = it.stay().filter(stay -> stay.year() < roster.year().from() && stay.location().equals(known.location())).isPresent() ? first : known.day();
            if (it.stay().filter(stay -> !stay.from().isBefore(from)).isPresent()) {
                led.add(new Enrolling.Led(it.stay().get().enrolment(), group));
                return;
            }
            it.stay().ifPresent(stay -> ended.add(new Enrolling.Ended(stay.enrolment(), from.minusDays(1))));
            // Whose last day in this year is known already, since the year was turned or the file told it, leaves the other group on that day too.
            LocalDate last = it.stay().filter(stay -> stay.year() == roster.year().from() && stay.location().equals(known.location())).flatMap(Known.Stay::until).orElse(null);
            placed.add(new Enrolling.Placed(it.person(), group, from, last));
        });
        enrolling.end(board, ended);
        enrolling.lead(board, led);
        enrolling.enrol(board, placed);
    }

    private void leave(BoardId board, Known known, DryRun run, List<DryRun.Absent> gone) {
        List<Enrolling.Ended> ended = new ArrayList<>();
        List<Enrolling.Beside> out = new ArrayList<>();
        LocalDate last = known.day().minusDays(1);
        run.left().forEach(it -> ended.add(new Enrolling.Ended(it.enrolment(), it.last())));
        gone.forEach(it -> ended.add(new Enrolling.Ended(it.enrolment(), last)));
        run.left().forEach(it -> known.extras().getOrDefault(it.person(), Set.of()).forEach(group -> out.add(new Enrolling.Beside(it.person(), group, last))));
        gone.forEach(it -> known.extras().getOrDefault(it.person(), Set.of()).forEach(group -> out.add(new Enrolling.Beside(it.person(), group, last))));
        enrolling.end(board, ended);
        enrolling.cancel(board, known.location(), java.util.stream.Stream.concat(run.left().stream().map(it -> new Enrolling.Ended(it.person(), it.last().isBefore(known.day()) ? known.day() : it.last())),
            gone.stream().map(it -> new Enrolling.Ended(it.person(), known.day()))).toList());
        enrolling.part(board, out);
    }

    private void beside(BoardId board, Known known, DryRun run, Map<String, UUID> groups, Map<String, UUID> fresh) {
        List<Enrolling.Beside> in = new ArrayList<>();
        List<Enrolling.Beside> out = new ArrayList<>();
        run.extras().forEach(it -> {
            UUID pupil = it.person().orElseGet(() -> fresh.get(it.key()));
            it.in().forEach(key -> in.add(new Enrolling.Beside(pupil, groups.get(key), known.day())));
            it.out().forEach(group -> out.add(new Enrolling.Beside(pupil, group, known.day().minusDays(1))));
        });
        enrolling.part(board, out);
        enrolling.join(board, in);
    }

    /** Somebody works here only because a person ticked it; an account nobody gets by a file. */
    private int staff(BoardId board, Known known, DryRun run, Choices choices, Map<String, UUID> groups) {
        Map<UUID, String> mail = new LinkedHashMap<>();
        List<DryRun.Linked> keys = new ArrayList<>();
        List<Enrolling.Named> corrected = new ArrayList<>();
        run.colleagues().forEach(it -> {
            if (it.renamed()) {
                corrected.add(new Enrolling.Named(it.person(), it.colleague().firstName(), it.colleague().lastName(), null));
            }
            it.colleague().email().filter(_ -> it.mailed()).ifPresent(address -> mail.put(it.person(), address));
        });
        enrolling.correct(board, corrected);
        Set<String> composites = run.groups().stream().map(DryRun.Formed::group).filter(Roster.Class::composite).map(Roster.Class::key).collect(Collectors.toSet());
        int hired = 0;
        for (DryRun.Newcomer newcomer : run.newcomers()) {
            Choices.Hire hire = choices.hired().getOrDefault(newcomer.colleague().key(), Choices.Hire.NO);
            Optional<UUID> person = hire == Choices.Hire.NO ? Optional.empty() : hire.same() ? newcomer.namesake().map(Adult::person)
                : Optional.of(register.welcome(board, newcomer.colleague().firstName(), newcomer.colleague().lastName(), null, null));
            if (person.isPresent()) {
                hired++;
                if (newcomer.namesake().filter(it -> hire.same() && it.here()).isEmpty()) {
                    hire.as().ifPresent(role -> employ(board, known, person.get(), role, newcomer.colleague(), groups, composites));
                }
                if (!Edexml.lent(newcomer.colleague().key())) {
                    keys.add(new DryRun.Linked(person.get(), newcomer.colleague().key()));
                }
                // The address of a parent stays the one at home.
                newcomer.colleague().email().filter(_ -> !hire.same() || newcomer.namesake().filter(Adult::cares).filter(Adult::mailed).isEmpty()).ifPresent(address -> mail.put(person.get(), address));
            }
        }
        if (!keys.isEmpty()) {
            sql.keepKeys(board, known.location(), "staff", keys);
        }
        if (!mail.isEmpty()) {
            sql.keepMail(board, mail, "roster", clock.instant());
        }
        return hired;
    }

    private int regroup(BoardId board, Known known, DryRun run, Map<String, UUID> groups) {
        List<UUID> people = new ArrayList<>();
        List<UUID> into = new ArrayList<>();
        List<UUID> who = new ArrayList<>();
        List<UUID> outOf = new ArrayList<>();
        run.regrouped().forEach(it -> {
            it.in().forEach(key -> {
                people.add(it.person());
                into.add(groups.get(key));
            });
            it.out().forEach(group -> {
                who.add(it.person());
                outOf.add(group);
            });
        });
        // Into the new ones first: the role is that of the work somebody has.
        sql.regroup(board, known.location(), people, into, known.day());
        sql.ungroup(board, known.location(), who, outOf, known.day().minusDays(1));
        return run.regrouped().size();
    }

    private void employ(BoardId board, Known known, UUID person, Role role, Roster.Employed colleague, Map<String, UUID> groups, Set<String> composites) {
        List<String> classes = colleague.groups().stream().filter(key -> !composites.contains(key)).toList();
        if (classes.isEmpty()) {
            register.employ(board, person, role, known.location(), null, known.day());
        }
        classes.forEach(key -> register.employ(board, person, role, known.location(), groups.get(key), known.day()));
    }

    private static Map<String, Integer> counts(DryRun run, int gone, int hired, int regrouped) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("groups", (int) run.newGroups());
        counts.put("new", run.fresh().size());
        counts.put("changed", run.changed().size());
        counts.put("moved", run.moved().size());
        counts.put("left", run.left().size() + gone);
        counts.put("missing", run.missing().size() - gone);
        counts.put("asked", run.asked().size());
        counts.put("staff", hired);
        if (regrouped > 0) {
            counts.put("regrouped", regrouped);
        }
        counts.put("same", run.same());
        return counts;
    }
}
