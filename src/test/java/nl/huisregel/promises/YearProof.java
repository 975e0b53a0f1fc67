package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.huisregel.cast.Client;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.InDemo;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/**
 * A school of 20,000 pupils goes to its next year and back, while the node that does it is killed at some moment of it: all of it happened or none
 * of it, each time. Run by {@code bin/prove year PUPILS}.
 */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=year-proof")
class YearProof {

    private static final int PUPILS = Integer.getInteger("prove.pupils", 20_000);
    private static final int KILLS = Integer.getInteger("prove.kills", 6);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());

    @Autowired Environment environment;
    @Autowired Directory directory;

    private DataSource owner;
    private BoardId board;
    private UUID school;

    @Test
    @DisplayName("carried out and taken back, killed halfway: all or nothing")
    void all_or_nothing() throws Exception {
        owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var place = directory.at("de-regenton").orElseThrow();
        board = place.board().id();
        school = place.location().id();
        fill();
        var random = new Random(SEED);
        int all = 0;
        int nothing = 0;
        long out = 0;
        long back = 0;
        try (var node = Node.start("year", environment, "default")) {
            node.ready();
            prepare(node);
            var before = pupils();
            long began = System.nanoTime();
            assertThat(carryOut(node)).isTrue();
            out = millis(began);
            Map<String, Integer> step = new TreeMap<>();
            pupils().forEach((what, many) -> step.put(what, many - before.get(what)));
            assertThat(count("select count(*) from transition_written where board_id = :board and kind = 'enrolled'")).as("pupils led on").isGreaterThan(PUPILS * 8 / 10);
            began = System.nanoTime();
            assertThat(takeBack(node)).isTrue();
            back = millis(began);
            assertThat(pupils()).as("as it was").isEqualTo(before);
            for (int kill = 0; kill < KILLS; kill++) {
                boolean forward = kill % 2 == 0;
                if (forward && prepared() == 0) {
                    prepare(node);
                }
                if (!forward && prepared() > 0) {
                    carryOut(node);
                }
                var was = pupils();
                long moment = (long) ((forward ? out : back) * random.nextDouble());
                var work = Thread.ofVirtual().start(() -> {
                    try {
                        var answer = forward ? carryOut(node) : takeBack(node);
                        System.out.println("year: answered " + answer + " before the kill");
                    } catch (UncheckedIOException killed) {
                        // The node went away in the middle of it.
                    }
                });
                Node.pause(moment);
                node.killAndStart();
                work.join();
                // What a killed node left to the database is undone by it at once, or at the latest when it notices.
                waitForNobody();
                var is = pupils();
                assertThat(is).as("seed %d, kill %d: half done", SEED, kill).isIn(was, led(was, step, forward));
                all += is.equals(was) ? 0 : 1;
                nothing += is.equals(was) ? 1 : 0;
                if (!forward && done() > 0) {
                    takeBack(node);
                }
            }
        }
        var figure = "%d pupils out in %d ms and back in %d ms; killed %d times halfway: %d times all, %d times nothing, **0 times half** (seed %d)".formatted(PUPILS, out, back, KILLS, all, nothing, SEED);
        System.out.println("year: " + figure);
        Files.createDirectories(Path.of("target", "histories"));
        Files.writeString(Path.of("target", "histories", "year.txt"), figure);
    }

    /** Seven years of up to 26 parallel groups. */
    private void fill() {
        TestDatabase.fence(owner).inside(board, () -> {
            JdbcClient.create(owner).sql("""
                with place as (select cast(:school as uuid) as location_id, (select max(school_year) from class_group where board_id = :board) as year),
                made as (insert into class_group (board_id, location_id, school_year, name)
                    select :board, location_id, year, 'groep ' || level || chr(96 + letter) from place, generate_series(2, 8) level, generate_series(1, 26) letter returning id, name),
                numbered as (select id, row_number() over (order by name) as number, count(*) over () as many from made),
                people as (insert into person (board_id, first_name, last_name, born) select :board, 'Kind ' || n, 'Veel', current_date - 3000 from generate_series(1, :pupils) n returning id, first_name)
                insert into enrolment (board_id, pupil_id, group_id, from_day)
                select :board, p.id, g.id, make_date((select year from place), 8, 1) from (select id, row_number() over () as n from people) p join numbered g on g.number = 1 + p.n % g.many
                """).param("board", board.value()).param("school", school).param("pupils", PUPILS).update();
            JdbcClient.create(owner).sql("analyze").update();
        });
    }

    /** A proposal, made or made anew. */
    private void prepare(Node node) {
        var petra = Client.as(node.port(), "Petra");
        petra.get("/schooljaar/" + school);
        assertThat(petra.post("/schooljaar/" + school, Map.of()).statusCode()).isEqualTo(302);
    }

    private boolean carryOut(Node node) {
        var petra = Client.as(node.port(), "Petra");
        var form = Client.hidden(petra.get("/schooljaar/" + school + "/overgang").body());
        return petra.post("/schooljaar/" + school + "/overgang", form).statusCode() == 302;
    }

    private boolean takeBack(Node node) {
        var petra = Client.as(node.port(), "Petra");
        petra.get("/schooljaar/" + school);
        return petra.post("/schooljaar/" + school + "/terug", Map.of()).statusCode() == 302;
    }

    /** How many rows there are of what a turn of the year writes, and how many of them hold today and after the first of August. */
    private Map<String, Integer> pupils() {
        var counts = new TreeMap<String, Integer>();
        counts.put("enrolments", count("select count(*)::int from enrolment where board_id = :board"));
        counts.put("ended", count("select count(*)::int from enrolment where board_id = :board and until_day is not null"));
        counts.put("groups", count("select count(*)::int from class_group where board_id = :board"));
        counts.put("done", done());
        return counts;
    }

    /** What it is like on the other side: as many more or fewer of each as the first time. */
    private static Map<String, Integer> led(Map<String, Integer> was, Map<String, Integer> step, boolean forward) {
        var there = new TreeMap<>(was);
        step.forEach((what, many) -> there.merge(what, forward ? many : -many, Integer::sum));
        return there;
    }

    private int prepared() {
        return count("select count(*)::int from transition where board_id = :board and state = 'prepared'");
    }

    private int done() {
        return count("select count(*)::int from transition where board_id = :board and state = 'done'");
    }

    private void waitForNobody() {
        for (int i = 0; i < 600 && JdbcClient.create(owner).sql("select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()").query(Integer.class).single() > 0; i++) {
            Node.pause(100);
        }
    }

    private int count(String statement) {
        return TestDatabase.fence(owner).reading(board, () -> JdbcClient.create(owner).sql(statement).param("board", board.value()).query(Integer.class).single());
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
