package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Enrolling;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import org.springframework.stereotype.Component;

/** The pupils, groups and staff of a school out of an EDEXML file. */
@Component
class RosterTaking implements Taking {

    private final RosterSql sql;
    private final PeopleSql people;
    private final IntakeSql intakes;
    private final RosterWriting writing;
    private final Enrolling enrolling;
    private final School school;
    private final Fence fence;
    private final Clock clock;

    RosterTaking(RosterSql sql, PeopleSql people, IntakeSql intakes, RosterWriting writing, Enrolling enrolling, School school, Fence fence, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.intakes = intakes;
        this.writing = writing;
        this.enrolling = enrolling;
        this.school = school;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public Intake.Kind kind() {
        return Intake.Kind.ROSTER;
    }

    @Override
    public Content read(BoardId board, UUID location, byte[] file, Map<String, String> columns) throws Refused {
        Roster roster = Edexml.read(file, today());
        List<Note> notes = new ArrayList<>(roster.notes());
        Sites sites = new Sites(roster, school.locations(board), school.codes(board));
        if (!sites.holds(location)) {
            rightSchool(board, location, roster);
        }
        rightYear(roster, notes);
        Optional<LocalDate> newest = fence.reading(board, () -> intakes.newestDay(board, location));
        if (newest.isPresent() && roster.day().filter(newest.get()::isAfter).isPresent()) {
            notes.addFirst(Note.at(0, Note.Kind.OLDER, roster.day().get(), newest.get()));
        }
        return sites.holds(location) ? split(board, location, roster, sites, notes) : new Content(Kept.write(sites.others(location).isEmpty() || roster.sites().size() < 2 ? with(roster, notes) : sites.of(location, true, notes)), roster.day());
    }

    /** Each school gets its own pupils, and looks at its own dry run. */
    private Content split(BoardId board, UUID location, Roster roster, Sites sites, List<Note> notes) throws Refused {
        notes.removeIf(it -> it.kind() == Note.Kind.SITES);
        Map<UUID, String> elsewhere = new java.util.HashMap<>();
        for (UUID other : sites.others(location)) {
            Roster theirs = sites.of(other, false, List.of(split(board, other, roster, sites.of(other, false, List.of()))));
            if (!theirs.pupils().isEmpty()) {
                elsewhere.put(other, Kept.write(theirs));
            }
        }
        Roster ours = sites.of(location, true, notes);
        if (ours.pupils().isEmpty()) {
            throw new Refused(0, Note.Kind.NO_PUPILS);
        }
        notes.addFirst(split(board, location, roster, ours));
        return new Content(Kept.write(with(ours, notes)), roster.day(), elsewhere);
    }

    private Note split(BoardId board, UUID location, Roster roster, Roster part) {
        return Note.at(0, Note.Kind.SPLIT, roster.sites().size(), school.location(board, location).map(nl.huisregel.school.Location::name).orElse(""), part.pupils().size());
    }

    private static Roster with(Roster roster, List<Note> notes) {
        return new Roster(roster.year(), roster.day(), roster.code(), roster.sites(), roster.groups(), roster.pupils(), roster.colleagues(), notes);
    }

    @Override
    public RosterDry dry(Actor actor, UUID location, String content) {
        Roster roster = Kept.read(content, Roster.class);
        Known known = known(actor.board(), location, roster.year());
        return RosterDry.of(roster, Comparing.of(roster, known, Choices.NONE), known);
    }

    @Override
    public Map<String, Integer> take(Actor actor, UUID location, String content, Choices choices, IntConsumer told) {
        Roster roster = Kept.read(content, Roster.class);
        enrolling.hold(actor.board(), location);
        Known known = known(actor.board(), location, roster.year());
        Choices allowed = allowed(actor, choices, Comparing.of(roster, known, Choices.NONE));
        Map<String, Integer> counts = writing.write(actor.board(), roster, known, Comparing.of(roster, known, allowed), allowed, told);
        enrolling.wrote(counts.get("new") + counts.get("moved"));
        return counts;
    }

    @Override
    public int size(String content) {
        Roster roster = Kept.read(content, Roster.class);
        return roster.groups().size() + roster.pupils().size() + roster.colleagues().size();
    }

    /** A head takes no child away from another school, and employs nobody: the administrator does. */
    private static Choices allowed(Actor actor, Choices choices, DryRun run) {
        if (actor.hat() == Hat.ADMINISTRATOR) {
            return choices;
        }
        Map<String, Choices.Double> doubles = new java.util.HashMap<>(choices.doubles());
        run.asked().stream().filter(it -> it.why() == DryRun.Asked.Why.ELSEWHERE).forEach(it -> doubles.remove(it.pupil().key()));
        return new Choices(choices.left(), doubles, Map.of(), Map.of(), choices.regroup());
    }

    private Known known(BoardId board, UUID location, SchoolYear year) {
        LocalDate day = today().isBefore(year.first()) ? year.first() : today();
        return new Known(location, day, sql.keys(board, location, "pupil"), sql.pupils(board, day), sql.groups(board, location, year.from()), sql.extras(board, location, year.from(), day),
            sql.staff(board, location), sql.colleagues(board, location, day), people.adults(board, location, day), sql.works(board, location, year.from(), day));
    }

    private void rightSchool(BoardId board, UUID location, Roster roster) throws Refused {
        if (roster.code().isEmpty()) {
            return;
        }
        SchoolCode code = roster.code().get();
        Map<UUID, SchoolCode> codes = school.codes(board);
        Optional<UUID> owner = codes.entrySet().stream().filter(it -> it.getValue().equals(code)).map(Map.Entry::getKey).findFirst();
        if (codes.containsKey(location) && !codes.get(location).equals(code) || owner.isPresent() && !owner.get().equals(location)) {
            throw new Refused(0, Note.Kind.OTHER_SCHOOL, code, codes.containsKey(location) ? codes.get(location) : "–");
        }
    }

    /** The year that is over is refused: its groups are history. The next one may be made ready. */
    private void rightYear(Roster roster, List<Note> notes) throws Refused {
        SchoolYear now = SchoolYear.of(today());
        if (roster.year().from() < now.from()) {
            throw new Refused(0, Note.Kind.YEAR_OVER, roster.year(), now);
        }
        if (roster.year().from() > now.from() + 1) {
            throw new Refused(0, Note.Kind.YEAR_FAR, roster.year(), now);
        }
        if (roster.year().from() == now.from() + 1) {
            notes.addFirst(Note.at(0, Note.Kind.YEAR_NEXT, roster.year(), roster.year().first()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
