package nl.huisregel.bench.site;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements a page puts to the database, each with the plan it was really carried out by: the database writes them in its log, by auto_explain. */
final class Traced {

    /** So often that every connection has prepared what it asks, and the database has chosen its plan for good. */
    private static final int BEFORE = 40;
    private static final int REQUESTS = 10;
    private static final Pattern ENTRY = Pattern.compile("LOG: {2}duration: ([\\d.]+) ms {2}plan:\n((?:\t.*\n)+)");

    /** One statement of a page, over all the times it was asked. */
    record Asked(String statement, String plan, double times, double millis) {

        Asked and(Asked next) {
            return new Asked(statement, next.plan, times + next.times, millis + next.millis);
        }
    }

    /** What one request asks on average, the dearest first. */
    record Page(List<Asked> asked) {

        double times() {
            return asked.stream().mapToDouble(Asked::times).sum();
        }

        double millis() {
            return asked.stream().mapToDouble(Asked::millis).sum();
        }

        Asked dearest() {
            return asked.getFirst();
        }

        double millisOf(String statement) {
            return asked.stream().filter(one -> one.statement.equals(statement)).mapToDouble(Asked::millis).sum();
        }
    }

    private Traced() {
    }

    static Map<String, Page> trace(Sized sized, Map<String, Runnable> pages) throws SQLException, IOException, InterruptedException {
        Map<String, Page> found = new LinkedHashMap<>();
        try (Connection connection = sized.filling().connect(); var statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'");
            Filling.settings(statement, "alter system set session_preload_libraries = 'auto_explain'", "alter system set auto_explain.log_min_duration = 0", "alter system set auto_explain.log_analyze = on",
                "alter system set auto_explain.log_buffers = on", "alter system set auto_explain.log_parameter_max_length = 0");
            connectAnew(statement);
            for (Map.Entry<String, Runnable> page : pages.entrySet()) {
                for (int request = 0; request < BEFORE; request++) {
                    page.getValue().run();
                }
                Path log = log(sized.app());
                TimeUnit.MILLISECONDS.sleep(500);
                long from = Files.size(log);
                for (int request = 0; request < REQUESTS; request++) {
                    page.getValue().run();
                }
                TimeUnit.MILLISECONDS.sleep(500);
                found.put(page.getKey(), read(log, from));
            }
            Filling.settings(statement, "alter system reset session_preload_libraries", "alter system reset auto_explain.log_min_duration", "alter system reset auto_explain.log_analyze",
                "alter system reset auto_explain.log_buffers", "alter system reset auto_explain.log_parameter_max_length");
            connectAnew(statement);
        }
        return found;
    }

    /** The pool of the application opens new connections by itself. */
    private static void connectAnew(java.sql.Statement statement) throws SQLException, InterruptedException {
        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'huisregel_app'");
        TimeUnit.SECONDS.sleep(2);
    }

    private static Path log(App app) throws IOException {
        try (var files = Files.list(app.data().resolve("database/log"))) {
            return files.max(Comparator.comparingLong(file -> file.toFile().lastModified())).orElseThrow();
        }
    }

    private static Page read(Path log, long from) throws IOException {
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
        }
        Map<String, Asked> asked = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (entry.find()) {
            String[] lines = entry.group(2).split("\n");
            int plan = 0;
            while (!lines[plan].contains("(cost=")) {
                plan++;
            }
            String statement = String.join(" ", List.of(lines).subList(0, plan)).replaceFirst("\tQuery Text: ", "").replaceAll("\\s+", " ").strip();
            String how = String.join("\n", List.of(lines).subList(plan, lines.length).stream().map(line -> line.substring(1)).toList());
            Asked once = new Asked(statement, how, 1.0 / REQUESTS, Double.parseDouble(entry.group(1)) / REQUESTS);
            if (!statement.contains("spring_session")) {
                asked.merge(statement, once, Asked::and);
            }
        }
        if (asked.isEmpty()) {
            throw new IllegalStateException("the database wrote no plan in " + log);
        }
        return new Page(asked.values().stream().sorted(Comparator.comparingDouble(Asked::millis).reversed()).toList());
    }
}
