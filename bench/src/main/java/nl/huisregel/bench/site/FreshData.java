package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data of the demo copied, for a measurement that leaves posts behind: each run begins with the same. */
final class FreshData {

    private FreshData() {
    }

    static void copy(String apart) throws IOException {
        Path made = Path.of(System.getProperty("bench.data"));
        if (!Files.exists(made.resolve("database"))) {
            App.start().close();
        }
        PutAside.run("rm", "-rf", made + apart);
        PutAside.run("cp", "-a", made.toString(), made + apart);
    }
}
