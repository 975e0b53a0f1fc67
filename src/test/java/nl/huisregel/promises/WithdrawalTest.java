package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InDemo;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.promises.History.Kind;
import nl.huisregel.wall.Stage;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Once a withdrawal is acknowledged, no node gives the picture or a page with it any more. Two processes
 * over one database; {@code bin/prove withdrawal 600} runs it for as many seconds as you like.
 */
@InDemo
class WithdrawalTest {

    private static final int SECONDS = Integer.getInteger("prove.seconds", 12);
    /** Seven ways to get at a picture, on two nodes. */
    private static final int FORMS = 14;
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());

    @Autowired Environment environment;
    @Autowired Directory directory;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired Pictures pictures;
    @Autowired Journal journal;

    @Test
    void nothing_withdrawn_is_ever_read_again() {
        try (var a = Node.start("a", environment, "default"); var b = Node.start("b", environment, "default")) {
            var history = new Hunt(List.of(a.ready(), b.ready()), children(), SEED).run(SECONDS, SECONDS > 60, WithdrawalTest::everyFormAsked);
            report(history);
            assertThat(history.stale()).as("stale reads; seed %d, history in %s", SEED, history.keep("withdrawal")).isEmpty();
            assertThat(history.seenByForm()).as("every form shows the picture while consent stands").hasSize(FORMS);
            assertThat(history.boundByForm()).as("every form was asked after an acknowledged withdrawal").hasSize(FORMS);
        }
    }

    @Test
    void a_gate_that_remembers_for_five_seconds_would_be_found() {
        try (var a = Node.start("c", environment, "default"); var b = Node.start("forgetful", environment, "forgetful-gate")) {
            var history = new Hunt(List.of(a.ready(), b.ready()), children().subList(0, 1), SEED).run(0, false, sofar -> !sofar.stale().isEmpty());
            assertThat(history.stale()).as("seed %d, history in %s", SEED, history.keep("withdrawal-forgetful")).isNotEmpty()
                .allSatisfy(read -> assertThat(read.form()).endsWith("@forgetful"));
        }
    }

    private List<Child> children() {
        var stage = new Stage(directory, fence, jdbc, pictures, journal);
        return List.of(
            Child.hung(stage, "de-regenton", "groep 5", "Mees de Wit", "Iris, moeder van Mees", "Joris Maas", "Meester Joris"),
            Child.hung(stage, "de-regenton", "groep 5", "Ilyas El Amrani", "Fatima, moeder van Ilyas", "Joris Maas", "Meester Joris"),
            Child.hung(stage, "het-hazelhout", "Eiken", "Finn Wolters", "Finn", "Lotte Prins", "Juf Lotte"));
    }

    private static boolean everyFormAsked(History history) {
        return history.seenByForm().size() == FORMS && history.boundByForm().size() == FORMS;
    }

    private static void report(History history) {
        var figure = "%d s, %d withdrawals and %d givings, %d reads of which %d begun after an acknowledged withdrawal, **%d stale** (seed %d)".formatted(
            SECONDS, history.count(Kind.WITHDRAW), history.count(Kind.GIVE), history.count(Kind.READ),
            history.boundByForm().values().stream().mapToLong(Long::longValue).sum(), history.stale().size(), SEED);
        System.out.println("P1 withdrawal: " + figure);
        try {
            Files.writeString(Path.of("target", "histories", "P1.txt"), figure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
