package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** The demo in a database of a given number of pupils, with a folder of its own that is filled once and kept. */
final class Sized implements AutoCloseable {

    private final App app;
    private final Filling filling;
    private final int pupils;

    private Sized(App app, Filling filling, int pupils) {
        this.app = app;
        this.filling = filling;
        this.pupils = pupils;
    }

    static Sized start(int pupils, int port) throws IOException, SQLException {
        Path folder = folder("-growth-" + pupils);
        if (!Files.exists(folder)) {
            copyDemo(folder, port);
        }
        App app = App.start("-growth-" + pupils, port);
        try {
            Filling filling = new Filling(app);
            boolean fuller = filling.fill(pupils);
            if (fuller) {
                app.close(); // what was made while it was empty, plans among it, is made anew
                return start(pupils, port);
            }
            return new Sized(app, filling, pupils);
        } catch (SQLException | RuntimeException wrong) {
            app.close();
            throw wrong;
        }
    }

    /** Making the demo takes longer than copying it. */
    private static void copyDemo(Path folder, int port) throws IOException {
        App.start("-growth-demo", port).close();
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        try {
            if (new ProcessBuilder("rm", "-rf", half.toString()).start().waitFor() != 0 || new ProcessBuilder("cp", "-a", folder("-growth-demo").toString(), half.toString()).start().waitFor() != 0) {
                throw new IOException("the demo could not be copied to " + half);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        Files.move(half, folder);
    }

    private static Path folder(String apart) {
        return Path.of(System.getProperty("bench.data") + apart);
    }

    App app() {
        return app;
    }

    Filling filling() {
        return filling;
    }

    int pupils() {
        return pupils;
    }

    /** {@code 1,400,000 pupils} */
    String called() {
        return String.format(Locale.ROOT, "%,d pupils", pupils);
    }

    @Override public void close() {
        app.close();
    }
}
