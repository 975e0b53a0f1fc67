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
import nl.huisregel.bench.Machine;

/**
 * The peers whose pages are measured in the same run, where {@code bench/peers} installed them: a folder each with a command that serves
 * until it is ended ({@code serve}), and the pages to ask for ({@code pages.properties}: a name, the address, and a cookie for who is signed in).
 */
final class Peers implements AutoCloseable {

    private static final int PATIENCE = 60;

    private final List<Process> serving = new ArrayList<>();
    private final Map<Load.Page, Load.Spent> pages = new LinkedHashMap<>();
    private final List<String> absent = new ArrayList<>();

    private Peers() {
    }

    static Peers start() throws IOException, InterruptedException {
        Peers peers = new Peers();
        String folder = System.getProperty("bench.peers", "");
        for (String name : List.of("wordpress", "ghost")) {
            Path home = Path.of(folder).resolve(name);
            if (!folder.isEmpty() && Files.isExecutable(home.resolve("serve"))) {
                peers.serve(name, home);
            } else {
                peers.absent.add(name);
            }
        }
        return peers;
    }

    private void serve(String name, Path home) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(home.resolve("serve").toString()).directory(home.toFile()).redirectErrorStream(true).redirectOutput(home.resolve("serve.log").toFile()).start();
        serving.add(process);
        Properties asked = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("pages.properties"))) {
            asked.load(reader);
        }
        for (String page : asked.stringPropertyNames().stream().filter(key -> !key.endsWith(".cookie")).sorted().toList()) {
            Load.Page asking = Load.Page.of(name + ", " + page.replace('_', ' '), asked.getProperty(page), asked.getProperty(page + ".cookie", ""));
            await(asking.url());
            pages.put(asking, () -> cpu(process));
        }
    }

    private static double cpu(Process process) {
        return Machine.cpu(process.pid()) + process.descendants().mapToDouble(child -> Machine.cpu(child.pid())).sum();
    }

    private static void await(String url) throws IOException, InterruptedException {
        for (int second = 0; second < PATIENCE; second++) {
            if (new ProcessBuilder("curl", "-fsSL", "-o", "/dev/null", url).start().waitFor() == 0) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IOException(url + " does not answer");
    }

    Map<Load.Page, Load.Spent> pages() {
        return pages;
    }

    String said() {
        return absent.isEmpty() ? "" : "Not measured, because not installed: " + String.join(", ", absent) + ". `bench/peers FOLDER` installs them from the registries; then `BENCH_PEERS=FOLDER bin/bench pages`.";
    }

    @Override public void close() {
        for (Process process : serving) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
