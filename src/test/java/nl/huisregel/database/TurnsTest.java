package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.huisregel.web.TooBusy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Taking turns")
class TurnsTest {

    private static final BoardId FLOODS = new BoardId(UUID.randomUUID());
    private static final BoardId OTHER = new BoardId(UUID.randomUUID());

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch leave = new CountDownLatch(1);

    @AfterEach
    void end() {
        leave.countDown();
        people.close();
    }

    @Test
    @DisplayName("a board that asks too much is turned away, and no other board notices")
    void no_other_board() throws Exception {
        var turns = new Turns(2, 1, Duration.ofMinutes(1));
        var working = new CountDownLatch(2);
        var served = IntStream.range(0, 2).mapToObj(_ -> at(turns, working)).toList();
        working.await();
        var waits = ask(() -> turns.take(FLOODS, () -> "later"));
        untilWaiting(turns);
        assertThatThrownBy(() -> turns.take(FLOODS, () -> "never")).isInstanceOf(TooBusy.class);
        assertThat(turns.take(OTHER, () -> "at once")).isEqualTo("at once");

        leave.countDown();
        assertThat(waits.get(1, TimeUnit.MINUTES)).isEqualTo("later");
        assertThat(served).allSatisfy(one -> assertThat(one.get()).isEqualTo("served"));
        assertThat(turns.take(FLOODS, () -> "again")).isEqualTo("again");
    }

    @Test
    @DisplayName("who waits too long is turned away before anything is done")
    void too_long() throws Exception {
        var turns = new Turns(1, 1, Duration.ofMillis(1));
        var working = new CountDownLatch(1);
        at(turns, working);
        working.await();
        assertThatThrownBy(() -> ask(() -> turns.take(FLOODS, () -> "never")).get()).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TooBusy.class);
    }

    @Test
    @DisplayName("work that fails gives its turn back")
    void given_back() {
        var turns = new Turns(1, 0, Duration.ofMillis(1));
        assertThatThrownBy(() -> turns.take(FLOODS, () -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(turns.take(FLOODS, () -> "served")).isEqualTo("served");
    }

    private Future<String> at(Turns turns, CountDownLatch working) {
        return ask(() -> turns.take(FLOODS, () -> {
            working.countDown();
            try {
                leave.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return "served";
        }));
    }

    private Future<String> ask(Callable<String> question) {
        return people.submit(question);
    }

    private static void untilWaiting(Turns turns) throws InterruptedException {
        while (!turns.waits(FLOODS)) {
            Thread.sleep(1);
        }
    }
}
