package nl.huisregel.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import nl.huisregel.bench.Machine;

/** One peer that serves, with its database. */
final class Peer implements AutoCloseable {

    private final Process process;
    private final Properties pages;
    private final Properties desk;
    private final PutAside aside;

    Peer(Path home, boolean writing) throws IOException {
        this.pages = Peers.read(home.resolve("pages.properties"));
        this.desk = Peers.read(home.resolve("desk.properties"));
        this.aside = new PutAside(home, List.of(desk.getProperty("keeps").split(" ")));
        aside.putBack();
        if (writing) {
            aside.put();
        }
        this.process = new ProcessBuilder(home.resolve("serve").toString()).directory(home.toFile()).redirectErrorStream(true).redirectOutput(home.resolve("serve.log").toFile()).start();
    }

    List<String> pages() {
        return pages.stringPropertyNames().stream().filter(key -> !key.contains(".")).sorted().toList();
    }

    String page(String name) {
        return pages.getProperty(name);
    }

    String cookie(String name) {
        return pages.getProperty(name + ".cookie", "");
    }

    String shows(String name) {
        return pages.getProperty(name + ".shows", "");
    }

    PeerDesk desk() {
        String address = desk.getProperty("address");
        return desk.containsKey("authorization") ? PeerDesk.wordpress(address, desk.getProperty("authorization")) : PeerDesk.ghost(address, desk.getProperty("cookie"));
    }

    /** CPU seconds of all its processes so far. */
    double cpu() {
        return safely(process.pid()) + process.descendants().mapToDouble(child -> safely(child.pid())).sum();
    }

    private static double safely(long pid) {
        try {
            return Machine.cpuWithEnded(pid);
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    @Override public void close() throws IOException {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            for (ProcessHandle one : all) {
                one.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(late -> one).join();
                one.destroyForcibly();
            }
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        aside.putBack();
    }
}
