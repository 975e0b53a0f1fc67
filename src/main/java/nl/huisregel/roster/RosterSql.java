package nl.huisregel.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that lays a roster beside the register, and keeps what the administration calls its groups and people. */
@Component
class RosterSql {

    private final JdbcClient jdbc;

    RosterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which person each key stands for at this location. */
    Map<String, UUID> keys(BoardId board, UUID location, String kind) {
        Map<String, UUID> keys = new HashMap<>();
        in(board, "select key, person_id from person_key where board_id = :board and location_id = :location and kind = :kind").param("location", location).param("kind", kind)
            .query(row -> {
                keys.put(row.getString("key"), id(row, "person_id"));
            });
        return keys;
    }

    /** Everybody who is or was a pupil of the board, and where they are on this day; where nowhere, where they were last or will be. */
    Map<UUID, Known.Person> pupils(BoardId board, LocalDate day) {
        Map<UUID, Known.Person> pupils = new HashMap<>();
        in(board, """
            select p.id, p.first_name, p.last_name, p.born, e.id as enrolment_id, e.from_day, e.until_day, g.id as group_id, g.name as group_name, g.kind, g.school_year, g.location_id
            from (select distinct on (pupil_id) board_id, pupil_id, id, group_id, from_day, until_day from enrolment
                  where board_id = :board
                  order by pupil_id, (:day between from_day and coalesce(until_day, 'infinity')) desc, coalesce(until_day, 'infinity') desc, from_day desc) e
            join person p on p.board_id = e.board_id and p.id = e.pupil_id
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where p.board_id = :board
            """).param("day", day).query(row -> {
                boolean stays = row.getObject("until_day", LocalDate.class) == null || !row.getObject("until_day", LocalDate.class).isBefore(day);
                pupils.put(id(row, "id"), new Known.Person(id(row, "id"), row.getString("first_name"), row.getString("last_name"), day(row, "born"), stays ? Optional.of(stay(row)) : Optional.empty()));
            });
        return pupils;
    }

    List<Known.Group> groups(BoardId board, UUID location, int year) {
        return in(board, """
            select g.id, g.name, g.kind, k.key from class_group g
            left join group_key k on k.board_id = g.board_id and k.location_id = g.location_id and k.school_year = g.school_year and k.group_id = g.id
            where g.board_id = :board and g.location_id = :location and g.school_year = :year order by g.name, g.id
            """).param("location", location).param("year", year)
            .query((row, _) -> new Known.Group(id(row, "id"), row.getString("name"), row.getString("kind"), Optional.ofNullable(row.getString("key")))).list();
    }

    Map<UUID, Set<UUID>> extras(BoardId board, UUID location, int year, LocalDate day) {
        Map<UUID, Set<UUID>> extras = new HashMap<>();
        in(board, """
            select m.pupil_id, m.group_id from membership m
            join class_group g on g.board_id = m.board_id and g.id = m.group_id
            where m.board_id = :board and g.location_id = :location and g.school_year = :year and coalesce(m.until_day, 'infinity') >= :day
            """).param("location", location).param("year", year).param("day", day)
            .query(row -> {
                extras.computeIfAbsent(id(row, "pupil_id"), _ -> new HashSet<>()).add(id(row, "group_id"));
            });
        return extras;
    }

    Map<String, Known.Worker> staff(BoardId board, UUID location) {
        Map<String, Known.Worker> staff = new HashMap<>();
        in(board, """
            select k.key, p.id, p.first_name, p.last_name, c.email from person_key k
            join person p on p.board_id = k.board_id and p.id = k.person_id
            left join contact c on c.board_id = p.board_id and c.person_id = p.id
            where k.board_id = :board and k.location_id = :location and k.kind = 'staff'
            """).param("location", location).query(row -> {
                staff.put(row.getString("key"), worker(row, 0));
            });
        return staff;
    }

    List<Known.Worker> colleagues(BoardId board, UUID location, LocalDate day) {
        return in(board, """
            select distinct p.id, p.first_name, p.last_name, c.email from employment e
            join person p on p.board_id = e.board_id and p.id = e.person_id
            left join contact c on c.board_id = p.board_id and c.person_id = p.id
            where e.board_id = :board and e.location_id = :location and coalesce(e.until_day, 'infinity') >= :day order by p.id
            """).param("location", location).param("day", day).query(RosterSql::worker).list();
    }

    /** With which groups of the year colleagues of this location work from this day on. */
    Map<UUID, Set<UUID>> works(BoardId board, UUID location, int year, LocalDate day) {
        Map<UUID, Set<UUID>> works = new HashMap<>();
        in(board, """
            select e.person_id, e.group_id from employment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.location_id = :location and g.school_year = :year and coalesce(e.until_day, 'infinity') >= :day
            """).param("location", location).param("year", year).param("day", day).query(row -> {
                works.computeIfAbsent(id(row, "person_id"), _ -> new HashSet<>()).add(id(row, "group_id"));
            });
        return works;
    }

    /** These people work with these groups from that day on, in the role they have at this location. */
    void regroup(BoardId board, UUID location, List<UUID> people, List<UUID> groups, LocalDate day) {
        in(board, """
            insert into employment (board_id, person_id, role, location_id, group_id, from_day)
            select :board, x.person, (select e.role from employment e where e.board_id = :board and e.person_id = x.person and e.location_id = :location and coalesce(e.until_day, 'infinity') >= :day
                                      order by e.role = 'teacher' desc, e.role desc limit 1), :location, x.class, :day
            from unnest(:people::uuid[], :groups::uuid[]) x (person, class)
            """).param("location", location).param("day", day).param("people", people.toArray(UUID[]::new)).param("groups", groups.toArray(UUID[]::new)).update();
    }

    /** And with these no longer. What did not hold a whole day goes without a trace. */
    void ungroup(BoardId board, UUID location, List<UUID> people, List<UUID> groups, LocalDate last) {
        for (String statement : List.of("""
            delete from employment using unnest(:people::uuid[], :groups::uuid[]) x (person, class)
            where employment.board_id = :board and employment.location_id = :location and employment.person_id = x.person and employment.group_id = x.class and employment.from_day > :last
            """, """
            update employment set until_day = :last from unnest(:people::uuid[], :groups::uuid[]) x (person, class)
            where employment.board_id = :board and employment.location_id = :location and employment.person_id = x.person and employment.group_id = x.class
              and coalesce(employment.until_day, 'infinity') > :last
            """)) {
            in(board, statement).param("location", location).param("last", last).param("people", people.toArray(UUID[]::new)).param("groups", groups.toArray(UUID[]::new)).update();
        }
    }

    void keepKeys(BoardId board, UUID location, String kind, List<DryRun.Linked> keys) {
        in(board, """
            insert into person_key (board_id, location_id, kind, key, person_id)
            select :board, :location, :kind, k.key, k.person from unnest(:keys::text[], :persons::uuid[]) k (key, person)
            """).param("location", location).param("kind", kind).param("keys", texts(keys, DryRun.Linked::key))
            .param("persons", keys.stream().map(DryRun.Linked::person).toArray(UUID[]::new)).update();
    }

    void keepGroupKeys(BoardId board, UUID location, int year, List<DryRun.Linked> keys) {
        in(board, """
            insert into group_key (board_id, location_id, school_year, key, group_id)
            select :board, :location, :year, k.key, k.id from unnest(:keys::text[], :ids::uuid[]) k (key, id)
            on conflict (board_id, location_id, school_year, key) do update set group_id = excluded.group_id
            """).param("location", location).param("year", year).param("keys", texts(keys, DryRun.Linked::key))
            .param("ids", keys.stream().map(DryRun.Linked::person).toArray(UUID[]::new)).update();
    }

    /** Where these people can be written to from now on. */
    void keepMail(BoardId board, Map<UUID, String> addresses, String toldBy, Instant now) {
        List<Map.Entry<UUID, String>> all = new ArrayList<>(addresses.entrySet());
        in(board, """
            insert into contact (board_id, person_id, email, told_by, told_at)
            select :board, c.person, c.email, :told, :now from unnest(:persons::uuid[], :emails::text[]) c (person, email)
            on conflict (board_id, person_id) do update set email = excluded.email, told_by = excluded.told_by, told_at = excluded.told_at
            """).param("told", toldBy).param("now", Timestamp.from(now)).param("persons", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
            .param("emails", all.stream().map(Map.Entry::getValue).toArray(String[]::new)).update();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Known.Stay stay(ResultSet row) throws SQLException {
        return new Known.Stay(id(row, "enrolment_id"), id(row, "group_id"), row.getString("group_name"), row.getString("kind").equals("class"), row.getInt("school_year"), id(row, "location_id"),
            row.getObject("from_day", LocalDate.class), day(row, "until_day"));
    }

    private static Known.Worker worker(ResultSet row, int number) throws SQLException {
        return new Known.Worker(id(row, "id"), row.getString("first_name"), row.getString("last_name"), Optional.ofNullable(row.getString("email")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String[] texts(List<DryRun.Linked> all, Function<DryRun.Linked, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
