package nl.huisregel.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people at once, of whom one waits for the other; a test knows when, and does not guess. */
public final class AtOnce {

    private AtOnce() {}

    /** Done beside the test, on a thread of its own: the common pool of a small machine has but one. */
    public static <T> CompletableFuture<T> supply(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().daemon().start(task));
    }

    /** Until somebody waits for a lock of the database; an end without waiting is a fault. */
    public static void untilSomebodyWaits(DataSource pool, CompletableFuture<?> work) {
        while (JdbcClient.create(pool).sql("select count(*) from pg_locks where not granted").query(Integer.class).single() == 0) {
            assertThat(work).as("it went on without waiting").isNotDone();
            Thread.onSpinWait();
        }
    }

    public static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
