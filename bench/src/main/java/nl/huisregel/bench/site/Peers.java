package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The peers that are measured in the same run, where {@code bench/peers} installed them: a folder each with a command that serves until it is ended ({@code serve}),
 * the pages to ask for ({@code pages.properties}: a name, the address, a cookie for who is signed in, and what must stand on it), and where to write ({@code desk.properties}).
 */
final class Peers implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();

    private Peers() {
    }

    /** @param writing whether posts are made: then what they keep is put aside, and put back afterwards */
    static Peers start(boolean writing) throws IOException, InterruptedException {
        Peers peers = new Peers();
        String folder = System.getProperty("bench.peers", "");
        for (String name : List.of("wordpress", "ghost")) {
            Path home = Path.of(folder).resolve(name);
            if (!folder.isEmpty() && Files.isExecutable(home.resolve("serve")) && Files.exists(home.resolve("desk.properties"))) {
                peers.peers.put(name, new Peer(home, writing));
            } else {
                peers.absent.add(name);
            }
        }
        for (Peer peer : peers.peers.values()) {
            for (String page : peer.pages()) {
                await(peer.page(page), peer.cookie(page), peer.shows(page));
            }
        }
        return peers;
    }

    private static void await(String url, String cookie, String shows) throws IOException, InterruptedException {
        String said = "";
        for (int second = 0; second < PATIENCE; second++) {
            Process curl = new ProcessBuilder("curl", "-fsSL", "-H", "Cookie: " + cookie, url).start();
            said = new String(curl.getInputStream().readAllBytes());
            if (curl.waitFor() == 0 && said.contains(shows)) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException(url + (said.isEmpty() ? " does not answer" : " does not show " + shows));
    }

    Map<Load.Page, Load.Spent> pages() {
        Map<Load.Page, Load.Spent> pages = new LinkedHashMap<>();
        peers.forEach((name, peer) -> peer.pages().forEach(page ->
            pages.put(Load.Page.of(name + ", " + page.replace('_', ' '), peer.page(page), peer.cookie(page)), peer::cpu)));
        return pages;
    }

    Map<String, Peer> all() {
        return peers;
    }

    String said() {
        return absent.isEmpty() ? "" : "Not measured, because not installed: " + String.join(", ", absent) + ". `bench/peers FOLDER` installs them from the registries; then `BENCH_PEERS=FOLDER bin/bench`.";
    }

    double cpu() {
        return peers.values().stream().mapToDouble(Peer::cpu).sum();
    }

    @Override public void close() throws IOException {
        for (Peer peer : peers.values()) {
            peer.close();
        }
    }

    static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        return read;
    }
}
