package nl.huisregel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisregel.access.Data;
import nl.huisregel.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The levels of protection are compared with the database and the table of rights. */
@DisplayName("The levels of protection")
class ProtectionTest {

    private static final Path PAGE = Path.of("docs/protection.md");
    private static final Pattern LEVEL = Pattern.compile("(?m)^- \\*\\*(\\w+)\\*\\*: ((?:.|\\n(?!- ))*)");
    private static final Pattern TABLE = Pattern.compile("`([a-z_]+)`");
    private static final Pattern TESTS = Pattern.compile("`(\\w+Test)`");
    /** Looked for before anybody knows of which board it is: by a hash that only its holder can make, or by the session library. */
    private static final List<String> OUTSIDE_THE_FENCE = List.of("first_link", "guess", "login_key", "report_key", "report_tally", "spring_session", "spring_session_attributes");

    private final JdbcClient jdbc = TestDatabase.school().jdbc();
    private final Map<String, List<String>> levels = new TreeMap<>();

    @BeforeEach
    void read() throws IOException {
        LEVEL.matcher(Files.readString(PAGE)).results().forEach(found -> levels.put(found.group(1), TABLE.matcher(found.group(2)).results().map(table -> table.group(1)).toList()));
    }

    @Test
    @DisplayName("hold every table of the database, each once")
    void every_table() {
        var tables = jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'flyway%'").query(String.class).list();
        assertThat(levels.keySet()).containsExactlyInAnyOrder("Open", "School", "Personal", "Confidential", "Secret");
        assertThat(levels.values().stream().flatMap(List::stream).toList()).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    @DisplayName("ask of the database itself that no board reads another's, for its owner too")
    void fenced() {
        var open = jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not (relrowsecurity and relforcerowsecurity)").query(String.class).list();
        var guarded = new ArrayList<>(levels.get("School"));
        guarded.addAll(levels.get("Personal"));
        guarded.addAll(levels.get("Confidential"));
        guarded.addAll(levels.get("Secret"));
        guarded.removeAll(OUTSIDE_THE_FENCE);
        assertThat(guarded).isNotEmpty().doesNotContainAnyElementsOf(open);
    }

    @Test
    @DisplayName("call confidential what the table of rights calls so, and nothing secret may be seen by anybody but the name of a passkey")
    void as_the_rights() {
        var confidential = Arrays.stream(Data.values()).filter(Data::confidential).flatMap(data -> data.tables().stream()).collect(Collectors.toSet());
        assertThat(levels.get("Confidential")).containsAll(confidential);
        assertThat(Arrays.stream(Data.values()).filter(data -> !data.confidential()).flatMap(data -> data.tables().stream()).toList()).doesNotContainAnyElementsOf(levels.get("Confidential"));
        assertThat(Arrays.stream(Data.values()).flatMap(data -> data.tables().stream()).filter(levels.get("Secret")::contains).toList())
            .as("of these somebody reads an address, a name or a day; what opens is read by nobody").containsOnly("passkey", "login", "invitation");
    }

    @Test
    @DisplayName("name tests that exist for what they ask")
    void tests() throws IOException {
        List<String> there;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            there = files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
        }
        assertThat(TESTS.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList()).hasSizeGreaterThan(15).allSatisfy(test -> assertThat(there).contains(test));
    }
}
