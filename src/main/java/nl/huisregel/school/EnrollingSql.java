package nl.huisregel.school;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that writes whole schools at once. Each statement takes columns of values and works through them in one go. */
@Component
class EnrollingSql {

    private final JdbcClient jdbc;

    EnrollingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(BoardId board, UUID location) {
        in(board, "select id from location where board_id = :board and id = :location for no key update").param("location", location).query(UUID.class).optional();
    }

    void analyze() {
        jdbc.sql("select people_were_written()").query((_, _) -> true).list();
    }

    void form(BoardId board, UUID location, int year, List<Enrolling.Formed> groups) {
        in(board, """
            insert into class_group (board_id, id, location_id, school_year, name, kind)
            select :board, g.id, :location, :year, g.name, g.kind from unnest(:ids::uuid[], :names::text[], :kinds::text[]) g (id, name, kind)
            """).param("location", location).param("year", year).param("ids", ids(groups, Enrolling.Formed::id)).param("names", texts(groups, Enrolling.Formed::name))
            .param("kinds", texts(groups, it -> it.kind().name().toLowerCase(Locale.ROOT))).update();
    }

    void rename(BoardId board, UUID group, String name) {
        in(board, "update class_group set name = :name where board_id = :board and id = :group").param("group", group).param("name", name).update();
    }

    void welcome(BoardId board, List<Enrolling.Named> people) {
        named(in(board, """
            insert into person (board_id, id, first_name, last_name, born)
            select :board, p.id, p.first_name, p.last_name, p.born
            from unnest(:ids::uuid[], :firsts::text[], :lasts::text[], :borns::date[]) p (id, first_name, last_name, born)
            """), people).update();
    }

    void correct(BoardId board, List<Enrolling.Named> people) {
        named(in(board, """
            update person set first_name = p.first_name, last_name = p.last_name, born = coalesce(p.born, person.born)
            from unnest(:ids::uuid[], :firsts::text[], :lasts::text[], :borns::date[]) p (id, first_name, last_name, born)
            where person.board_id = :board and person.id = p.id
            """), people).update();
    }

    void enrol(BoardId board, List<Enrolling.Placed> pupils) {
        in(board, """
            insert into enrolment (board_id, pupil_id, group_id, from_day, until_day)
            select :board, e.pupil, e.class, e.day, e.last from unnest(:pupils::uuid[], :groups::uuid[], :days::date[], :lasts::date[]) e (pupil, class, day, last)
            """).param("pupils", ids(pupils, Enrolling.Placed::pupil)).param("groups", ids(pupils, Enrolling.Placed::group))
            .param("days", texts(pupils, it -> it.from().toString())).param("lasts", texts(pupils, it -> it.until() == null ? null : it.until().toString())).update();
    }

    void cancel(BoardId board, UUID location, List<Enrolling.Ended> pupils) {
        in(board, """
            delete from enrolment using unnest(:pupils::uuid[], :days::date[]) p (pupil, day), class_group g
            where enrolment.board_id = :board and enrolment.pupil_id = p.pupil and enrolment.from_day > p.day
              and g.board_id = enrolment.board_id and g.id = enrolment.group_id and g.location_id = :location
            """).param("location", location).param("pupils", ids(pupils, Enrolling.Ended::what)).param("days", texts(pupils, it -> it.last().toString())).update();
    }

    void end(BoardId board, List<Enrolling.Ended> enrolments) {
        in(board, """
            update enrolment set until_day = greatest(enrolment.from_day, e.day)
            from unnest(:ids::uuid[], :days::date[]) e (id, day)
            where enrolment.board_id = :board and enrolment.id = e.id
            """).param("ids", ids(enrolments, Enrolling.Ended::what)).param("days", texts(enrolments, it -> it.last().toString())).update();
    }

    void lead(BoardId board, List<Enrolling.Led> enrolments) {
        in(board, """
            update enrolment set group_id = e.class, until_day = null
            from unnest(:ids::uuid[], :groups::uuid[]) e (id, class)
            where enrolment.board_id = :board and enrolment.id = e.id
            """).param("ids", ids(enrolments, Enrolling.Led::enrolment)).param("groups", ids(enrolments, Enrolling.Led::group)).update();
    }

    void join(BoardId board, List<Enrolling.Beside> members) {
        beside(in(board, """
            insert into membership (board_id, pupil_id, group_id, from_day)
            select :board, m.pupil, m.class, m.day from unnest(:pupils::uuid[], :groups::uuid[], :days::date[]) m (pupil, class, day)
            on conflict (board_id, pupil_id, group_id, from_day) do update set until_day = null
            """), members).update();
    }

    void part(BoardId board, List<Enrolling.Beside> members) {
        beside(in(board, """
            delete from membership using unnest(:pupils::uuid[], :groups::uuid[], :days::date[]) m (pupil, class, day)
            where membership.board_id = :board and membership.pupil_id = m.pupil and membership.group_id = m.class and membership.from_day > m.day
            """), members).update();
        beside(in(board, """
            update membership set until_day = m.day
            from unnest(:pupils::uuid[], :groups::uuid[], :days::date[]) m (pupil, class, day)
            where membership.board_id = :board and membership.pupil_id = m.pupil and membership.group_id = m.class
              and coalesce(membership.until_day, 'infinity') > m.day
            """), members).update();
    }

    private static StatementSpec named(StatementSpec statement, List<Enrolling.Named> people) {
        return statement.param("ids", ids(people, Enrolling.Named::id)).param("firsts", texts(people, Enrolling.Named::firstName)).param("lasts", texts(people, Enrolling.Named::lastName))
            .param("borns", texts(people, it -> it.born() == null ? null : it.born().toString()));
    }

    private static StatementSpec beside(StatementSpec statement, List<Enrolling.Beside> members) {
        return statement.param("pupils", ids(members, Enrolling.Beside::pupil)).param("groups", ids(members, Enrolling.Beside::group)).param("days", texts(members, it -> it.day().toString()));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
