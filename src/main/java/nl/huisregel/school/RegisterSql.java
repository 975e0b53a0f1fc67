package nl.huisregel.school;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that writes about schools and the people in them. */
@Component
class RegisterSql {

    private final JdbcClient jdbc;

    RegisterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BoardId addBoard(String slug, String name, int hue) {
        return new BoardId(jdbc.sql("insert into board (slug, name, hue) values (:slug, :name, :hue) returning id as board_id")
            .param("slug", slug).param("name", name).param("hue", hue).query(UUID.class).single());
    }

    UUID addLocation(BoardId board, String slug, String name, String town, Location.Kind kind) {
        return in(board, """
            insert into location (board_id, slug, name, town, kind)
            values (:board, :slug, :name, :town, :kind) returning id
            """).param("slug", slug).param("name", name).param("town", town).param("kind", word(kind))
            .query(UUID.class).single();
    }

    void addAddress(BoardId board, String slug, UUID location) {
        in(board, "insert into address (board_id, slug, location_id) values (:board, :slug, :location)")
            .param("slug", slug).param("location", location).update();
    }

    void code(BoardId board, UUID location, SchoolCode code) {
        in(board, "update location set brin = :brin, dependance = :dependance where board_id = :board and id = :location")
            .param("location", location).param("brin", code.brin()).param("dependance", code.dependance()).update();
    }

    UUID addGroup(BoardId board, UUID location, int year, String name) {
        return in(board, """
            insert into class_group (board_id, location_id, school_year, name)
            values (:board, :location, :year, :name) returning id
            """).param("location", location).param("year", year).param("name", name).query(UUID.class).single();
    }

    UUID addPerson(BoardId board, String firstName, String lastName, String called, LocalDate born) {
        return in(board, """
            insert into person (board_id, first_name, last_name, called, born)
            values (:board, :first, :last, :called, :born) returning id
            """).param("first", firstName).param("last", lastName).param("called", called).param("born", born)
            .query(UUID.class).single();
    }

    void shield(BoardId board, UUID pupil) {
        in(board, "update person set shielded = true where board_id = :board and id = :pupil").param("pupil", pupil).update();
    }

    void unshield(BoardId board, UUID pupil) {
        in(board, "update person set shielded = false where board_id = :board and id = :pupil").param("pupil", pupil).update();
    }

    void addEnrolment(BoardId board, UUID pupil, UUID group, LocalDate from) {
        in(board, """
            insert into enrolment (board_id, pupil_id, group_id, from_day) values (:board, :pupil, :group, :from)
            """).param("pupil", pupil).param("group", group).param("from", from).update();
    }

    void addGuardianship(BoardId board, UUID guardian, UUID pupil, Relation relation, Authority authority, LocalDate since) {
        in(board, """
            insert into guardianship (board_id, guardian_id, pupil_id, relation, authority, from_day)
            values (:board, :guardian, :pupil, :relation, :authority, :since)
            """).param("guardian", guardian).param("pupil", pupil).param("relation", word(relation))
            .param("authority", word(authority)).param("since", since).update();
    }

    void endGuardianship(BoardId board, UUID guardian, UUID pupil, LocalDate last) {
        in(board, """
            update guardianship set until_day = :last
            where board_id = :board and guardian_id = :guardian and pupil_id = :pupil
            """).param("guardian", guardian).param("pupil", pupil).param("last", last).update();
    }

    UUID addEmployment(BoardId board, UUID person, Role role, UUID location, UUID group, LocalDate from) {
        return in(board, """
            insert into employment (board_id, person_id, role, location_id, group_id, from_day)
            values (:board, :person, :role, :location, :group, :from) returning id
            """).param("person", person).param("role", word(role)).param("location", location).param("group", group)
            .param("from", from).query(UUID.class).single();
    }

    void endEmployment(BoardId board, UUID employment, LocalDate last) {
        in(board, "update employment set until_day = :last where board_id = :board and id = :employment")
            .param("employment", employment).param("last", last).update();
    }

    void addHours(BoardId board, UUID location, Timetable.Hours hours) {
        in(board, """
            insert into school_hours (board_id, location_id, weekday, kind, starts, ends)
            values (:board, :location, :weekday, :kind, :starts, :ends)
            """).param("location", location).param("weekday", hours.day().getValue()).param("kind", word(hours.kind()))
            .param("starts", hours.starts()).param("ends", hours.ends()).update();
    }

    void clearHours(BoardId board, UUID location) {
        in(board, "delete from school_hours where board_id = :board and location_id = :location").param("location", location).update();
    }

    boolean closes(BoardId board, UUID location, Timetable.Holiday holiday) {
        return in(board, """
            insert into holiday (board_id, location_id, first_day, last_day, name)
            values (:board, :location, :first, :last, :name) on conflict do nothing
            """).param("location", location).param("first", holiday.first()).param("last", holiday.last()).param("name", holiday.name()).update() == 1;
    }

    void removeHoliday(BoardId board, UUID location, LocalDate firstDay) {
        in(board, "delete from holiday where board_id = :board and location_id = :location and first_day = :first").param("location", location).param("first", firstDay).update();
    }

    void addHoliday(BoardId board, UUID location, Timetable.Holiday holiday) {
        in(board, """
            insert into holiday (board_id, location_id, first_day, last_day, name)
            values (:board, :location, :first, :last, :name)
            """).param("location", location).param("first", holiday.first()).param("last", holiday.last())
            .param("name", holiday.name()).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
