package nl.huisregel.school;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.stereotype.Component;

/**
 * Where boards, schools and people enter. Everything but {@link #found} must run inside
 * the fence of the board, so that a class enters whole or not at all.
 */
@Component
public class Register {

    private final RegisterSql sql;

    Register(RegisterSql sql) {
        this.sql = sql;
    }

    public BoardId found(String slug, String name, int hue) {
        return sql.addBoard(slug, name, hue);
    }

    public UUID open(BoardId board, String slug, String name, String town, Location.Kind kind) {
        var location = sql.addLocation(board, slug, name, town, kind);
        sql.addAddress(board, slug, location);
        return location;
    }

    public void code(BoardId board, UUID location, SchoolCode code) {
        sql.code(board, location, code);
    }

    public UUID form(BoardId board, UUID location, SchoolYear year, String name) {
        return sql.addGroup(board, location, year.from(), name);
    }

    /** Somebody new; {@code called} is "juf Fatima" for staff and null for others, who need none. */
    public UUID welcome(BoardId board, String firstName, String lastName, String called, LocalDate born) {
        return sql.addPerson(board, firstName, lastName, called, born);
    }

    /** From now on nothing of this pupil is published. */
    public void shield(BoardId board, UUID pupil) {
        sql.shield(board, pupil);
    }

    /** What was answered before counts again. */
    public void unshield(BoardId board, UUID pupil) {
        sql.unshield(board, pupil);
    }

    public void enrol(BoardId board, UUID pupil, UUID group, LocalDate from) {
        sql.addEnrolment(board, pupil, group, from);
    }

    public void entrust(BoardId board, UUID guardian, UUID pupil, Relation relation, Authority authority, LocalDate since) {
        sql.addGuardianship(board, guardian, pupil, relation, authority, since);
    }

    /** {@code location} is null for the board itself, {@code group} for who has none. */
    public UUID employ(BoardId board, UUID person, Role role, UUID location, UUID group, LocalDate from) {
        return sql.addEmployment(board, person, role, location, group, from);
    }

    public void endEmployment(BoardId board, UUID employment, LocalDate last) {
        sql.endEmployment(board, employment, last);
    }

    public void endGuardianship(BoardId board, UUID guardian, UUID pupil, LocalDate last) {
        sql.endGuardianship(board, guardian, pupil, last);
    }

    /** The bells of this location as they are from now on, instead of what was there. */
    public void ring(BoardId board, UUID location, List<Timetable.Hours> hours) {
        sql.clearHours(board, location);
        hours.forEach(one -> sql.addHours(board, location, one));
    }

    /** Days without school; false where a holiday begins on that day already. */
    public boolean close(BoardId board, UUID location, Timetable.Holiday holiday) {
        return sql.closes(board, location, holiday);
    }

    public void reopen(BoardId board, UUID location, LocalDate firstDay) {
        sql.removeHoliday(board, location, firstDay);
    }

    public void timetable(BoardId board, UUID location, Timetable timetable) {
        timetable.hours().forEach(hours -> sql.addHours(board, location, hours));
        timetable.holidays().forEach(holiday -> sql.addHoliday(board, location, holiday));
    }
}
