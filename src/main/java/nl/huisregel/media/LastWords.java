package nl.huisregel.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the beginning of what a worker complains about, and lets the rest pass. A thread of the system's own listens:
 * reading a pipe can hold a virtual thread's carrier, and then as many workers as processors stop every other virtual thread.
 */
final class LastWords {

    private static final int ENOUGH = 2000;

    private final StringBuilder heard = new StringBuilder();

    static LastWords of(Process process) {
        LastWords words = new LastWords();
        Thread.ofPlatform().daemon().name("worker complaints").start(() -> words.listen(process.getErrorStream()));
        return words;
    }

    String heard() {
        synchronized (heard) {
            return heard.toString().strip();
        }
    }

    private void listen(InputStream complaints) {
        byte[] piece = new byte[1024];
        try (complaints) {
            for (int read = complaints.read(piece); read >= 0; read = complaints.read(piece)) {
                keep(new String(piece, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            // the worker is gone, and with it its complaints
        }
    }

    private void keep(String more) {
        synchronized (heard) {
            heard.append(more, 0, Math.clamp(ENOUGH - heard.length(), 0, more.length()));
        }
    }
}
