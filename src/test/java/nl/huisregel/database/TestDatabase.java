package nl.huisregel.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.installation.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A real PostgreSQL for the tests, one server for the whole run and a migrated database of its own
 * for whoever asks. It is started the way the application starts it.
 */
public final class TestDatabase {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedServer server;
    private final String name;

    private TestDatabase(EmbeddedServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A fresh migrated database, empty but for what the migrations write; marked as a demo. */
    public static TestDatabase demo() {
        return copy(Kind.DEMO);
    }

    /** A fresh migrated database, empty but for what the migrations write; marked as a school. */
    public static TestDatabase school() {
        return copy(Kind.SCHOOL);
    }

    public String url() {
        return app().url();
    }

    /** Where the server of this run keeps its files. */
    public static Path files() {
        return Server.RUNNING.files;
    }

    /** Another like this demo, which nobody is connected with. */
    TestDatabase again() {
        return copy(Kind.DEMO, name);
    }

    String name() {
        return name;
    }

    /** What the application sees: the rows of the board it acts for, and no right to make tables. */
    public DataSource appSource() {
        return source(app());
    }

    /** The owner of the tables, fenced like everybody: forced row-level security binds it too. */
    public DataSource ownerSource() {
        return source(owner());
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(appSource());
    }

    /** The real fence, over connections of the application's role; pair it with a JdbcClient over the same source. */
    public static Fence fence(DataSource source) {
        return new Fence(new JdbcTransactionManager(source), JdbcClient.create(source));
    }

    Login app() {
        return server.login(Roles.APP, name);
    }

    Login owner() {
        return server.login(Roles.OWNER, name);
    }

    static Path programs() {
        return TARGET.resolve("programs");
    }

    private static DataSource source(Login login) {
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }

    private static TestDatabase copy(Kind kind) {
        return copy(kind, Server.template(kind));
    }

    private static TestDatabase copy(Kind kind, String of) {
        var server = Server.RUNNING;
        var name = "test_%s_%d".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), COUNT.incrementAndGet());
        synchronized (server) {
            server.sql("create database %s template %s owner %s".formatted(name, of, Roles.OWNER));
        }
        return new TestDatabase(server.embedded, name);
    }

    /** Started at the first question; its watchdog ends it with this JVM. */
    private record Server(EmbeddedServer embedded, Path files) {

        static final Server RUNNING = start();

        static String template(Kind kind) {
            return "template_" + kind.name().toLowerCase(java.util.Locale.ROOT);
        }

        void sql(String statement) {
            try (var connection = embedded.login(Cluster.SUPERUSER, "postgres").connect();
                 var running = connection.createStatement()) {
                running.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Server start() {
            var folder = folder(1);
            var server = new Server(EmbeddedServer.start(folder, programs()), folder.path());
            server.dropOld();
            for (var kind : Kind.values()) {
                var owner = server.embedded.login(Roles.OWNER, template(kind));
                var app = server.embedded.login(Roles.APP, template(kind));
                Roles.makeAll(server.embedded.login(Cluster.SUPERUSER, "postgres"), owner, app, template(kind));
                new Migration(owner, kind).run();
            }
            return server;
        }

        /** Two test runs may stand side by side in one work tree. */
        private static DataFolder folder(int number) {
            try {
                return DataFolder.open(TARGET.resolve("test-database-" + number));
            } catch (CannotStart e) {
                if (number == 5) {
                    throw e;
                }
                return folder(number + 1);
            }
        }

        private void dropOld() {
            try (var connection = embedded.login(Cluster.SUPERUSER, "postgres").connect();
                 var statement = connection.createStatement()) {
                var names = new java.util.ArrayList<String>();
                var rows = statement.executeQuery("select datname from pg_database where datname ~ '^(test|template)_(demo|school)'");
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                for (var name : names) {
                    statement.execute("drop database " + name);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
