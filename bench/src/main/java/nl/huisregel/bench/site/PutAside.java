package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders as they were before a measurement that writes in them. What a run that was broken off left aside is put back by the next. */
final class PutAside {

    private static final String ASIDE = ".aside";

    private final Path home;
    private final List<String> folders;

    PutAside(Path home, List<String> folders) {
        this.home = home;
        this.folders = folders;
    }

    void put() throws IOException {
        for (String folder : folders) {
            Path half = home.resolve(folder + ASIDE + ".half");
            run("rm", "-rf", half.toString());
            run("cp", "-a", home.resolve(folder).toString(), half.toString());
            Files.move(half, home.resolve(folder + ASIDE));
        }
    }

    void putBack() throws IOException {
        for (String folder : folders) {
            Path aside = home.resolve(folder + ASIDE);
            if (Files.exists(aside)) {
                run("rm", "-rf", home.resolve(folder).toString());
                Files.move(aside, home.resolve(folder));
            }
        }
    }

    static void run(String... command) throws IOException {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " did not work");
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
