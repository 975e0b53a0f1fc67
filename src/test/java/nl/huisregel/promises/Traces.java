package nl.huisregel.promises;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where words are still to be found: in every column of text and of bytes of every table there is, whatever anybody says is in it, and in the files of
 * the data folder. The columns come out of the catalogue, so a table that is added tomorrow is searched tomorrow.
 */
public final class Traces {

    private static final Set<String> BYTES = Set.of("bytea");
    /** Longer ones are pictures: they are made anew out of pixels, which GateTest looks after. */
    private static final int LONGEST = 8192;

    /** What the worker that makes pictures runs on: a hundred megabytes of ours that nobody writes in. */
    private static final Pattern PROGRAM = Pattern.compile("\\.(jar|class)$|\\.so(\\.|$)");

    private record Column(String table, String name, String type) {
    }

    private final DataSource owner;
    private final JdbcClient jdbc;
    private final Path data;

    public Traces(DataSource owner, Path data) {
        this.owner = owner;
        this.jdbc = JdbcClient.create(owner);
        this.data = data;
    }

    /** By what was looked for: the columns and files that hold it, whatever its capitals. */
    public Map<String, Set<String>> of(BoardId board, Collection<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        List<String> looked = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        TestDatabase.fence(owner).reading(board, () -> {
            columns().forEach(column -> holding(column, looked).forEach(word -> found.computeIfAbsent(word, _ -> new TreeSet<>()).add(column.table() + "." + column.name())));
            return null;
        });
        inFiles(looked).forEach((word, files) -> found.computeIfAbsent(word, _ -> new TreeSet<>()).addAll(files));
        return found;
    }

    /** How many columns there are to look in: a search that looks nowhere finds nothing. */
    public int reach() {
        return columns().size();
    }

    private List<Column> columns() {
        return jdbc.sql("""
            select c.relname, a.attname, format_type(a.atttypid, null) as type from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
              and format_type(a.atttypid, null) !~ '^(uuid|integer|bigint|smallint|boolean|date|timestamp|time|interval|numeric|double|real)' and c.relname not like 'flyway%'
            order by 1, 2
            """).query((row, _) -> new Column(row.getString("relname"), row.getString("attname"), row.getString("type"))).list();
    }

    /** One look at each row for all words together; which of them it was is found afterwards. */
    private List<String> holding(Column column, List<String> words) {
        String text = BYTES.contains(column.type()) ? "case when octet_length(x.%1$s) < " + LONGEST + " then lower(encode(x.%1$s, 'escape')) end" : "lower(x.%1$s::text)";
        String any = words.stream().map(word -> word.replaceAll("([^a-z0-9])", "\\\\$1")).collect(Collectors.joining("|"));
        List<String> rows = jdbc.sql(("select " + text + " from %2$s x where " + text + " ~ :any").formatted(column.name(), column.table())).param("any", any).query(String.class).list();
        return words.stream().filter(word -> rows.stream().anyMatch(row -> row.contains(word))).toList();
    }

    private Map<String, Set<String>> inFiles(List<String> words) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : files()) {
            String text = read(file).toLowerCase(Locale.ROOT);
            words.stream().filter(text::contains).forEach(word -> found.computeIfAbsent(word, _ -> new TreeSet<>()).add(data.relativize(file).toString()));
        }
        return found;
    }

    private List<Path> files() {
        if (Files.notExists(data)) {
            return List.of();
        }
        try (var walk = Files.walk(data)) {
            return walk.filter(Files::isRegularFile).filter(file -> !PROGRAM.matcher(file.toString()).find()).collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that goes while it is looked for holds nothing any more. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
