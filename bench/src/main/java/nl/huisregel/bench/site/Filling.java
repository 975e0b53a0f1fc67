package nl.huisregel.bench.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills a database up to a number of pupils, board after board, as the superuser, whom no fence hides anything from. The demo's own board gets a thousand
 * pupils in other schools; every further thousand and four hundred are a board of their own.
 */
final class Filling {

    static final int FIRST_BOARD = 1_000;
    static final int EACH_BOARD = 1_400;
    private static final int AT_A_TIME = 5;
    private static final int WRITERS = 2;

    private final String url;

    Filling(App app) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(app.data().resolve("database.properties"))) {
            secrets.load(reader);
        }
        this.url = "jdbc:postgresql://localhost:" + secrets.getProperty("port") + "/huisregel?user=huisregel_super&password=" + secrets.getProperty("huisregel_super");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** Whether there was anything to do. */
    boolean fill(int pupils) throws SQLException, IOException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(read("prepare.sql"));
            plan(statement, pupils);
            List<Integer> left = numbers(statement, "select number from bench.fill where not done order by number");
            if (left.isEmpty()) {
                return false;
            }
            long started = System.nanoTime();
            // Checkpoints in the midst of it would write everything twice; the figures are measured with the settings of the product.
            settings(statement, "alter system set max_wal_size = '8GB'", "alter system set synchronous_commit = off");
            write(left, pupils, started);
            settings(statement, "alter system reset max_wal_size", "alter system reset synchronous_commit");
            say(started, "vacuum and statistics");
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
            say(started, "%,d pupils stand, %s".formatted(pupils, size(statement)));
            return true;
        }
    }

    String size(Statement statement) throws SQLException {
        return text(statement, "select pg_size_pretty(pg_database_size(current_database()))");
    }

    private static void plan(Statement statement, int pupils) throws SQLException {
        statement.execute("""
            insert into bench.fill (number, board_id, pupils, entries)
            select 0, b.id, %d, coalesce((select number from journal_head h where h.board_id = b.id), 0) from board b where slug = 'vlierboog' on conflict do nothing
            """.formatted(FIRST_BOARD));
        int boards = (pupils - FIRST_BOARD + EACH_BOARD - 1) / EACH_BOARD;
        for (int number = 1; number <= boards; number++) {
            int here = Math.min(EACH_BOARD, pupils - FIRST_BOARD - (number - 1) * EACH_BOARD);
            statement.execute("insert into bench.fill (number, board_id, pupils, entries) values (%d, uuidv7(), %d, 0) on conflict do nothing".formatted(number, here));
        }
    }

    private void write(List<Integer> left, int pupils, long started) throws SQLException, IOException {
        List<String> statements = Arrays.stream(read("fill.sql").replaceAll("(?m)^--.*$", "").split(";\\s*\n")).map(String::strip).filter(one -> !one.isEmpty()).toList();
        List<int[]> ranges = new ArrayList<>();
        for (int from = 0; from < left.size(); from += AT_A_TIME) {
            List<Integer> range = left.subList(from, Math.min(left.size(), from + AT_A_TIME));
            ranges.add(new int[] {range.getFirst(), range.getLast()});
        }
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Void>> jobs = ranges.stream().map(range -> writers.submit((Callable<Void>) () -> {
                boards(statements, range[0], range[1]);
                return null;
            })).toList();
            for (int job = 0; job < jobs.size(); job++) {
                jobs.get(job).get();
                if (job % 10 == 9) {
                    say(started, "%,d of %,d pupils: %d of %d boards".formatted(Math.min(pupils, (ranges.get(job)[1] + 1) * EACH_BOARD), pupils, ranges.get(job)[1] + 1, left.getLast() + 1));
                }
            }
        } catch (ExecutionException wrong) {
            throw new SQLException(wrong.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** One transaction, so that a fill that was ended halfway goes on where it was. */
    private void boards(List<String> statements, int from, int till) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // keys are right by construction, and not looked up once more
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one.replace(":from", "" + from).replace(":till", "" + till));
            }
            connection.commit();
        }
    }

    static void settings(Statement statement, String... settings) throws SQLException {
        for (String setting : settings) {
            statement.execute(setting);
        }
        statement.execute("select pg_reload_conf()");
    }

    static String text(Statement statement, String question) throws SQLException {
        ResultSet row = statement.executeQuery(question);
        row.next();
        return row.getString(1);
    }

    private static List<Integer> numbers(Statement statement, String question) throws SQLException {
        List<Integer> found = new ArrayList<>();
        ResultSet rows = statement.executeQuery(question);
        while (rows.next()) {
            found.add(rows.getInt(1));
        }
        return found;
    }

    private static void say(long started, String what) {
        System.out.printf(Locale.ROOT, "  %4.0f s  %s%n", (System.nanoTime() - started) / 1e9, what);
    }

    private static String read(String name) throws IOException {
        try (InputStream stream = Filling.class.getResourceAsStream("/growth/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
