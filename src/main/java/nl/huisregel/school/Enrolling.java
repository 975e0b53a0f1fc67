package nl.huisregel.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.huisregel.database.BoardId;
import org.springframework.stereotype.Component;

/** Whole schools at once: groups, people and who is where, in few statements whatever the size. Everything must run inside the fence of the board. */
@Component
public class Enrolling {

    private static final int AT_ONCE = 5000;
    private static final int MANY = 1000;

    private final EnrollingSql sql;

    Enrolling(EnrollingSql sql) {
        this.sql = sql;
    }

    /** A group to be: beside a class there are composite groups, and the group of who is in none yet. */
    public record Formed(UUID id, String name, Kind kind) {
        public enum Kind { CLASS, COMPOSITE, NONE }
    }

    /** A person as a file tells of one. @param born null where nobody told */
    public record Named(UUID id, String firstName, String lastName, LocalDate born) {}

    /** @param until the last day, where it is known already; null where it runs on */
    public record Placed(UUID pupil, UUID group, LocalDate from, LocalDate until) {

        public Placed(UUID pupil, UUID group, LocalDate from) {
            this(pupil, group, from, null);
        }
    }

    /** The last day of something that runs: of an enrolment, or of a pupil in a composite group. */
    public record Ended(UUID what, LocalDate last) {}

    /** An enrolment that leads to another group from its first day on. */
    public record Led(UUID enrolment, UUID group) {}

    public record Beside(UUID pupil, UUID group, LocalDate day) {}

    /** Until the caller's transaction ends nobody else who holds this school writes who is where. */
    public void hold(BoardId board, UUID location) {
        sql.hold(board, location);
    }

    /** Said last, by who wrote many people: so that the next pages are as quick as after a night. Of a few it makes no difference. */
    public void wrote(int people) {
        if (people >= MANY) {
            sql.analyze();
        }
    }

    public void form(BoardId board, UUID location, SchoolYear year, Collection<Formed> groups) {
        inParts(groups, part -> sql.form(board, location, year.from(), part));
    }

    public void rename(BoardId board, UUID group, String name) {
        sql.rename(board, group, name);
    }

    public void welcome(BoardId board, Collection<Named> people) {
        inParts(people, part -> sql.welcome(board, part));
    }

    /** What a person is called, and born where it is told; a birthday that is on record is never emptied. */
    public void correct(BoardId board, Collection<Named> people) {
        inParts(people, part -> sql.correct(board, part));
    }

    public void enrol(BoardId board, Collection<Placed> pupils) {
        inParts(pupils, part -> sql.enrol(board, part));
    }

    public void end(BoardId board, Collection<Ended> enrolments) {
        inParts(enrolments, part -> sql.end(board, part));
    }

    /** Where pupils who left were still to come at this school, they do not. */
    public void cancel(BoardId board, UUID location, Collection<Ended> pupils) {
        inParts(pupils, part -> sql.cancel(board, location, part));
    }

    public void lead(BoardId board, Collection<Led> enrolments) {
        inParts(enrolments, part -> sql.lead(board, part));
    }

    public void join(BoardId board, Collection<Beside> members) {
        inParts(members, part -> sql.join(board, part));
    }

    public void part(BoardId board, Collection<Beside> members) {
        inParts(members, part -> sql.part(board, part));
    }

    private static <T> void inParts(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            work.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
    }
}
