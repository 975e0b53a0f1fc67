package nl.huisregel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of people whom the office of a school writes down by hand. */
@Component
class PeopleSql {

    private final JdbcClient jdbc;

    PeopleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group that somebody is in today or from its first day on, with how many. */
    record Filled(UUID id, String name, int schoolYear, String kind, int pupils) {}

    /** The groups of a school that are not over, and those that are but hold somebody yet. */
    List<Filled> groups(BoardId board, UUID location, int year, LocalDate today) {
        return in(board, """
            select g.id, g.name, g.school_year, g.kind,
                   (select count(*) from enrolment e where e.board_id = g.board_id and e.group_id = g.id and :today between e.from_day and coalesce(e.until_day, 'infinity')) as pupils
            from class_group g
            where g.board_id = :board and g.location_id = :location and g.kind <> 'composite'
              and (g.school_year = :year and (g.kind = 'class' or exists (select from enrolment e where e.board_id = g.board_id and e.group_id = g.id and coalesce(e.until_day, 'infinity') >= :today))
                   or exists (select from enrolment e where e.board_id = g.board_id and e.group_id = g.id and :today between e.from_day and coalesce(e.until_day, 'infinity')))
            order by g.school_year desc, g.kind, g.name collate "nl-x-icu", g.id
            """).param("location", location).param("year", year).param("today", today)
            .query((row, _) -> new Filled(id(row, "id"), row.getString("name"), row.getInt("school_year"), row.getString("kind"), row.getInt("pupils"))).list();
    }

    /** Who is in a group, and who left it for good since the day. */
    List<NamedPupil> pupils(BoardId board, UUID group, LocalDate today, LocalDate since) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, case when e.until_day < :today then e.until_day end as left_day
            from enrolment e join person p on p.board_id = e.board_id and p.id = e.pupil_id
            where e.board_id = :board and e.group_id = :group and coalesce(e.until_day, 'infinity') >= :since
              and (coalesce(e.until_day, 'infinity') >= :today or not exists (
                  select from enrolment o where o.board_id = e.board_id and o.pupil_id = e.pupil_id and o.id <> e.id and coalesce(o.until_day, 'infinity') >= :today))
            order by left_day nulls first, p.first_name collate "nl-x-icu", p.last_name, p.id
            """).param("group", group).param("today", today).param("since", since)
            .query((row, _) -> new NamedPupil(id(row, "id"), row.getString("name"), day(row, "left_day"))).list();
    }

    Optional<PupilFile> file(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select p.id, p.first_name, p.last_name, p.born is not null as born_known, e.id as enrolment_id, g.location_id, g.id as group_id, g.name as group_name, e.from_day, e.until_day,
                   coalesce(e.until_day < :today, false) as gone,
                   exists (select from enrolment o where o.board_id = e.board_id and o.pupil_id = e.pupil_id and o.from_day > e.until_day) as goes_on
            from person p
            join lateral (select * from enrolment x where x.board_id = p.board_id and x.pupil_id = p.id
                          order by (:today between x.from_day and coalesce(x.until_day, 'infinity')) desc, coalesce(x.until_day, 'infinity') desc, x.from_day desc limit 1) e on true
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where p.board_id = :board and p.id = :pupil
            """).param("pupil", pupil).param("today", today).query((row, _) -> new PupilFile(id(row, "id"), row.getString("first_name"), row.getString("last_name"), row.getBoolean("born_known"),
                id(row, "enrolment_id"), id(row, "location_id"), id(row, "group_id"), row.getString("group_name"), row.getObject("from_day", LocalDate.class), day(row, "until_day"),
                row.getBoolean("goes_on"), row.getBoolean("gone"), carers(board, pupil, today))).optional();
    }

    private List<PupilFile.Carer> carers(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select s.id, s.guardian_id, p.first_name, p.last_name, c.email, s.relation, s.authority, s.authority_source, s.authority_day, s.receives_information,
                   (select count(distinct o.pupil_id) from guardianship o where o.board_id = s.board_id and o.guardian_id = s.guardian_id and :today between o.from_day and coalesce(o.until_day, 'infinity')) as children
            from guardianship s
            join person p on p.board_id = s.board_id and p.id = s.guardian_id
            left join contact c on c.board_id = s.board_id and c.person_id = s.guardian_id
            where s.board_id = :board and s.pupil_id = :pupil and :today between s.from_day and coalesce(s.until_day, 'infinity')
            order by p.first_name, p.last_name, s.id
            """).param("pupil", pupil).param("today", today).query((row, _) -> new PupilFile.Carer(id(row, "id"), id(row, "guardian_id"), row.getString("first_name"), row.getString("last_name"),
                Optional.ofNullable(row.getString("email")), Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)), Authority.valueOf(row.getString("authority").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("authority_source")), day(row, "authority_day"), row.getBoolean("receives_information"), row.getInt("children"))).list();
    }

    /** Children of this board with this name who may be the one somebody writes down: with that birthday, or one of the two unknown. */
    List<String> alike(BoardId board, String name, LocalDate born) {
        return in(board, """
            select distinct coalesce(g.name, '') from person p
            join enrolment e on e.board_id = p.board_id and e.pupil_id = p.id
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where p.board_id = :board and lower(trim(p.first_name || ' ' || p.last_name)) = lower(:name) and (p.born is null or cast(:born as date) is null or p.born = :born)
            """).param("name", name).param("born", born, java.sql.Types.DATE).query(String.class).list();
    }

    /** Somebody who cares for a child of this board already, with this name and this address. */
    Optional<UUID> guardian(BoardId board, String name, String email) {
        return in(board, """
            select p.id from person p join contact c on c.board_id = p.board_id and c.person_id = p.id
            where p.board_id = :board and lower(trim(p.first_name || ' ' || p.last_name)) = lower(:name) and lower(c.email) = lower(:email)
              and exists (select from guardianship s where s.board_id = p.board_id and s.guardian_id = p.id) limit 1
            """).param("name", name).param("email", email).query(UUID.class).optional();
    }

    /** The name of somebody else with this mailbox: whoever can read it could answer for both. */
    boolean shared(BoardId board, UUID person, String email) {
        return in(board, "select exists (select from contact where board_id = :board and person_id <> :person and lower(email) = lower(:email))").param("person", person).param("email", email)
            .query(Boolean.class).single();
    }

    /** Who works for the board today or later, or cares for a pupil of it today; who works at this school first. */
    List<Adult> adults(BoardId board, UUID location, LocalDate today) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, c.email is not null as mailed, w.works, w.here, g.cares
            from person p
            left join contact c on c.board_id = p.board_id and c.person_id = p.id
            cross join lateral (select count(*) > 0 as works, coalesce(bool_or(e.location_id = :location), false) as here from employment e
                                where e.board_id = p.board_id and e.person_id = p.id and coalesce(e.until_day, 'infinity') >= :today) w
            cross join lateral (select exists (select from guardianship s where s.board_id = p.board_id and s.guardian_id = p.id
                                               and :today between s.from_day and coalesce(s.until_day, 'infinity')) as cares) g
            where p.board_id = :board and (w.works or g.cares)
            order by w.here desc, w.works desc, p.id
            """).param("location", location).param("today", today)
            .query((row, _) -> new Adult(id(row, "id"), row.getString("name"), row.getBoolean("mailed"), row.getBoolean("works"), row.getBoolean("here"), row.getBoolean("cares"))).list();
    }

    void mail(BoardId board, UUID person, String email, Instant now) {
        if (email.isEmpty()) {
            in(board, "delete from contact where board_id = :board and person_id = :person").param("person", person).update();
        } else {
            in(board, """
                insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'office', :now)
                on conflict (board_id, person_id) do update set email = excluded.email, told_by = excluded.told_by, told_at = excluded.told_at
                where contact.email <> excluded.email
                """).param("person", person).param("email", email).param("now", Timestamp.from(now)).update();
        }
    }

    void call(BoardId board, UUID person, String called) {
        in(board, "update person set called = nullif(:called, '') where board_id = :board and id = :person").param("person", person).param("called", called).update();
    }

    /** The same enrolment, in another group from its first day. */
    void lead(BoardId board, UUID enrolment, UUID group) {
        in(board, "update enrolment set group_id = :group where board_id = :board and id = :id").param("id", enrolment).param("group", group).update();
    }

    /** At once: yesterday was the last day. Who was written down today by mistake never cared for this child. */
    void endCare(BoardId board, UUID guardianship, LocalDate today) {
        in(board, "delete from guardianship where board_id = :board and id = :id and from_day >= :today").param("id", guardianship).param("today", today).update();
        in(board, "update guardianship set until_day = :last where board_id = :board and id = :id").param("id", guardianship).param("last", today.minusDays(1)).update();
    }

    /** Memberships beside the class end with it. */
    void part(BoardId board, UUID pupil, LocalDate last) {
        in(board, "update membership set until_day = greatest(from_day, cast(:last as date)) where board_id = :board and pupil_id = :pupil and coalesce(until_day, 'infinity') > :last")
            .param("pupil", pupil).param("last", last).update();
    }

    /** A colleague with what the office may change. */
    record Worker(UUID person, String firstName, String lastName, String called, Optional<String> email) {}

    Optional<Worker> worker(BoardId board, UUID person) {
        return in(board, """
            select p.id, p.first_name, p.last_name, coalesce(p.called, '') as called, c.email from person p
            left join contact c on c.board_id = p.board_id and c.person_id = p.id where p.board_id = :board and p.id = :person
            """).param("person", person).query((row, _) -> new Worker(id(row, "id"), row.getString("first_name"), row.getString("last_name"), row.getString("called"), Optional.ofNullable(row.getString("email")))).optional();
    }

    /** Ends work; what did not hold a whole day goes without a trace. */
    void endWork(BoardId board, UUID employment, LocalDate last) {
        in(board, "delete from employment where board_id = :board and id = :id and from_day > :last").param("id", employment).param("last", last).update();
        in(board, "update employment set until_day = :last where board_id = :board and id = :id and coalesce(until_day, 'infinity') > :last").param("id", employment).param("last", last).update();
    }

    /** All that somebody does at a school today or later. */
    record Work(UUID id, String role, Optional<UUID> group, LocalDate from) {}

    List<Work> work(BoardId board, UUID person, UUID location, LocalDate today) {
        return in(board, "select id, role, group_id, from_day from employment where board_id = :board and person_id = :person and location_id = :location and coalesce(until_day, 'infinity') >= :today order by from_day, id")
            .param("person", person).param("location", location).param("today", today)
            .query((row, _) -> new Work(id(row, "id"), row.getString("role"), Optional.ofNullable(id(row, "group_id")), row.getObject("from_day", LocalDate.class))).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
