package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Caring;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.NotYours;
import org.springframework.stereotype.Component;

/** Pupils and who cares for them, written down by hand: for a school without files, and for what a file has wrong. */
@Component
class PupilDesk {

    private static final int LEFT_IS_TOLD_DAYS = 60;

    private final PeopleSql sql;
    private final Register register;
    private final Enrolling enrolling;
    private final Caring caring;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    PupilDesk(PeopleSql sql, Register register, Enrolling enrolling, Caring caring, School school, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.register = register;
        this.enrolling = enrolling;
        this.caring = caring;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    List<Location> schools(Actor actor) {
        return school.locations(actor.board()).stream().filter(it -> actor.worksAt(it.id())).toList();
    }

    Location school(Actor actor, UUID at) {
        return schools(actor).stream().filter(it -> it.id().equals(at)).findFirst().orElseThrow(NotThere::new);
    }

    /** With how many pupils each. */
    Map<Group, Integer> groups(Actor actor, UUID at) {
        Map<Group, Integer> groups = new LinkedHashMap<>();
        fence.reading(actor.board(), () -> sql.groups(actor.board(), at, SchoolYear.of(today()).from(), today()))
            .forEach(it -> groups.put(new Group(it.id(), at, new SchoolYear(it.schoolYear()), it.name()), it.pupils()));
        return groups;
    }

    /** Where a pupil can be put: the groups of the year that runs. */
    List<Group> open(Actor actor, UUID at) {
        return school.groupsAt(actor.board(), at);
    }

    Group group(Actor actor, UUID id) {
        return school.group(actor.board(), id).filter(it -> actor.worksAt(it.location())).orElseThrow(NotThere::new);
    }

    List<NamedPupil> pupils(Actor actor, Group group) {
        return fence.reading(actor.board(), () -> sql.pupils(actor.board(), group.id(), today(), today().minusDays(LEFT_IS_TOLD_DAYS)));
    }

    /** Whoever works for the school never opens the file of a child of their own: a colleague does. */
    PupilFile file(Actor actor, UUID pupil) {
        PupilFile file = fence.reading(actor.board(), () -> sql.file(actor.board(), pupil, today())).filter(it -> actor.worksAt(it.school())).orElseThrow(NotThere::new);
        if (file.carers().stream().anyMatch(it -> it.person().equals(actor.person()))) {
            throw new NotYours();
        }
        return file;
    }

    /** A group of the year that runs, where the school has none of that name; answers whether there is one now. */
    boolean form(Actor actor, Location at, ByHand form) {
        String name = form.name("groep", true);
        if (form.right() && (name.length() > 64 || open(actor, at.id()).stream().anyMatch(it -> it.name().equalsIgnoreCase(name)))) {
            form.fault("groep", name.length() > 64 ? "roster.hand.wrong.long" : "roster.hand.wrong.group.twice");
        }
        return form.right() && fence.inside(actor.board(), () -> {
            UUID id = register.form(actor.board(), at.id(), SchoolYear.of(today()), name);
            journal.noted(actor, "group.formed", "group", id, Map.of("location", at.id().toString()));
            return true;
        });
    }

    /** Somebody new; nothing where the form has a fault. A child that may be on record already is asked about first. */
    Optional<UUID> add(Actor actor, Location at, ByHand form) {
        String first = form.name("roepnaam", true);
        String last = form.name("achternaam", false);
        Optional<LocalDate> born = form.born("geboren", today());
        Optional<Group> group = group(actor, at.id(), form);
        if (form.right() && !form.has("toch") && !fence.reading(actor.board(), () -> sql.alike(actor.board(), (first + " " + last).strip(), born.orElse(null))).isEmpty()) {
            form.fault("toch", "roster.hand.wrong.alike");
        }
        return !form.right() ? Optional.empty() : fence.inside(actor.board(), () -> {
            enrolling.hold(actor.board(), at.id());
            UUID pupil = register.welcome(actor.board(), first, last, null, born.orElse(null));
            register.enrol(actor.board(), pupil, group.orElseThrow().id(), today());
            journal.noted(actor, "pupil.added", "person", pupil, Map.of("group", group.get().id().toString(), "by", "hand"));
            return Optional.of(pupil);
        });
    }

    boolean change(Actor actor, PupilFile file, ByHand form) {
        String first = form.name("roepnaam", true);
        String last = form.name("achternaam", false);
        Optional<LocalDate> born = form.born("geboren", today());
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                enrolling.correct(actor.board(), List.of(new Enrolling.Named(file.person(), first, last, born.orElse(null))));
                journal.noted(actor, "pupil.changed", "person", file.person(), Map.of("born", born.isPresent(), "by", "hand"));
            });
        }
        return form.right();
    }

    /** To another group, or back to school for who had left. What of the day before there was stays as it was. */
    boolean move(Actor actor, PupilFile file, ByHand form) {
        Optional<Group> group = group(actor, file.school(), form);
        if (form.right() && (file.gone() || !group.orElseThrow().id().equals(file.group()))) {
            fence.inside(actor.board(), () -> {
                enrolling.hold(actor.board(), file.school());
                move(actor.board(), sql.file(actor.board(), file.person(), today()).orElseThrow(NotThere::new), group.orElseThrow());
                journal.noted(actor, "pupil.moved", "person", file.person(), Map.of("group", group.get().id().toString(), "by", "hand"));
            });
        }
        return form.right();
    }

    private void move(BoardId board, PupilFile now, Group group) {
        SchoolYear year = school.group(board, now.group()).orElseThrow(NotThere::new).year();
        // Out of a group that is over, somebody was in the new one from its first day; within a year from today.
        LocalDate from = !now.gone() && year.from() < group.year().from() ? group.year().first() : today();
        if (now.gone()) {
            enrolling.enrol(board, List.of(new Enrolling.Placed(now.person(), group.id(), from)));
        } else if (!now.from().isBefore(from)) {
            sql.lead(board, now.enrolment(), group.id());
        } else {
            enrolling.end(board, List.of(new Enrolling.Ended(now.enrolment(), from.minusDays(1))));
            enrolling.enrol(board, List.of(new Enrolling.Placed(now.person(), group.id(), from, year.equals(group.year()) ? now.until().orElse(null) : null)));
        }
    }

    /** From the day after, this pupil is not at school any more. Guardians keep what they may of what stands. */
    boolean leave(Actor actor, PupilFile file, ByHand form) {
        Optional<LocalDate> last = form.day("laatste", file.from(), SchoolYear.of(today()).last());
        if (last.isEmpty()) {
            form.fault("laatste", "roster.hand.wrong.day");
        }
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                enrolling.hold(actor.board(), file.school());
                enrolling.end(actor.board(), List.of(new Enrolling.Ended(file.enrolment(), last.get())));
                enrolling.cancel(actor.board(), file.school(), List.of(new Enrolling.Ended(file.person(), last.get().isBefore(today()) ? today() : last.get())));
                sql.part(actor.board(), file.person(), last.get());
                journal.noted(actor, "pupil.left", "person", file.person(), Map.of("last", last.get().toString(), "by", "hand"));
            });
        }
        return form.right();
    }

    /** Whoever is known by name and address, as the parent of a brother or sister, is the same person; by the name alone somebody says so. */
    boolean addCarer(Actor actor, PupilFile file, ByHand form) {
        String first = form.name("roepnaam", true);
        String last = form.name("achternaam", false);
        String email = form.email("email");
        String source = form.source();
        Optional<LocalDate> day = form.day("sinds", today().minusYears(30), today());
        String name = (first + " " + last).strip();
        if (form.right() && file.carers().stream().anyMatch(it -> Folding.of(it.fullName()).equals(Folding.of(name)))) {
            form.fault("roepnaam", "roster.hand.wrong.carer.twice");
        }
        Optional<UUID> same = form.right() && !email.isEmpty() ? fence.reading(actor.board(), () -> sql.guardian(actor.board(), name, email)) : Optional.empty();
        Optional<Adult> known = form.right() && same.isEmpty() ? form.meant(name, fence.reading(actor.board(), () -> sql.adults(actor.board(), file.school(), today()))) : Optional.empty();
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                UUID person = same.or(() -> known.map(Adult::person)).orElseGet(() -> register.welcome(actor.board(), first, last, null, null));
                caring.entrust(actor.board(), List.of(new Caring.Care(person, file.person(), form.relation(), form.authority(), today(), form.has("informatie"), source.isEmpty() ? null : source, day.orElse(null))));
                if (!email.isEmpty()) {
                    sql.mail(actor.board(), person, email, clock.instant());
                }
                journal.noted(actor, "guardian.added", "person", file.person(), Map.of("guardian", person.toString(), "authority", form.authority().name(), "by", "hand"));
            });
        }
        return form.right();
    }

    /** Authority that changes holds from today; what was before stays on record, and so does what was answered under it. */
    boolean changeCarer(Actor actor, PupilFile file, PupilFile.Carer carer, ByHand form) {
        String first = form.name("roepnaam", true);
        String last = form.name("achternaam", false);
        String email = form.email("email");
        String source = form.source();
        Optional<LocalDate> day = form.day("sinds", today().minusYears(30), today());
        if (form.right()) {
            fence.inside(actor.board(), () -> {
                enrolling.correct(actor.board(), List.of(new Enrolling.Named(carer.person(), first, last, null)));
                sql.mail(actor.board(), carer.person(), email, clock.instant());
                Authority authority = form.authority();
                caring.correct(actor.board(), List.of(new Caring.Correction(carer.guardianship(), form.relation(), form.has("informatie"), authority == carer.authority() && !source.isEmpty() ? source : null,
                    authority == carer.authority() ? day.orElse(null) : null)));
                if (authority != carer.authority()) {
                    caring.rule(actor.board(), List.of(new Caring.Ruling(carer.guardianship(), authority, source.isEmpty() ? null : source, day.orElse(null))), today());
                }
                journal.noted(actor, authority == carer.authority() ? "guardian.changed" : "guardian.ruled", "person", file.person(),
                    Map.of("guardian", carer.person().toString(), "authority", authority.name(), "by", "hand"));
            });
        }
        return form.right();
    }

    /** What this guardian answered stays as proof, and does not count any more. */
    void endCarer(Actor actor, PupilFile file, PupilFile.Carer carer) {
        fence.inside(actor.board(), () -> {
            sql.endCare(actor.board(), carer.guardianship(), today());
            journal.noted(actor, "guardian.ended", "person", file.person(), Map.of("guardian", carer.person().toString(), "by", "hand"));
        });
    }

    /** Whether somebody else is reached at this address too: who reads it could answer for both. */
    boolean shared(Actor actor, PupilFile.Carer carer) {
        return carer.email().filter(it -> fence.reading(actor.board(), () -> sql.shared(actor.board(), carer.person(), it))).isPresent();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    private Optional<Group> group(Actor actor, UUID at, ByHand form) {
        Optional<Group> group = form.id("groep").flatMap(id -> open(actor, at).stream().filter(it -> it.id().equals(id)).findFirst());
        if (group.isEmpty()) {
            form.fault("groep", "roster.hand.wrong.group");
        }
        return group;
    }
}
