package nl.huisregel.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.school.Board;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a token of its own in each kind of rows of each sensitive column of every board, behind what stands there. The owner of the tables does it. */
final class Planting {

    private static final String LETTERS = "bcdfghjklmnpqrstvwx";

    /** Two guardians who read, and the children that the readers may know: theirs, and who is a pupil himself. */
    private static final String PERSON = """
        case when exists (select from employment e where e.board_id = x.board_id and e.person_id = x.id) then 'colleague'
             when exists (select from enrolment e where e.board_id = x.board_id and e.pupil_id = x.id) then case when split_part(x.first_name, ' ', 1) in ('Noor', 'Finn') then 'own child' else 'pupil' end
             when split_part(x.first_name, ' ', 1) in ('Samira', 'Jeltje') then 'who asks'
             when split_part(x.first_name, ' ', 1) = 'Niels' then 'without authority' else 'guardian' end""";
    /** Who may not know where the child is belongs to no school. */
    private static final String PERSON_AT = """
        case when split_part(x.first_name, ' ', 1) = 'Niels' then null else coalesce((select max(l.slug) from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
                    join location l on l.board_id = g.board_id and l.id = g.location_id where e.board_id = x.board_id and e.pupil_id = x.id),
                 (select max(l.slug) from guardianship s join enrolment e on e.board_id = s.board_id and e.pupil_id = s.pupil_id
                    join class_group g on g.board_id = e.board_id and g.id = e.group_id join location l on l.board_id = g.board_id and l.id = g.location_id
                    where s.board_id = x.board_id and s.guardian_id = x.id
                      and not exists (select from employment w where w.board_id = x.board_id and w.person_id = x.id))) end""";
    private static final String POST = """
        case when exists (select from placement l where l.board_id = x.board_id and l.post_id = %1$s and l.state <> 'held') then 'placed'
             when exists (select from doubt d where d.board_id = x.board_id and d.post_id = %1$s) then 'in doubt' else 'draft' end""";
    private static final String PLACEMENT = """
        (select case when l.state = 'live' and l.channel = 'school_website' then 'public'
                     when l.state = 'live' and (l.channel <> 'newsletter' or exists (select from newsletter_for_families f where f.board_id = l.board_id and f.placement_id = l.id))
                     then 'school' else 'staff' end from placement l where l.board_id = x.board_id and l.id = %1$s)""";
    private static final String AT_POST = "(select c.slug from post t join location c on c.board_id = t.board_id and c.id = t.location_id where t.board_id = x.board_id and t.id = %s)";
    private static final String AT_PLACEMENT = AT_POST.formatted("(select l.post_id from placement l where l.board_id = x.board_id and l.id = %s)");
    private static final String AT_LOCATION = "(select c.slug from location c where c.board_id = x.board_id and c.id = x.location_id)";

    /** Which rows are told apart, by table: their kind. */
    private static final Map<String, String> KINDS = Map.of("person", PERSON, "post", POST.formatted("x.id"), "placement", PLACEMENT.formatted("x.id"),
        "placement_picture", PLACEMENT.formatted("x.placement_id"));

    /** And the school they belong to, by table; of the others the whole board is told apart only. */
    private static final Map<String, String> SCHOOLS = Map.ofEntries(Map.entry("person", PERSON_AT), Map.entry("post", AT_POST.formatted("x.id")),
        Map.entry("placement", AT_POST.formatted("x.post_id")), Map.entry("placement_picture", AT_PLACEMENT.formatted("x.placement_id")),
        Map.entry("post_duty", AT_POST.formatted("x.post_id")), Map.entry("doubt", AT_LOCATION), Map.entry("confidence", AT_LOCATION), Map.entry("precedent", AT_LOCATION), Map.entry("reported", AT_LOCATION),
        Map.entry("doubt_answer", "(select c.slug from doubt d join location c on c.board_id = d.board_id and c.id = d.location_id where d.board_id = x.board_id and d.id = x.doubt_id)"),
        Map.entry("report", "(select c.slug from reported d join location c on c.board_id = d.board_id and c.id = d.location_id where d.board_id = x.board_id and d.id = x.reported_id)"),
        Map.entry("correction", AT_POST.formatted("x.post_id")), Map.entry("data_request", AT_LOCATION), Map.entry("breach", AT_LOCATION), Map.entry("school_account", AT_LOCATION), Map.entry("class_group", AT_LOCATION),
        Map.entry("transition_group", "(select c.slug from transition t join location c on c.board_id = t.board_id and c.id = t.location_id where t.board_id = x.board_id and t.id = x.transition_id)"),
        Map.entry("standing_elsewhere", AT_PLACEMENT.formatted("x.placement_id")), Map.entry("newsletter_out", AT_PLACEMENT.formatted("x.placement_id")),
        Map.entry("errand", "(select c.slug from standing_elsewhere s join placement l on l.board_id = s.board_id and l.id = s.placement_id join post t on t.board_id = l.board_id and t.id = l.post_id"
            + " join location c on c.board_id = t.board_id and c.id = t.location_id where s.board_id = x.board_id and s.id = x.standing_id)"));

    /** Where a token cannot simply be added behind what stands there: an address must stay an address, and a list of fields a list. */
    private static final Map<String, String> PLANTED = Map.of("intake_content.content", "replace(x.content, 'Zaaigoed', 'Zaaigoed ' || :token)");

    private record Kind(String of, Optional<String> school) {
    }

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final Random random = new Random(20261126);

    Planting(DataSource owner) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
    }

    /** Every column of text of the catalogue, as table.column; what spring-session keeps is its own. */
    static List<String> columns(JdbcClient jdbc) {
        return jdbc.sql("""
            select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
              and format_type(a.atttypid, null) in ('text', 'text[]', 'character varying', 'character', 'json', 'jsonb', 'xml', 'name', 'citext', 'inet')
              and c.relname not like 'spring_session%' and c.relname not like 'flyway%' order by 1
            """).query(String.class).list();
    }

    List<Canary> plant(List<Board> boards) {
        List<Canary> planted = new ArrayList<>();
        List<String> columns = columns(jdbc).stream().filter(column -> Sensitive.ROWS.stream().anyMatch(row -> row.column().equals(column) && row.planted())).toList();
        for (Board board : boards) {
            TestDatabase.fence(owner).inside(board.id(), () -> columns.forEach(column -> planted.addAll(plant(board, column))));
        }
        return planted;
    }

    private List<Canary> plant(Board board, String column) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        String whose = table.equals("board") ? "x.id" : "x.board_id";
        String kind = KINDS.getOrDefault(table, "''");
        String school = SCHOOLS.getOrDefault(table, "null::text");
        List<Kind> kinds = jdbc.sql("select distinct %s as kind, %s as school from %s x where %s = :board and x.%s <> ''".formatted(kind, school, table, whose, name))
            .param("board", board.id().value()).query((row, _) -> new Kind(row.getString("kind"), Optional.ofNullable(row.getString("school")))).list();
        return kinds.stream().map(one -> {
            Canary canary = new Canary(token(), column, one.of(), board.slug(), one.school());
            jdbc.sql("update %1$s x set %2$s = %6$s where %3$s = :board and x.%2$s <> '' and %4$s = :kind and (%5$s) is not distinct from :school"
                .formatted(table, name, whose, kind, school, planted(column, name))).param("token", canary.token()).param("board", board.id().value()).param("kind", one.of())
                .param("school", one.school().orElse(null), java.sql.Types.VARCHAR).update();
            return canary;
        }).toList();
    }

    private static String planted(String column, String name) {
        return PLANTED.getOrDefault(column, name.equals("email") || column.startsWith("mail") && name.equals("address") ? ":token || x." + name
            : "x." + name + (name.equals("address") ? " || :token" : " || ' ' || :token"));
    }

    /** Letters that are in no word, so that it stays whole in an address, in a PDF and in whatever is looked for. */
    private String token() {
        StringBuilder token = new StringBuilder("zq");
        for (int i = 0; i < 5; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.append("qz").toString();
    }
}
