package nl.huisregel.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.installation.Kind;

/** The database this application serves from: started or found, migrated, ready for the application's role. */
final class Database implements AutoCloseable {

    static final String NAME = "huisregel";
    /** About half a second, once at a start. */
    private static final int ROUNDS = 600_000;

    private final Login app;
    private final EmbeddedServer server;

    private Database(Login app, EmbeddedServer server) {
        this.app = app;
        this.server = server;
    }

    /** The PostgreSQL that comes along, with its data in this folder. */
    static Database embedded(DataFolder data, Path programs, Kind kind, List<OwnerWork> work) {
        var server = EmbeddedServer.start(data, programs);
        try {
            var owner = server.login(Roles.OWNER, NAME);
            var app = server.login(Roles.APP, NAME);
            Roles.makeAll(server.login(Cluster.SUPERUSER, "postgres"), owner, app, NAME);
            new Migration(owner, kind).run();
            OwnerWork.all(work, owner);
            Roles.closeDatabase(owner, app);
            return new Database(app, server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A server of one's own. */
    static Database elsewhere(DatabaseSettings settings, Kind kind, List<OwnerWork> work) {
        DatabaseLine.check(settings.url());
        var owner = new Login(settings.url(), settings.user(), settings.password());
        try (var connection = owner.connect()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 18) {
                throw new CannotStart("Huisregel heeft PostgreSQL 18 nodig; deze server is ouder.",
                    "Huisregel needs PostgreSQL 18; this server is older.");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                "De database op HUISREGEL_DATABASE_URL antwoordt niet: controleer adres, HUISREGEL_DATABASE_USER en HUISREGEL_DATABASE_PASSWORD.",
                "The database at HUISREGEL_DATABASE_URL does not answer: check the address, HUISREGEL_DATABASE_USER and HUISREGEL_DATABASE_PASSWORD.", e);
        }
        var app = settings.app() == null
            ? new Login(settings.url(), Roles.APP, derived(settings.password()))
            : new Login(settings.url(), settings.app().user(), settings.app().password());
        Roles.makeApp(owner, app);
        new Migration(owner, kind).run();
        OwnerWork.all(work, owner);
        Roles.closeDatabase(owner, app);
        return new Database(app, null);
    }

    /** Connections of the application's role. A question that cannot be answered fails within seconds. */
    HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setPoolName("huisregel");
        pool.setJdbcUrl(app.url());
        pool.setUsername(app.user());
        pool.setPassword(app.password());
        pool.setDataSourceProperties(Login.patience());
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("options",
            "-c statement_timeout=8s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s -c TimeZone=UTC");
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(3000);
        pool.setValidationTimeout(1000);
        return pool;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    /** The same on every node without anything to share but the owner's password. It takes work, so that who has this one does not soon guess that one. */
    static String derived(String secret) {
        try {
            var work = new PBEKeySpec(secret.toCharArray(), Roles.APP.getBytes(StandardCharsets.UTF_8), ROUNDS, 256);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(work).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
