package nl.huisregel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people get to see of themselves is compared with the database itself: nothing of it can be forgotten. */
class HoldingsTest {

    /** They name a person, and yet give nobody a row: the reason stands with each. */
    private static final Set<String> NAMES_WITHOUT_ROW = Set.of("shield_from.guardian_id", "consent_subject.person_id", "digest_told.person_id");

    private final JdbcClient jdbc = TestDatabase.school().jdbc();

    @Test
    @DisplayName("every table of the database is in a kind of data, and every holding is of a table")
    void every_table() {
        var tables = jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'flyway%'").query(String.class).list();
        assertThat(Holdings.ALL.stream().map(Holding::table).collect(Collectors.toSet())).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    @DisplayName("every column that says something is told to whose it is, or left out with a reason")
    void every_column() {
        var missing = new TreeSet<String>();
        for (var holding : Holdings.ALL.stream().filter(Holding::told).toList()) {
            jdbc.sql("""
                select attname from pg_attribute where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and format_type(atttypid, null) not in ('uuid', 'bytea')
                """).param("table", holding.table()).query(String.class).list().stream()
                .filter(column -> !holding.plain().contains(column) && !holding.left().contains(column)).forEach(column -> missing.add(holding.table() + "." + column));
            assertThat(holding.left().isEmpty()).as(holding.table() + " leaves something out and says why").isEqualTo(holding.why().isEmpty());
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("every key to a person makes the row that person's, or says why not")
    void every_key_to_a_person() {
        var keys = jdbc.sql("""
            select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
            where c.contype = 'f' and c.confrelid = 'person'::regclass and a.attname <> 'board_id'
            """).query(String.class).list();
        assertThat(keys).isNotEmpty().filteredOn(key -> !NAMES_WITHOUT_ROW.contains(key)).allSatisfy(key -> assertThat(Holdings.ALL)
            .as("whose rows are they that " + key + " names?").anyMatch(holding -> key.startsWith(holding.table() + ".") && holding.persons().contains(key.substring(key.indexOf('.') + 1))));
    }

    @Test
    @DisplayName("every word that the database may hold in place of a choice has words for whoever reads it")
    void choices() {
        var choices = jdbc.sql("""
            select a.attrelid::regclass::text || '.' || a.attname || ' ' || m.word[1] from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
            cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([a-z][a-z_]*)''::text', 'g') as m (word)
            where c.contype = 'c' and array_length(c.conkey, 1) = 1 and format_type(a.atttypid, null) in ('text', 'text[]')
            """).query(String.class).list();
        assertThat(choices).hasSizeGreaterThan(100);
        for (var language : Language.values()) {
            var words = Words.in(language);
            assertThat(choices).filteredOn(choice -> Holdings.ALL.stream().anyMatch(holding -> choice.startsWith(holding.table() + ".") && holding.plain().contains(column(choice))))
                .filteredOn(choice -> Dossier.key(choice.substring(0, choice.indexOf('.')), column(choice), choice.substring(choice.indexOf(' ') + 1), words).isEmpty())
                .as("without words in " + language).isEmpty();
            assertThat(Stream.of(nl.huisregel.login.Notice.Kind.values()).map(kind -> Dossier.key("login_notice", "kind", kind.name(), words))).as("notices in " + language).allMatch(Optional::isPresent);
            assertThat(Stream.of(nl.huisregel.access.Hat.values()).map(hat -> Dossier.key("report", "by_hat", hat.name(), words))).as("capacities in " + language).allMatch(Optional::isPresent);
        }
    }

    private static String column(String choice) {
        return choice.substring(choice.indexOf('.') + 1, choice.indexOf(' '));
    }

    @Test
    @DisplayName("every heading, table and column has its words")
    void words() {
        for (var language : Language.values()) {
            var keys = Words.in(language).keys();
            for (var holding : Holdings.ALL) {
                assertThat(keys).contains(holding.area().text());
                if (holding.told()) {
                    assertThat(keys).contains("privacy.table." + holding.table()).containsAll(holding.names().stream().map(name -> "privacy.column." + name).toList());
                }
            }
            for (var area : List.of(Area.values())) {
                if (area.term().isPresent()) {
                    assertThat(keys).contains(area.text() + ".what", area.text() + ".purpose", area.text() + ".ground", area.text() + ".source");
                }
            }
        }
    }
}
