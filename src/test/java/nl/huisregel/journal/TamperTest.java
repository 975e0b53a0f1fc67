package nl.huisregel.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the owner of the tables changes in the journal, the next inspection finds it. Real PostgreSQL, real roles: the application writes, the
 * owner tampers, each time undone. {@code bin/prove journal 1000} does it as often as you like.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {

    private static final int TAMPERS = Integer.getInteger("prove.tampers", 3 * Tamper.values().length);
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());

    private final TestDatabase database = TestDatabase.demo();
    private final List<BoardId> boards = new ArrayList<>();
    private final Random random = new Random(SEED);
    private SingleConnectionDataSource source;
    private Works owner;
    private TransactionTemplate undone;

    @TempDir static Path folder;

    @BeforeAll
    void write() throws java.sql.SQLException {
        Works app = Works.over(database.appSource(), folder);
        for (String slug : List.of("eerste", "tweede", "derde", "vierde")) {
            BoardId board = app.board(slug);
            boards.add(board);
            for (int part = 0; part < 3; part++) {
                app.write(board, 30 + random.nextInt(15), random);
                List<Entry> decisions = app.journal().decisions(board);
                app.journal().erase(Works.actor(board), decisions.get(random.nextInt(decisions.size())).id(), Erasure.REQUEST);
                assertThat(app.inspections().inspect(board, Optional.empty()).breaks()).isEmpty();
            }
            // What comes after the last checkpoint is held by its seals, and by what this machine noted as the end.
            app.write(board, random.nextInt(10), random);
        }
        source = new SingleConnectionDataSource(database.ownerSource().getConnection(), true);
        owner = Works.over(source, folder);
        undone = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    @AfterAll
    void close() {
        source.destroy();
    }

    @Test
    @DisplayName("every change of a row, an order, a byte, an end or a checkpoint is found")
    void found() throws IOException {
        Map<Tamper, Integer> done = new EnumMap<>(Tamper.class);
        List<String> missed = new ArrayList<>();
        for (int tried = 0, applied = 0; applied < TAMPERS; tried++) {
            assertThat(tried).as("tampers that change nothing").isLessThan(10 * TAMPERS + 1000);
            Tamper tamper = Tamper.values()[tried % Tamper.values().length];
            Optional<Boolean> seen = tamper(tamper);
            if (seen.isPresent()) {
                applied++;
                done.merge(tamper, 1, Integer::sum);
                if (!seen.get()) {
                    missed.add(tamper + " as number " + applied);
                }
            }
        }
        String figure = "%d of %d tampers of %d kinds found, over %d entries of %d boards (seed %d)".formatted(
            TAMPERS - missed.size(), TAMPERS, done.size(), entries(), boards.size(), SEED);
        System.out.println("P8 journal: " + figure);
        Files.createDirectories(Path.of("target", "histories"));
        Files.writeString(Path.of("target", "histories", "P8.txt"), figure);
        assertThat(missed).as("not found, seed %d", SEED).isEmpty();
        assertThat(done).containsOnlyKeys(Tamper.values());
        assertThat(boards).as("everything was undone").allSatisfy(board -> assertThat(owner.inspector().inspect(board).breaks()).isEmpty());
    }

    /** Whether the change was found; nothing where nothing changed. */
    private Optional<Boolean> tamper(Tamper tamper) {
        BoardId board = boards.get(random.nextInt(boards.size()));
        BoardId other = boards.get((boards.indexOf(board) + 1 + random.nextInt(boards.size() - 1)) % boards.size());
        return undone.execute(transaction -> {
            transaction.setRollbackOnly();
            Tamper.open(owner.jdbc());
            return tamper.by(owner.jdbc(), board, other, random)
                ? Optional.of(boards.stream().anyMatch(one -> !owner.inspector().inspect(one).whole()))
                : Optional.empty();
        });
    }

    private long entries() {
        return boards.stream().mapToLong(board -> owner.inspector().inspect(board).entries()).sum();
    }
}
