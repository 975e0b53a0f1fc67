package nl.huisregel.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL about schools and the people in them. A row counts on the days from its first to its last. */
@Component
class SchoolSql {

    private final JdbcClient jdbc;

    SchoolSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an address leads. */
    record Address(BoardId board, UUID location) {}

    Optional<Address> address(String slug) {
        return jdbc.sql("select board_id, location_id from address where slug = :slug")
            .param("slug", slug)
            .query((row, _) -> new Address(new BoardId(id(row, "board_id")), id(row, "location_id"))).optional();
    }

    Board board(BoardId board) {
        return jdbc.sql("select id as board_id, slug, name, hue from board where id = :board")
            .param("board", board.value()).query(SchoolSql::board).single();
    }

    List<Board> boards() {
        return jdbc.sql("select id as board_id, slug, name, hue from board order by name").query(SchoolSql::board).list();
    }

    List<Location> locations(BoardId board) {
        return in(board, """
            select id, slug, name, town, kind from location
            where board_id = :board order by name
            """).query(SchoolSql::location).list();
    }

    Optional<Location> location(BoardId board, UUID location) {
        return in(board, """
            select id, slug, name, town, kind from location
            where board_id = :board and id = :location
            """).param("location", location).query(SchoolSql::location).optional();
    }

    Map<UUID, SchoolCode> codes(BoardId board) {
        var codes = new LinkedHashMap<UUID, SchoolCode>();
        in(board, "select id, brin, dependance from location where board_id = :board and brin is not null order by name")
            .query((row, _) -> codes.put(id(row, "id"), new SchoolCode(row.getString("brin"), row.getString("dependance")))).list();
        return codes;
    }

    List<Group> groupsAt(BoardId board, UUID location, int year) {
        return in(board, """
            select id, location_id, school_year, name from class_group
            where board_id = :board and location_id = :location and school_year = :year and kind = 'class'
            order by name
            """).param("location", location).param("year", year).query(SchoolSql::group).list();
    }

    List<Group> groupsOf(BoardId board, UUID teacher, LocalDate today) {
        return in(board, """
            select g.id, g.location_id, g.school_year, g.name
            from employment e
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.person_id = :teacher
              and :today between e.from_day and coalesce(e.until_day, 'infinity')
            order by g.name
            """).param("teacher", teacher).param("today", today).query(SchoolSql::group).list();
    }

    Optional<Group> group(BoardId board, UUID group) {
        return in(board, """
            select id, location_id, school_year, name from class_group
            where board_id = :board and id = :group
            """).param("group", group).query(SchoolSql::group).optional();
    }

    Optional<Group> groupOf(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select g.id, g.location_id, g.school_year, g.name
            from enrolment e
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.pupil_id = :pupil
              and :today between e.from_day and coalesce(e.until_day, 'infinity')
            order by e.from_day desc limit 1
            """).param("pupil", pupil).param("today", today).query(SchoolSql::group).optional();
    }

    /**
     * With {@code twins}, how many at the location share the first name: two Lottes get an initial. Only locations that matter are counted, or
     * each question about one pupil would look at all pupils of the board.
     */
    private static final String PUPILS = """
        select * from (
            select p.id, p.first_name, p.last_name, p.born, p.shielded, e.group_id,
                   count(*) over (partition by g.location_id, p.first_name) as twins
            from enrolment e
            join person p on p.board_id = e.board_id and p.id = e.pupil_id
            join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and g.location_id in (%s)
              and :today between e.from_day and coalesce(e.until_day, 'infinity')
        ) enrolled
        """;

    private static final String PUPILS_OF_GROUP = PUPILS.formatted("select own.location_id from class_group own where own.board_id = :board and own.id = :group")
        + " where group_id = :group order by first_name collate \"nl-x-icu\", last_name";

    private static final String PUPILS_OF_LOCATION = PUPILS.formatted(":location") + " order by first_name collate \"nl-x-icu\", last_name";

    private static final String ONE_PUPIL = PUPILS.formatted("""
        select there.location_id from enrolment own join class_group there on there.board_id = own.board_id and there.id = own.group_id
        where own.board_id = :board and own.pupil_id = :pupil""") + " where id = :pupil";

    List<Pupil> pupilsOf(BoardId board, UUID group, LocalDate today) {
        return in(board, PUPILS_OF_GROUP).param("group", group).param("today", today).query(SchoolSql::pupil).list();
    }

    /** By group. */
    Map<UUID, List<Pupil>> pupilsAt(BoardId board, UUID location, LocalDate today) {
        var groups = new java.util.HashMap<UUID, List<Pupil>>();
        in(board, PUPILS_OF_LOCATION).param("location", location).param("today", today)
            .query((row, number) -> groups.computeIfAbsent(id(row, "group_id"), _ -> new java.util.ArrayList<>()).add(pupil(row, number))).list();
        return groups;
    }

    Optional<Pupil> pupil(BoardId board, UUID pupil, LocalDate today) {
        return in(board, ONE_PUPIL).param("pupil", pupil).param("today", today).query(SchoolSql::pupil).optional();
    }

    private static final String COLLEAGUES = """
        select p.id as person_id, e.id, coalesce(p.called, p.first_name) as called,
               trim(p.first_name || ' ' || p.last_name) as full_name, e.role, e.location_id, e.group_id
        from employment e
        join person p on p.board_id = e.board_id and p.id = e.person_id
        where e.board_id = :board
          and :today between e.from_day and coalesce(e.until_day, 'infinity')
        """;

    List<Colleague> colleaguesAt(BoardId board, UUID location, LocalDate today) {
        return in(board, COLLEAGUES + " and e.location_id = :location order by p.first_name, p.last_name")
            .param("location", location).param("today", today).query(SchoolSql::colleague).list();
    }

    List<Colleague> employmentsOf(BoardId board, UUID person, LocalDate today) {
        return in(board, COLLEAGUES + " and e.person_id = :person order by e.from_day, e.id")
            .param("person", person).param("today", today).query(SchoolSql::colleague).list();
    }

    List<Colleague> inRole(BoardId board, Role role, LocalDate today) {
        return in(board, COLLEAGUES + " and e.role = :role order by p.first_name, p.last_name")
            .param("role", role.name().toLowerCase(Locale.ROOT)).param("today", today).query(SchoolSql::colleague).list();
    }

    List<Parent> parentsOf(BoardId board, UUID group, LocalDate today) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as full_name, array_agg(c.first_name order by c.first_name) as children
            from enrolment e
            join person c on c.board_id = e.board_id and c.id = e.pupil_id
            join guardianship s on s.board_id = e.board_id and s.pupil_id = e.pupil_id
                and :today between s.from_day and coalesce(s.until_day, 'infinity')
            join person p on p.board_id = s.board_id and p.id = s.guardian_id
            where e.board_id = :board and e.group_id = :group
              and :today between e.from_day and coalesce(e.until_day, 'infinity')
            group by p.id, p.first_name, p.last_name
            order by p.first_name, p.last_name
            """).param("group", group).param("today", today)
            .query((row, _) -> new Parent(id(row, "id"), row.getString("full_name"),
                Arrays.asList((String[]) row.getArray("children").getArray()))).list();
    }

    List<Guardian> guardiansOf(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select p.id, trim(p.first_name || ' ' || p.last_name) as full_name, s.relation, s.authority, s.from_day, s.until_day
            from guardianship s
            join person p on p.board_id = s.board_id and p.id = s.guardian_id
            where s.board_id = :board and s.pupil_id = :pupil
              and :today between s.from_day and coalesce(s.until_day, 'infinity')
            order by p.first_name, p.last_name
            """).param("pupil", pupil).param("today", today)
            .query((row, _) -> new Guardian(id(row, "id"), row.getString("full_name"),
                word(Relation.class, row, "relation"), word(Authority.class, row, "authority"),
                row.getObject("from_day", LocalDate.class), Optional.ofNullable(row.getObject("until_day", LocalDate.class)))).list();
    }

    private static final String CHILDREN = """
        select c.id as pupil_id, c.first_name, c.born, s.relation, s.authority,
               g.id as group_id, g.location_id, g.school_year, g.name as group_name,
               l.slug, l.name, l.town, l.kind
        from guardianship s
        join person c on c.board_id = s.board_id and c.id = s.pupil_id
        join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id and %s
        join class_group g on g.board_id = e.board_id and g.id = e.group_id
        join location l on l.board_id = g.board_id and l.id = g.location_id
        where s.board_id = :board and s.guardian_id = :guardian
          and :today between s.from_day and coalesce(s.until_day, 'infinity')
          and not exists (select from whereabouts_hidden h where h.board_id = s.board_id and h.guardian_id = s.guardian_id and h.pupil_id = s.pupil_id)
        order by c.born, c.first_name
        """;

    List<Child> childrenOf(BoardId board, UUID guardian, LocalDate today) {
        return in(board, CHILDREN.formatted(":today between e.from_day and coalesce(e.until_day, 'infinity')")).param("guardian", guardian).param("today", today).query(SchoolSql::child).list();
    }

    /** The last enrolment of who is not at any school of the board today, and was. */
    private static final String WAS_LAST = """
        e.until_day < :today and not exists (
            select from enrolment o where o.board_id = e.board_id and o.pupil_id = e.pupil_id and o.id <> e.id
              and (coalesce(o.until_day, 'infinity') >= :today or (o.until_day, o.id) > (e.until_day, e.id)))""";

    List<Child> formerChildrenOf(BoardId board, UUID guardian, LocalDate today) {
        return in(board, CHILDREN.formatted(WAS_LAST)).param("guardian", guardian).param("today", today).query(SchoolSql::child).list();
    }

    Optional<Pupil> formerPupil(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select p.id, p.first_name, p.last_name, p.born, p.shielded, 1 as twins
            from person p join enrolment e on e.board_id = p.board_id and e.pupil_id = p.id and %s
            where p.board_id = :board and p.id = :pupil
            """.formatted(WAS_LAST)).param("pupil", pupil).param("today", today).query(SchoolSql::pupil).optional();
    }

    Optional<Group> lastGroupOf(BoardId board, UUID pupil, LocalDate today) {
        return in(board, """
            select g.id, g.location_id, g.school_year, g.name
            from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and e.pupil_id = :pupil and %s
            """.formatted(WAS_LAST)).param("pupil", pupil).param("today", today).query(SchoolSql::group).optional();
    }

    /** How many pupils of the board are today in a group of a year that is over. */
    int leftBehind(BoardId board, int year, LocalDate today) {
        return in(board, """
            select count(distinct e.pupil_id) from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and g.kind <> 'composite' and g.school_year < :year and :today between e.from_day and coalesce(e.until_day, 'infinity')
            """).param("year", year).param("today", today).query(Integer.class).single();
    }

    boolean caresForPupil(BoardId board, UUID guardian, LocalDate today) {
        return in(board, """
            select exists (
                select from guardianship s
                join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id and :today between e.from_day and coalesce(e.until_day, 'infinity')
                where s.board_id = :board and s.guardian_id = :guardian and :today between s.from_day and coalesce(s.until_day, 'infinity'))
            """).param("guardian", guardian).param("today", today).query(Boolean.class).single();
    }

    boolean hiddenFrom(BoardId board, UUID pupil, UUID guardian) {
        return in(board, "select exists (select from whereabouts_hidden where board_id = :board and pupil_id = :pupil and guardian_id = :guardian)")
            .param("pupil", pupil).param("guardian", guardian).query(Boolean.class).single();
    }

    Optional<String> fullName(BoardId board, UUID person) {
        return in(board, "select trim(first_name || ' ' || last_name) from person where board_id = :board and id = :person")
            .param("person", person).query(String.class).optional();
    }

    String firstName(BoardId board, UUID person) {
        return in(board, "select first_name from person where board_id = :board and id = :person")
            .param("person", person).query(String.class).single();
    }

    List<Timetable.Hours> hours(BoardId board, UUID location) {
        return in(board, """
            select weekday, kind, starts, ends from school_hours
            where board_id = :board and location_id = :location order by weekday, starts
            """).param("location", location)
            .query((row, _) -> new Timetable.Hours(DayOfWeek.of(row.getInt("weekday")), word(Timetable.Hours.Kind.class, row, "kind"),
                row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class))).list();
    }

    List<Timetable.Holiday> holidays(BoardId board, UUID location) {
        return in(board, """
            select first_day, last_day, name from holiday
            where board_id = :board and location_id = :location order by first_day
            """).param("location", location)
            .query((row, _) -> new Timetable.Holiday(row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class), row.getString("name"))).list();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Board board(ResultSet row, int number) throws SQLException {
        return new Board(new BoardId(id(row, "board_id")), row.getString("slug"), row.getString("name"), row.getInt("hue"));
    }

    private static Location location(ResultSet row, int number) throws SQLException {
        return new Location(id(row, "id"), row.getString("slug"), row.getString("name"), row.getString("town"),
            word(Location.Kind.class, row, "kind"));
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(id(row, "id"), id(row, "location_id"), new SchoolYear(row.getInt("school_year")), row.getString("name"));
    }

    private static Child child(ResultSet row, int number) throws SQLException {
        return new Child(id(row, "pupil_id"), row.getString("first_name"), row.getObject("born", LocalDate.class), group(row, "group_id", "group_name"),
            new Location(id(row, "location_id"), row.getString("slug"), row.getString("name"), row.getString("town"), word(Location.Kind.class, row, "kind")),
            word(Relation.class, row, "relation"), word(Authority.class, row, "authority"));
    }

    private static Group group(ResultSet row, String id, String name) throws SQLException {
        return new Group(id(row, id), id(row, "location_id"), new SchoolYear(row.getInt("school_year")), row.getString(name));
    }

    private static Pupil pupil(ResultSet row, int number) throws SQLException {
        var first = row.getString("first_name");
        return new Pupil(id(row, "id"), row.getInt("twins") > 1 && !row.getString("last_name").isEmpty() ? first + " " + initial(row.getString("last_name")) + "." : first,
            row.getObject("born", LocalDate.class), row.getBoolean("shielded"));
    }

    /** The V of "van der Veen" is that of Veen. */
    private static String initial(String lastName) {
        return lastName.codePoints().filter(Character::isUpperCase).mapToObj(Character::toString).findFirst().orElse(lastName.codePoints().mapToObj(Character::toString).findFirst().orElse(""));
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        return new Colleague(id(row, "person_id"), id(row, "id"), row.getString("called"), row.getString("full_name"),
            word(Role.class, row, "role"), Optional.ofNullable(id(row, "location_id")), Optional.ofNullable(id(row, "group_id")));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static <E extends Enum<E>> E word(Class<E> type, ResultSet row, String column) throws SQLException {
        return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
    }
}
