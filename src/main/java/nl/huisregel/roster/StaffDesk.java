package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Colleagues written down by hand. Working here lets nobody in: for that somebody is invited. */
@Component
class StaffDesk {

    private static final Set<Role> OF_A_HEAD = Set.of(Role.TEACHER, Role.SUPPORT);
    private static final List<Role> OF_THE_ADMINISTRATOR = List.of(Role.TEACHER, Role.SUPPORT, Role.HEAD);

    private final PeopleSql sql;
    private final Register register;
    private final Enrolling enrolling;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    StaffDesk(PeopleSql sql, Register register, Enrolling enrolling, School school, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.enrolling = enrolling;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What this actor may employ somebody as. */
    List<Role> roles(Actor actor) {
        return actor.hat() == Hat.ADMINISTRATOR ? OF_THE_ADMINISTRATOR : List.of(Role.TEACHER, Role.SUPPORT);
    }

    /** Each colleague once, with all they do at that school. */
    Map<Location, Map<UUID, List<Colleague>>> all(Actor actor) {
        Map<Location, Map<UUID, List<Colleague>>> all = new LinkedHashMap<>();
        school.locations(actor.board()).stream().filter(it -> actor.worksAt(it.id())).forEach(at -> all.put(at, school.colleaguesAt(actor.board(), at.id()).stream()
            .collect(Collectors.groupingBy(Colleague::person, LinkedHashMap::new, Collectors.toList()))));
        return all;
    }

    Location school(Actor actor, UUID at) {
        return school.location(actor.board(), at).filter(it -> actor.worksAt(it.id())).orElseThrow(NotThere::new);
    }

    List<Group> groups(Actor actor, UUID at) {
        return school.groupsAt(actor.board(), at);
    }

    /** Somebody who works at this school, and whom this actor may change: a head no other head, and nobody who works elsewhere too. */
    Optional<PeopleSql.Worker> find(Actor actor, Location at, UUID person) {
        List<Colleague> jobs = school.employmentsOf(actor.board(), person);
        boolean here = jobs.stream().anyMatch(it -> it.location().equals(Optional.of(at.id())));
        boolean mine = switch (actor.hat()) {
            case ADMINISTRATOR -> true;
            case HEAD -> !person.equals(actor.person()) && jobs.stream().allMatch(it -> OF_A_HEAD.contains(it.role()) && it.location().equals(Optional.of(at.id())));
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, BOARD_MEMBER, PRIVACY_OFFICER, GUARDIAN, PUPIL, CLASS_PUPIL -> false;
        };
        return here && mine ? fence.reading(actor.board(), () -> sql.worker(actor.board(), person)) : Optional.empty();
    }

    Optional<Role> role(Actor actor, Location at, UUID person) {
        return jobs(actor, at, person).stream().map(Colleague::role).filter(roles(actor)::contains).findFirst();
    }

    Set<UUID> groupsOf(Actor actor, Location at, UUID person) {
        return jobs(actor, at, person).stream().flatMap(it -> it.group().stream()).collect(Collectors.toSet());
    }

    Optional<UUID> add(Actor actor, Location at, ByHand form, Set<UUID> groups) {
        Person typed = person(form);
        Optional<Role> role = role(actor, form);
        String name = (typed.first() + " " + typed.last()).strip();
        Optional<Adult> known = form.right() ? form.meant(name, fence.reading(actor.board(), () -> sql.adults(actor.board(), at.id(), today()))) : Optional.empty();
        if (known.filter(Adult::here).isPresent()) {
            form.fault("zelfde", "roster.hand.wrong.colleague.twice");
        }
        return !form.right() ? Optional.empty() : fence.inside(actor.board(), () -> {
            UUID person = known.map(Adult::person).orElseGet(() -> register.welcome(actor.board(), typed.first(), typed.last(), typed.called().isEmpty() ? null : typed.called(), null));
            work(actor, at, person, role.orElseThrow(), groups);
            if (!typed.email().isEmpty() && known.filter(Adult::mailed).isEmpty()) {
                sql.mail(actor.board(), person, typed.email(), clock.instant());
            }
            journal.noted(actor, "colleague.added", "person", person, Map.of("location", at.id().toString(), "role", word(role.get()), "by", "hand"));
            return Optional.of(person);
        });
    }

    boolean change(Actor actor, Location at, PeopleSql.Worker worker, ByHand form, Set<UUID> groups) {
        Person typed = person(form);
        Optional<Role> role = role(actor, form);
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                enrolling.correct(actor.board(), List.of(new Enrolling.Named(worker.person(), typed.first(), typed.last(), null)));
                sql.call(actor.board(), worker.person(), typed.called());
                sql.mail(actor.board(), worker.person(), typed.email(), clock.instant());
                work(actor, at, worker.person(), role.orElseThrow(), groups);
                journal.noted(actor, "colleague.changed", "person", worker.person(), Map.of("location", at.id().toString(), "role", word(role.get()), "by", "hand"));
            });
        }
        return form.right();
    }

    /** From the day after the last, this colleague is not let in here any more. */
    boolean end(Actor actor, Location at, PeopleSql.Worker worker, ByHand form) {
        Optional<LocalDate> last = form.day("laatste", today().minusYears(1), today().plusYears(1));
        if (last.isEmpty()) {
            form.fault("laatste", "roster.hand.wrong.day");
        }
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                sql.work(actor.board(), worker.person(), at.id(), today()).forEach(it -> sql.endWork(actor.board(), it.id(), last.get()));
                journal.noted(actor, "colleague.left", "person", worker.person(), Map.of("location", at.id().toString(), "last", last.get().toString(), "by", "hand"));
            });
        }
        return form.right();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private record Person(String first, String last, String called, String email) {}

    private static Person person(ByHand form) {
        return new Person(form.name("roepnaam", true), form.name("achternaam", false), form.name("genoemd", false), form.email("email"));
    }

    private Optional<Role> role(Actor actor, ByHand form) {
        Optional<Role> role = roles(actor).stream().filter(it -> word(it).equals(form.value("rol"))).findFirst();
        if (role.isEmpty()) {
            form.fault("rol", "roster.hand.wrong.role");
        }
        return role;
    }

    /** In this role and with these groups from today; what is planned for the next year stays. */
    private void work(Actor actor, Location at, UUID person, Role role, Set<UUID> wanted) {
        Set<UUID> open = groups(actor, at.id()).stream().map(Group::id).collect(Collectors.toSet());
        Set<UUID> groups = wanted.stream().filter(open::contains).collect(Collectors.toSet());
        List<PeopleSql.Work> now = sql.work(actor.board(), person, at.id(), today()).stream().filter(it -> !it.from().isAfter(today())).toList();
        List<String> may = roles(actor).stream().map(StaffDesk::word).toList();
        now.stream().filter(it -> may.contains(it.role()) && !(it.role().equals(word(role)) && it.group().map(groups::contains).orElse(groups.isEmpty())))
            .forEach(it -> sql.endWork(actor.board(), it.id(), today().minusDays(1)));
        if (groups.isEmpty() && now.stream().noneMatch(it -> it.role().equals(word(role)) && it.group().isEmpty())) {
            register.employ(actor.board(), person, role, at.id(), null, today());
        }
        groups.stream().filter(group -> now.stream().noneMatch(it -> it.role().equals(word(role)) && it.group().equals(Optional.of(group))))
            .forEach(group -> register.employ(actor.board(), person, role, at.id(), group, today()));
    }

    private List<Colleague> jobs(Actor actor, Location at, UUID person) {
        return school.employmentsOf(actor.board(), person).stream().filter(it -> it.location().equals(Optional.of(at.id()))).toList();
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
