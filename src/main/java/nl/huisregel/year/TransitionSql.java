package nl.huisregel.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about transitions while they are prepared: what is planned, and who is to go somewhere. */
@Component
class TransitionSql {

    private static final String TRANSITIONS = """
        select t.id, t.location_id, t.school_year, t.state, coalesce(m.called, trim(m.first_name || ' ' || m.last_name)) as made_by, t.made_at,
               coalesce(d.called, trim(d.first_name || ' ' || d.last_name)) as done_by, t.done_at
        from transition t
        join person m on m.board_id = t.board_id and m.id = t.made_by
        left join person d on d.board_id = t.board_id and d.id = t.done_by
        where t.board_id = :board
        """;

    private final JdbcClient jdbc;

    TransitionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody chose for a pupil. */
    record Chosen(Plan.Fate fate, Optional<UUID> group, Optional<UUID> school) {}

    Optional<Transition> prepared(BoardId board, UUID location) {
        return in(board, TRANSITIONS + " and t.location_id = :location and t.state = 'prepared'").param("location", location).query(TransitionSql::transition).optional();
    }

    Optional<Transition> lastDone(BoardId board, UUID location) {
        return in(board, TRANSITIONS + " and t.location_id = :location and t.state = 'done' order by t.done_at desc limit 1").param("location", location).query(TransitionSql::transition).optional();
    }

    UUID prepare(BoardId board, UUID location, SchoolYear year, UUID by, Instant now) {
        return in(board, "insert into transition (board_id, location_id, school_year, made_by, made_at) values (:board, :location, :year, :by, :now) returning id")
            .param("location", location).param("year", year.from()).param("by", by).param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    /** The transition, if it still is in this state, until the caller's transaction ends. */
    boolean lock(BoardId board, UUID transition, Transition.State state) {
        return in(board, "select id from transition where board_id = :board and id = :id and state = :state for update").param("id", transition).param("state", word(state))
            .query(UUID.class).optional().isPresent();
    }

    void drop(BoardId board, UUID transition) {
        in(board, "update transition set state = 'dropped' where board_id = :board and id = :id").param("id", transition).update();
        forgetPlan(board, transition);
    }

    void done(BoardId board, UUID transition, UUID by, Instant now) {
        in(board, "update transition set state = 'done', done_by = :by, done_at = :now where board_id = :board and id = :id").param("id", transition).param("by", by).param("now", Timestamp.from(now)).update();
        forgetPlan(board, transition);
    }

    void undone(BoardId board, UUID transition, UUID by, Instant now) {
        in(board, "update transition set state = 'undone', undone_by = :by, undone_at = :now where board_id = :board and id = :id").param("id", transition).param("by", by).param("now", Timestamp.from(now)).update();
    }

    /** What transitions wrote that cannot be taken back any more. */
    void forgetWritten(BoardId board, UUID location, Instant now) {
        in(board, """
            delete from transition_written w using transition t
            where w.board_id = :board and t.board_id = :board and t.id = w.transition_id and t.location_id = :location and t.state = 'done'
              and greatest(t.done_at, make_date(t.school_year, 8, 1)::timestamp at time zone 'Europe/Amsterdam') + interval '1 day' <= :now
            """).param("location", location).param("now", Timestamp.from(now)).update();
    }

    void forgetPlan(BoardId board, UUID transition) {
        in(board, "delete from transition_pupil where board_id = :board and transition_id = :id").param("id", transition).update();
        in(board, "delete from transition_teacher where board_id = :board and group_id in (select id from transition_group where board_id = :board and transition_id = :id)").param("id", transition).update();
        in(board, "delete from transition_group where board_id = :board and transition_id = :id").param("id", transition).update();
    }

    List<Plan.Group> groups(BoardId board, UUID transition) {
        Map<UUID, List<Plan.Teacher>> teachers = new HashMap<>();
        in(board, """
            select t.group_id, t.person_id, coalesce(p.called, trim(p.first_name || ' ' || p.last_name)) as name
            from transition_teacher t
            join transition_group g on g.board_id = t.board_id and g.id = t.group_id
            join person p on p.board_id = t.board_id and p.id = t.person_id
            where t.board_id = :board and g.transition_id = :id order by name, t.person_id
            """).param("id", transition).query(row -> {
                teachers.computeIfAbsent(id(row, "group_id"), _ -> new ArrayList<>()).add(new Plan.Teacher(id(row, "person_id"), row.getString("name")));
            });
        return in(board, "select id, name, group_id from transition_group where board_id = :board and transition_id = :id order by name collate \"nl-x-icu\", id").param("id", transition)
            .query((row, _) -> new Plan.Group(id(row, "id"), row.getString("name"), Optional.ofNullable(id(row, "group_id")), teachers.getOrDefault(id(row, "id"), List.of()))).list();
    }

    /** False where a group of that name is planned already. */
    boolean addGroup(BoardId board, UUID transition, String name) {
        return addGroups(board, transition, List.of(name), Map.of()) == 1;
    }

    /** Those that are not planned yet. @param formed which of them there are already. Answers how many. */
    int addGroups(BoardId board, UUID transition, Collection<String> names, Map<String, UUID> formed) {
        return in(board, """
            insert into transition_group (board_id, transition_id, name, group_id) select :board, :id, g.name, g.formed from unnest(:names::text[], :formed::uuid[]) g (name, formed) on conflict do nothing
            """).param("id", transition).param("names", names.toArray(String[]::new)).param("formed", names.stream().map(formed::get).toArray(UUID[]::new)).update();
    }

    boolean rename(BoardId board, UUID transition, UUID group, String name) {
        return in(board, """
            update transition_group set name = :name where board_id = :board and transition_id = :id and id = :group and group_id is null
              and not exists (select from transition_group o where o.board_id = :board and o.transition_id = :id and o.id <> :group and lower(o.name) = lower(:name))
            """).param("id", transition).param("group", group).param("name", name).update() == 1;
    }

    /** Groups that are not to be; who would go there gets a new proposal. */
    void removeGroups(BoardId board, UUID transition, List<UUID> groups) {
        for (String statement : List.of("delete from transition_pupil where board_id = :board and transition_id = :id and group_id = any (:groups::uuid[])",
            "delete from transition_teacher where board_id = :board and group_id in (select id from transition_group where board_id = :board and transition_id = :id and id = any (:groups::uuid[]))",
            "delete from transition_group where board_id = :board and transition_id = :id and id = any (:groups::uuid[]) and group_id is null")) {
            in(board, statement).param("id", transition).param("groups", groups.toArray(UUID[]::new)).update();
        }
    }

    /** Who works with these groups, instead of who did. */
    void teach(BoardId board, Map<UUID, List<UUID>> teachers) {
        List<UUID> groups = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        teachers.forEach((group, all) -> all.stream().distinct().forEach(person -> {
            groups.add(group);
            people.add(person);
        }));
        in(board, "delete from transition_teacher where board_id = :board and group_id = any (:groups::uuid[])").param("groups", teachers.keySet().toArray(UUID[]::new)).update();
        in(board, "insert into transition_teacher (board_id, group_id, person_id) select :board, t.class, t.person from unnest(:groups::uuid[], :people::uuid[]) t (class, person)")
            .param("groups", groups.toArray(UUID[]::new)).param("people", people.toArray(UUID[]::new)).update();
    }

    Map<UUID, Chosen> chosen(BoardId board, UUID transition) {
        Map<UUID, Chosen> chosen = new HashMap<>();
        in(board, "select pupil_id, fate, group_id, location_id from transition_pupil where board_id = :board and transition_id = :id").param("id", transition).query(row -> {
            chosen.put(id(row, "pupil_id"), new Chosen(Plan.Fate.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)), Optional.ofNullable(id(row, "group_id")), Optional.ofNullable(id(row, "location_id"))));
        });
        return chosen;
    }

    void choose(BoardId board, UUID transition, Map<UUID, Chosen> choices) {
        List<Map.Entry<UUID, Chosen>> all = List.copyOf(choices.entrySet());
        in(board, """
            insert into transition_pupil (board_id, transition_id, pupil_id, fate, group_id, location_id)
            select :board, :id, c.pupil, c.fate, c.class, c.school from unnest(:pupils::uuid[], :fates::text[], :groups::uuid[], :schools::uuid[]) c (pupil, fate, class, school)
            on conflict (board_id, transition_id, pupil_id) do update set fate = excluded.fate, group_id = excluded.group_id, location_id = excluded.location_id
            """).param("id", transition).param("pupils", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
            .param("fates", all.stream().map(it -> word(it.getValue().fate())).toArray(String[]::new))
            .param("groups", all.stream().map(it -> it.getValue().group().orElse(null)).toArray(UUID[]::new))
            .param("schools", all.stream().map(it -> it.getValue().school().orElse(null)).toArray(UUID[]::new)).update();
    }

    /** Of each pupil of the board the one group that matters beyond the last day of the year that ends: of the latest year, and a class before none. One pass, however many there are. */
    private static final String LATEST = """
        with latest as (
            select distinct on (e.pupil_id) e.pupil_id, e.id as enrolment_id, e.from_day, e.until_day, g.id as group_id, g.name as group_name, g.kind, g.school_year, g.location_id
            from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and g.kind <> 'composite' and coalesce(e.until_day, 'infinity') > :last
            order by e.pupil_id, g.school_year desc, g.kind <> 'none' desc, e.from_day desc, e.id desc),
        waiting as (select * from latest where school_year < :year or school_year = :year and kind = 'none')
        """;

    /** Who is at this school in a group of an earlier year, or was sent here without one, beyond the last day of the year that ends. */
    List<Proposing.Waiting> waiting(BoardId board, UUID location, SchoolYear year) {
        return in(board, LATEST + """
            select p.id, trim(p.first_name || ' ' || p.last_name) as name, p.born, w.enrolment_id, w.from_day, w.until_day, w.group_id, w.group_name, w.kind, w.school_year
            from waiting w join person p on p.board_id = :board and p.id = w.pupil_id
            where w.location_id = :location
            order by w.group_name collate "nl-x-icu", w.group_id, p.first_name collate "nl-x-icu", p.last_name, p.id
            """).param("location", location).param("year", year.from()).param("last", year.first().minusDays(1))
            .query((row, _) -> new Proposing.Waiting(id(row, "id"), row.getString("name"), Optional.ofNullable(row.getObject("born", LocalDate.class)),
                new Plan.Stay(id(row, "enrolment_id"), id(row, "group_id"), row.getString("group_name"), row.getInt("school_year"), row.getObject("from_day", LocalDate.class),
                    Optional.ofNullable(row.getObject("until_day", LocalDate.class))), row.getString("kind").equals("class"))).list();
    }

    /** How many that are, for each school. */
    Map<UUID, Integer> waitingAt(BoardId board, SchoolYear year) {
        Map<UUID, Integer> counts = new HashMap<>();
        in(board, LATEST + " select location_id, count(*) as pupils from waiting where cast(:board as uuid) is not null group by location_id").param("year", year.from()).param("last", year.first().minusDays(1)).query(row -> {
            counts.put(id(row, "location_id"), row.getInt("pupils"));
        });
        return counts;
    }

    /** The classes of a school in one year, by name. */
    Map<String, UUID> classes(BoardId board, UUID location, SchoolYear year) {
        Map<String, UUID> classes = new LinkedHashMap<>();
        in(board, "select id, name from class_group where board_id = :board and location_id = :location and school_year = :year and kind = 'class' order by name").param("location", location)
            .param("year", year.from()).query(row -> {
                classes.put(row.getString("name"), id(row, "id"));
            });
        return classes;
    }

    /** Who teaches which group on this day. */
    Map<UUID, List<UUID>> teachers(BoardId board, UUID location, LocalDate day) {
        Map<UUID, List<UUID>> teachers = new HashMap<>();
        in(board, "select distinct group_id, person_id from employment where board_id = :board and location_id = :location and group_id is not null and coalesce(until_day, 'infinity') >= :day")
            .param("location", location).param("day", day).query(row -> {
                teachers.computeIfAbsent(id(row, "group_id"), _ -> new ArrayList<>()).add(id(row, "person_id"));
            });
        return teachers;
    }

    /** What hangs and waits of a group of the ending year. */
    record Leaves(int onClassPage, int drafts, int later, int doubts) {}

    Map<UUID, Leaves> leaves(BoardId board, UUID location, LocalDate first) {
        Map<UUID, Leaves> leaves = new HashMap<>();
        in(board, """
            select t.group_id, count(distinct l.id) filter (where l.state = 'live') as live,
                   count(distinct t.id) filter (where l.state = 'scheduled' and l.goes_at >= (:first::date)::timestamp at time zone 'Europe/Amsterdam') as later,
                   count(distinct t.id) filter (where c.post_id is not null and coalesce(l.state, 'held') = 'held') as drafts,
                   count(distinct d.id) as doubts
            from post t
            left join post_channel c on c.board_id = t.board_id and c.post_id = t.id and c.channel = 'class_page'
            left join placement l on l.board_id = t.board_id and l.post_id = t.id and l.channel = 'class_page'
            left join doubt d on d.board_id = t.board_id and d.post_id = t.id and d.state = 'open'
            where t.board_id = :board and t.location_id = :location and t.group_id is not null group by t.group_id
            """).param("location", location).param("first", first).query(row -> {
                leaves.put(id(row, "group_id"), new Leaves(row.getInt("live"), row.getInt("drafts"), row.getInt("later"), row.getInt("doubts")));
            });
        return leaves;
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Transition transition(ResultSet row, int number) throws SQLException {
        return new Transition(id(row, "id"), id(row, "location_id"), new SchoolYear(row.getInt("school_year")), Transition.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getString("made_by"), row.getTimestamp("made_at").toInstant(), Optional.ofNullable(row.getString("done_by")), Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
