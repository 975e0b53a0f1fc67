package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.promises.History.Kind;
import nl.huisregel.promises.History.Operation;
import nl.huisregel.promises.History.Outcome;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/**
 * From the answer to whoever ended it on, nobody is served a page on a role, an account, a deputyship or a guardianship that is over, on either of
 * two nodes; a violation is a page that was asked for after the answer and came all the same. {@code bin/prove dismissal ROUNDS} does it as often as you like.
 */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=hold")
class DismissalTest {

    private static final int ROUNDS = Integer.getInteger("prove.rounds", 1);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());
    /** So many pages are asked for on each node once it is over. */
    private static final int AFTER = 6;

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Directory directory;

    @Test
    @DisplayName("a role taken away, an account closed, a deputyship ended, a guardianship ended: nothing is served after the answer, on either node")
    void nothing_is_served_after_the_answer() {
        DataSource owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var dismissals = Dismissal.all(new Scene(owner, directory.boards().stream().filter(board -> board.slug().equals("vlierboog")).findFirst().orElseThrow().id()));
        var history = new History();
        var random = new Random(SEED);
        try (var other = Node.start("door", environment, "default")) {
            other.ready();
            for (int round = 0; round < ROUNDS; round++) {
                for (var one : dismissals) {
                    run(one, List.of(port, other.port()), history, random);
                }
                if (ROUNDS > 5 && round % 5 == 4) {
                    other.standStill(200 + random.nextInt(500));
                }
            }
        } finally {
            dismissals.forEach(one -> one.restore().run());
        }
        report(history);
        assertThat(history.stale()).as("served after it was over; seed %d, history in %s", SEED, history.keep("dismissal")).isEmpty();
        assertThat(history.boundByForm().keySet()).as("each was asked for on both nodes after it was over").hasSize(2 * dismissals.size());
        assertThat(history.seenByForm().keySet()).as("each was served on both nodes before").hasSize(2 * dismissals.size());
    }

    private static void run(Dismissal one, List<Integer> ports, History history, Random random) {
        one.restore().run();
        var began = System.nanoTime();
        history.add(new Operation(Kind.GIVE, one.name(), "-", began, System.nanoTime(), Outcome.OK, false));
        var boss = Client.as(ports.get(random.nextInt(ports.size())), one.by());
        var over = new AtomicBoolean();
        var answered = new AtomicBoolean();
        List<Thread> readers = new ArrayList<>();
        List<AtomicInteger> seen = new ArrayList<>();
        for (int i = 0; i < ports.size(); i++) {
            var node = "@" + i;
            var client = one.in(ports.get(i));
            var before = new AtomicInteger();
            seen.add(before);
            readers.add(Thread.ofVirtual().start(() -> {
                for (int after = 0; !over.get() && after < AFTER;) {
                    after += answered.get() ? 1 : 0;
                    var asked = System.nanoTime();
                    try {
                        var status = client.get(one.page()).statusCode();
                        history.add(new Operation(Kind.READ, one.name(), one.name() + node, asked, System.nanoTime(), Outcome.OK, status == 200));
                        before.addAndGet(status == 200 ? 1 : 0);
                    } catch (UncheckedIOException unheard) {
                        history.add(new Operation(Kind.READ, one.name(), one.name() + node, asked, System.nanoTime(), Outcome.INFO, false));
                    }
                }
            }));
        }
        for (int i = 0; i < 100 && seen.stream().anyMatch(count -> count.get() < 2); i++) {
            Node.pause(50);
        }
        boss.get(one.looks());
        var ending = System.nanoTime();
        var answer = boss.post(one.end(), Map.of());
        history.add(new Operation(Kind.WITHDRAW, one.name(), "-", ending, System.nanoTime(), answer.statusCode() == 302 ? Outcome.OK : Outcome.FAIL, false));
        answered.set(true);
        readers.forEach(DismissalTest::await);
        over.set(true);
        began = System.nanoTime();
        history.add(new Operation(Kind.GIVE, one.name(), "-", began, System.nanoTime(), Outcome.OK, false));
    }

    private static void await(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(History history) {
        var figure = "%d endings, %d pages asked for of which %d after the answer, on two nodes: **%d served** (seed %d)".formatted(history.count(Kind.WITHDRAW), history.count(Kind.READ),
            history.boundByForm().values().stream().mapToLong(Long::longValue).sum(), history.stale().size(), SEED);
        System.out.println("P15 dismissal: " + figure);
        try {
            Files.createDirectories(Path.of("target", "histories"));
            Files.writeString(Path.of("target", "histories", "P15-dismissal.txt"), figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
