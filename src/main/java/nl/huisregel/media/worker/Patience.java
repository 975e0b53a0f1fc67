package nl.huisregel.media.worker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ends this process when one picture takes too long. The application does so too; this is for the
 * day the application itself was killed and nobody else is left to end a picture without end.
 */
final class Patience {

    private static final long IDLE = -1;

    private final AtomicLong since = new AtomicLong(IDLE);
    private final long limit;

    Patience(int seconds) {
        limit = Duration.ofSeconds(seconds).toNanos();
        Thread.ofPlatform().daemon().name("patience").start(this::watch);
    }

    void starts() {
        since.set(System.nanoTime());
    }

    void ends() {
        since.set(IDLE);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(500);
                long start = since.get();
                if (start != IDLE && System.nanoTime() - start > limit) {
                    Runtime.getRuntime().halt(3);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
