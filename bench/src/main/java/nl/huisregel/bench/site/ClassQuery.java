package nl.huisregel.bench.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** The bare question behind a check, put to the application's own database by four clients at once: the last word on the consent of 25 pupils, prepared. */
final class ClassQuery {

    static final int CLIENTS = 4;
    private static final String PUPILS = """
        select array_agg(c.pupil_id) from (select e.pupil_id from enrolment e join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = ? and g.name = 'groep 5' order by e.pupil_id limit ?) c
        """;
    private static final String QUESTION = "select person_id, layer, medium, answer from consent_statement where board_id = ? and person_id = any (?)";

    private final String url;
    private final String password;
    private final String board;

    ClassQuery(App app) throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var files = Files.walk(app.data())) {
            Path file = files.filter(path -> path.getFileName().toString().equals("database.properties")).findFirst().orElseThrow();
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
        }
        this.url = "jdbc:postgresql://localhost:" + secrets.getProperty("port") + "/huisregel?user=huisregel_app";
        this.password = secrets.getProperty("huisregel_app");
        try (Connection connection = connect(); var statement = connection.createStatement()) {
            ResultSet row = statement.executeQuery("select id from board where slug = 'vlierboog'");
            row.next();
            this.board = row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "&password=" + password);
    }

    /** Answers a second. */
    double run(double seconds) throws InterruptedException {
        LongAdder answers = new LongAdder();
        List<Thread> clients = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int client = 0; client < CLIENTS; client++) {
            clients.add(Thread.ofPlatform().start(() -> ask(answers, end)));
        }
        for (Thread client : clients) {
            client.join();
        }
        return answers.sum() / seconds;
    }

    /** Row-level security asks for whom. */
    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement fence = connection.prepareStatement("select set_config('app.board', ?, false)")) {
            fence.setString(1, board);
            fence.execute();
        }
    }

    private void ask(LongAdder answers, long end) {
        try (Connection connection = connect(); PreparedStatement pupils = connection.prepareStatement(PUPILS); PreparedStatement question = connection.prepareStatement(QUESTION)) {
            enter(connection);
            pupils.setObject(1, UUID.fromString(board));
            pupils.setInt(2, LargerDemo.SHOWN);
            ResultSet row = pupils.executeQuery();
            row.next();
            question.setObject(1, UUID.fromString(board));
            question.setArray(2, row.getArray(1));
            while (System.nanoTime() < end) {
                try (ResultSet rows = question.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(3);
                    }
                }
                answers.increment();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
