package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.huisregel.cast.AppProcess;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The application and its database when things end badly. Real processes, real kills. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BadDaysTest {

    private Path folder;

    @BeforeEach
    void folder() throws Exception {
        Files.createDirectories(Path.of("target/bad-days"));
        folder = Files.createTempDirectory(Path.of("target/bad-days"), "data").toAbsolutePath();
        // A temporary folder is closed to others; the folder of an installation is passable.
        FileSystemUtils.deleteRecursively(folder);
    }

    @AfterEach
    void away() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void anApplicationIsAloneOnItsFolderLosesNothingWhenKilledStartsAgainAndStopsOnATermSignal() throws Exception {
        var killed = demo();
        anotherIsRefused();
        var itsDatabase = postgres();
        killed.kill();
        itsDatabase.onExit().get(60, TimeUnit.SECONDS);
        try (var data = DataFolder.open(folder); var server = EmbeddedServer.start(data, folder.resolve("programs"))) {
            assertThat(boards(server)).contains("vlierboog", "waterkant");
        }

        var again = demo();
        var postgres = postgres();
        again.close();
        assertThat(postgres.isAlive()).isFalse();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();

        var asSchool = AppProcess.start("school", folder, Map.of());
        assertThat(asSchool.runs()).isFalse();
        assertThat(asSchool.said()).anyMatch(line -> line.startsWith("Hier staat een demo; die wordt nooit een echte school."));
    }

    private AppProcess demo() {
        var app = AppProcess.start("demo", folder, Map.of());
        assertThat(app.runs()).as(() -> String.join("\n", app.said())).isTrue();
        return app;
    }

    private void anotherIsRefused() {
        var second = AppProcess.start("demo", folder, Map.of());
        assertThat(second.runs()).isFalse();
        assertThat(second.said()).anyMatch(line -> line.startsWith("Huisregel draait al met de gegevens in"));
        assertThat(second.said()).as("one sentence in each language").hasSize(2);
    }

    @Test
    void aDatabaseThatDiesUnderALivingApplicationComesBackByItself() throws Exception {
        try (var data = DataFolder.open(folder);
             var database = Database.embedded(data, TestDatabase.programs(), nl.huisregel.installation.Kind.SCHOOL, java.util.List.of());
             var pool = database.pool()) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("insert into board (slug, name, hue) values ('vlierboog', 'Stichting Vlierboog', 262)").update();
            var before = postgres();

            before.destroyForcibly();
            before.onExit().get(60, TimeUnit.SECONDS);
            while (running() == null || running().pid() == before.pid()) {
                Thread.onSpinWait();
            }

            assertThat(firstAnswer(jdbc)).isEqualTo("Stichting Vlierboog");
        }
    }

    @Test
    void aServerThatOutlivedItsApplicationIsStoppedBeforeANewOneStarts() throws Exception {
        try (var data = DataFolder.open(folder)) {
            EmbeddedServer.start(data, TestDatabase.programs()).close();
            var cluster = Cluster.in(data, TestDatabase.programs());
            var left = new ProcessBuilder(cluster.servant().command(cluster.programs().postgres(), "-D", folder.resolve("database").toString(),
                "-c", "port=" + cluster.secrets().port(), "-c", "unix_socket_directories=")).inheritIO().start();
            while (cluster.readyOn(cluster.secrets().port()).isEmpty()) {
                Thread.onSpinWait();
            }

            try (var server = EmbeddedServer.start(data, TestDatabase.programs())) {
                assertThat(left.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(server.pid()).isNotEqualTo(left.pid());
            }
        }
    }

    @Test
    void aStalePidFileThatNamesAnotherProgramIsNoHindrance() throws Exception {
        try (var data = DataFolder.open(folder)) {
            EmbeddedServer.start(data, TestDatabase.programs()).close();
            Files.writeString(folder.resolve("database/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder.resolve("database")
                + "\n1\n1\n\n127.0.0.1\n\nready\n");
            try (var server = EmbeddedServer.start(data, TestDatabase.programs())) {
                assertThat(server.pid()).isNotEqualTo(ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void theDataOfANewerPostgresIsLeftAlone() throws Exception {
        try (var data = DataFolder.open(folder)) {
            EmbeddedServer.start(data, TestDatabase.programs()).close();
            Files.writeString(folder.resolve("database/PG_VERSION"), "19\n");
            assertThatThrownBy(() -> EmbeddedServer.start(data, TestDatabase.programs()))
                .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).contains("van PostgreSQL 19"));
        }
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws Exception {
        Files.writeString(folder, "not a folder");
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("data"))).isInstanceOf(CannotStart.class);
    }

    @Test
    void theSecretsAreForTheApplicationsUserOnly() throws Exception {
        try (var data = DataFolder.open(folder); var server = EmbeddedServer.start(data, TestDatabase.programs())) {
            server.login(Roles.OWNER, "postgres");
            assertThat(Files.getPosixFilePermissions(folder.resolve("database.properties")))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("database")))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void theDemoAnswersOverTheDatabaseOfAnotherServer() throws Exception {
        try (var data = DataFolder.open(folder); var server = EmbeddedServer.start(data, TestDatabase.programs())) {
            var owner = ElsewhereTest.owner(server, "elsewhere");
            var environment = Map.of("HUISREGEL_DATABASE_URL", owner.url(), "HUISREGEL_DATABASE_USER", owner.user(),
                "HUISREGEL_DATABASE_PASSWORD", owner.password());
            try (var app = AppProcess.start("demo", folder.resolve("node"), environment); var http = HttpClient.newHttpClient()) {
                assertThat(app.runs()).as(() -> String.join("\n", app.said())).isTrue();
                var page = http.send(HttpRequest.newBuilder(URI.create(app.address() + "/kies")).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("Joris");
                assertThat(folder.resolve("node/database")).doesNotExist();
            }
        }
    }

    private ProcessHandle postgres() {
        return java.util.Objects.requireNonNull(running(), "no postgres runs");
    }

    private ProcessHandle running() {
        try {
            var lines = Files.readAllLines(folder.resolve("database/postmaster.pid"));
            return lines.size() > 7 && lines.get(7).startsWith("ready") ? ProcessHandle.of(Long.parseLong(lines.getFirst())).orElse(null) : null;
        } catch (java.io.IOException | RuntimeException e) {
            return null;
        }
    }

    /** The pool may still hold connections that died; each is thrown away at its first use. */
    private static String firstAnswer(JdbcClient jdbc) {
        for (int connection = 0; ; connection++) {
            try {
                return jdbc.sql("select name from board").query(String.class).single();
            } catch (org.springframework.dao.DataAccessException e) {
                if (connection == 12) {
                    throw e;
                }
            }
        }
    }

    private static java.util.List<String> boards(EmbeddedServer server) {
        var login = server.login(Roles.APP, Database.NAME);
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(login.url(), login.user(), login.password());
        return JdbcClient.create(source).sql("select slug from board").query(String.class).list();
    }
}
