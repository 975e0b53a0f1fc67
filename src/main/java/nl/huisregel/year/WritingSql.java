package nl.huisregel.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that carries a transition out and takes it back: a handful of statements whatever the size of the school, each leaving what was there before. */
@Component
class WritingSql {

    private final JdbcClient jdbc;

    WritingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Placed(UUID id, UUID pupil, UUID group, LocalDate from) {}

    record Led(UUID enrolment, UUID group) {}

    record Employed(UUID person, String role, Optional<UUID> group) {}

    void form(BoardId board, UUID transition, UUID location, SchoolYear year, List<Plan.Group> groups) {
        List<Plan.Group> fresh = groups.stream().filter(it -> it.formed().isEmpty()).toList();
        in(board, """
            insert into class_group (board_id, id, location_id, school_year, name)
            select :board, g.id, :location, :year, g.name from unnest(:ids::uuid[], :names::text[]) g (id, name)
            """).param("location", location).param("year", year.from()).param("ids", ids(fresh, Plan.Group::id)).param("names", fresh.stream().map(Plan.Group::name).toArray(String[]::new)).update();
        in(board, "insert into transition_written (board_id, transition_id, kind, row_id) select :board, :id, 'group', g.id from unnest(:ids::uuid[]) g (id)")
            .param("id", transition).param("ids", ids(fresh, Plan.Group::id)).update();
    }

    /** The group of pupils who are nowhere yet, of that year. */
    UUID nowhere(BoardId board, UUID transition, UUID location, SchoolYear year, String name) {
        return in(board, "select id from class_group where board_id = :board and location_id = :location and school_year = :year and kind = 'none' limit 1").param("location", location)
            .param("year", year.from()).query(UUID.class).optional().orElseGet(() -> {
                UUID made = in(board, "insert into class_group (board_id, location_id, school_year, name, kind) values (:board, :location, :year, :name, 'none') returning id")
                    .param("location", location).param("year", year.from()).param("name", name).query(UUID.class).single();
                in(board, "insert into transition_written (board_id, transition_id, kind, row_id) values (:board, :id, 'group', :made)").param("id", transition).param("made", made).update();
                return made;
            });
    }

    /** The last day of these enrolments, or the first where they began later. */
    void end(BoardId board, UUID transition, List<UUID> enrolments, LocalDate last) {
        in(board, """
            with ended as (
                update enrolment set until_day = greatest(enrolment.from_day, cast(:last as date)) from unnest(:ids::uuid[]) e (id) join enrolment was on was.board_id = :board and was.id = e.id
                where enrolment.board_id = :board and enrolment.id = e.id
                returning enrolment.id, was.until_day as until_was, enrolment.until_day as until_now, enrolment.group_id)
            insert into transition_written (board_id, transition_id, kind, row_id, group_id, until_was, until_now)
            select :board, :id, 'ended', id, group_id, until_was, until_now from ended
            """).param("id", transition).param("ids", enrolments.toArray(UUID[]::new)).param("last", last).update();
    }

    void lead(BoardId board, UUID transition, List<Led> enrolments) {
        in(board, """
            with led as (
                update enrolment set group_id = l.class from unnest(:ids::uuid[], :groups::uuid[]) l (id, class), enrolment was
                where enrolment.board_id = :board and enrolment.id = l.id and was.board_id = enrolment.board_id and was.id = enrolment.id
                returning enrolment.id, was.group_id as group_was, enrolment.group_id, enrolment.until_day)
            insert into transition_written (board_id, transition_id, kind, row_id, group_id, group_was, until_now)
            select :board, :id, 'led', id, group_id, group_was, until_day from led
            """).param("id", transition).param("ids", ids(enrolments, Led::enrolment)).param("groups", ids(enrolments, Led::group)).update();
    }

    void enrol(BoardId board, UUID transition, List<Placed> pupils) {
        in(board, """
            with placed as (
                insert into enrolment (board_id, id, pupil_id, group_id, from_day)
                select :board, e.id, e.pupil, e.class, e.day from unnest(:ids::uuid[], :pupils::uuid[], :groups::uuid[], :days::date[]) e (id, pupil, class, day)
                returning id, group_id, from_day)
            insert into transition_written (board_id, transition_id, kind, row_id, group_id, from_day) select :board, :id, 'enrolled', id, group_id, from_day from placed
            """).param("id", transition).param("ids", ids(pupils, Placed::id)).param("pupils", ids(pupils, Placed::pupil)).param("groups", ids(pupils, Placed::group))
            .param("days", pupils.stream().map(it -> it.from().toString()).toArray(String[]::new)).update();
    }

    /** Composite groups end with their year too. */
    void part(BoardId board, UUID transition, UUID location, SchoolYear year) {
        in(board, """
            with parted as (
                update membership set until_day = greatest(membership.from_day, cast(:last as date)) from membership was, class_group g
                where membership.board_id = :board and g.board_id = membership.board_id and g.id = membership.group_id and g.location_id = :location and g.school_year < :year
                  and coalesce(membership.until_day, 'infinity') > :last
                  and was.board_id = membership.board_id and was.pupil_id = membership.pupil_id and was.group_id = membership.group_id and was.from_day = membership.from_day
                returning membership.pupil_id, membership.group_id, membership.from_day, was.until_day as until_was, membership.until_day as until_now)
            insert into transition_written (board_id, transition_id, kind, row_id, group_id, from_day, until_was, until_now)
            select :board, :id, 'parted', pupil_id, group_id, from_day, until_was, until_now from parted
            """).param("id", transition).param("location", location).param("year", year.from()).param("last", year.first().minusDays(1)).update();
    }

    /** Who worked with a group of an earlier year does so no longer; answers in which roles they did. */
    Map<UUID, List<String>> resign(BoardId board, UUID transition, UUID location, SchoolYear year) {
        Map<UUID, List<String>> roles = new HashMap<>();
        in(board, """
            with resigned as (
                update employment set until_day = greatest(employment.from_day, cast(:last as date)) from employment was, class_group g
                where employment.board_id = :board and employment.location_id = :location and g.board_id = employment.board_id and g.id = employment.group_id and g.school_year < :year
                  and coalesce(employment.until_day, 'infinity') > :last and was.board_id = employment.board_id and was.id = employment.id
                returning employment.id, employment.person_id, employment.role, was.until_day as until_was, employment.until_day as until_now),
            kept as (
                insert into transition_written (board_id, transition_id, kind, row_id, until_was, until_now) select :board, :id, 'resigned', id, until_was, until_now from resigned)
            select distinct person_id, role from resigned where until_was is null order by role desc
            """).param("id", transition).param("location", location).param("year", year.from()).param("last", year.first().minusDays(1)).query(row -> {
                roles.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>()).add(row.getString("role"));
            });
        return roles;
    }

    /** What somebody does at this school from that day on, and with which group of that year. */
    List<Employed> employed(BoardId board, UUID location, LocalDate day) {
        return in(board, "select person_id, role, group_id from employment where board_id = :board and location_id = :location and coalesce(until_day, 'infinity') >= :day order by role desc").param("location", location)
            .param("day", day).query((row, _) -> new Employed(row.getObject("person_id", UUID.class), row.getString("role"), Optional.ofNullable(row.getObject("group_id", UUID.class)))).list();
    }

    void employ(BoardId board, UUID transition, UUID location, List<Employed> people, LocalDate from) {
        in(board, """
            with employed as (
                insert into employment (board_id, person_id, role, location_id, group_id, from_day)
                select :board, e.person, e.role, :location, e.class, :from from unnest(:people::uuid[], :roles::text[], :groups::uuid[]) e (person, role, class)
                returning id, group_id)
            insert into transition_written (board_id, transition_id, kind, row_id, group_id) select :board, :id, 'employed', id, group_id from employed
            """).param("id", transition).param("location", location).param("from", from).param("people", ids(people, Employed::person))
            .param("roles", people.stream().map(Employed::role).toArray(String[]::new)).param("groups", people.stream().map(it -> it.group().orElse(null)).toArray(UUID[]::new)).update();
    }

    /** What was done since that taking it back would lose or leave without ground, and how much of each. */
    Map<Since, Integer> since(BoardId board, UUID transition) {
        return in(board, """
            with formed as (select w.row_id as id from transition_written w where w.board_id = :board and w.transition_id = :id and w.kind = 'group')
            select (select count(*) from formed join post t on t.board_id = :board and t.group_id = formed.id) as posts,
                   (select count(*) from formed join enrolment e on e.board_id = :board and e.group_id = formed.id
                        where not exists (select from transition_written w where w.board_id = :board and w.transition_id = :id and w.kind in ('enrolled', 'led') and w.row_id = e.id)) as pupils,
                   (select count(*) from transition_written w left join enrolment e on e.board_id = :board and e.id = w.row_id
                        where w.board_id = :board and w.transition_id = :id and w.kind in ('enrolled', 'led', 'ended')
                          and (e.id is null or e.group_id <> w.group_id or e.until_day is distinct from w.until_now)) as moved,
                   (select count(*) from transition_written w left join employment e on e.board_id = :board and e.id = w.row_id
                        where w.board_id = :board and w.transition_id = :id and w.kind in ('employed', 'resigned') and (e.id is null or e.until_day is distinct from w.until_now))
                   + (select count(*) from formed join employment e on e.board_id = :board and e.group_id = formed.id
                        where not exists (select from transition_written w where w.board_id = :board and w.transition_id = :id and w.kind = 'employed' and w.row_id = e.id)) as staff,
                   (select count(*) from formed join membership m on m.board_id = :board and m.group_id = formed.id)
                   + (select count(*) from formed join group_key k on k.board_id = :board and k.group_id = formed.id) as files
            """).param("id", transition).query((row, _) -> {
                Map<Since, Integer> since = new java.util.EnumMap<>(Since.class);
                for (Since one : Since.values()) {
                    if (row.getInt(one.name().toLowerCase(java.util.Locale.ROOT)) > 0) {
                        since.put(one, row.getInt(one.name().toLowerCase(java.util.Locale.ROOT)));
                    }
                }
                return since;
            }).single();
    }

    /** Everything as it was before. */
    void takeBack(BoardId board, UUID transition) {
        for (String statement : List.of("""
            delete from enrolment e using transition_written w
            where e.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'enrolled' and w.row_id = e.id
            """, """
            update enrolment e set group_id = w.group_was from transition_written w
            where e.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'led' and w.row_id = e.id
            """, """
            update enrolment e set until_day = w.until_was from transition_written w
            where e.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'ended' and w.row_id = e.id
            """, """
            delete from employment e using transition_written w
            where e.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'employed' and w.row_id = e.id
            """, """
            update employment e set until_day = w.until_was from transition_written w
            where e.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'resigned' and w.row_id = e.id
            """, """
            update membership m set until_day = w.until_was from transition_written w
            where m.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'parted' and w.row_id = m.pupil_id and w.group_id = m.group_id and w.from_day = m.from_day
            """, """
            delete from class_group g using transition_written w
            where g.board_id = :board and w.board_id = :board and w.transition_id = :id and w.kind = 'group' and w.row_id = g.id
            """, "delete from transition_written where board_id = :board and transition_id = :id")) {
            in(board, statement).param("id", transition).update();
        }
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static <T> UUID[] ids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }
}
