package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.installation.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A server of one's own, played by a second, stand-alone start of the same programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElsewhereTest {

    private Path folder;
    private DataFolder data;
    private EmbeddedServer server;

    @BeforeAll
    void start() throws Exception {
        folder = Path.of("target", "elsewhere-" + ProcessHandle.current().pid()).toAbsolutePath();
        data = DataFolder.open(folder);
        server = EmbeddedServer.start(data, TestDatabase.programs());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        data.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void anOwnerWhoMayMakeRolesNeedsNothingElse() {
        var owner = owner(server, "complete");
        try (var database = Database.elsewhere(settings(owner, null), Kind.SCHOOL, java.util.List.of()); var pool = database.pool()) {
            var jdbc = JdbcClient.create(pool);
            assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("huisregel_app");
            assertThat(jdbc.sql("select demo from installation").query(Boolean.class).single()).isFalse();
            assertThatThrownBy(() -> jdbc.sql("create temporary table mine (id int)").update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        var owner = owner(server, "several");
        Callable<List<String>> node = () -> {
            try (var database = Database.elsewhere(settings(owner, null), Kind.DEMO, java.util.List.of()); var pool = database.pool()) {
                return JdbcClient.create(pool).sql("select demo::text from installation").query(String.class).list();
            }
        };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var result : threads.invokeAll(List.of(node, node, node))) {
                assertThat(result.get()).containsExactly("true");
            }
        }
    }

    @Test
    void aRoleOfOnesOwnServesTheRequests() {
        var owner = owner(server, "own_role");
        sql("create role school_app login password 'sterk wachtwoord'");
        try (var database = Database.elsewhere(settings(owner, new DatabaseSettings.App("school_app", "sterk wachtwoord")), Kind.SCHOOL, java.util.List.of());
             var pool = database.pool()) {
            assertThat(JdbcClient.create(pool).sql("select current_user || ' ' || count(*) from board").query(String.class).single())
                .isEqualTo("school_app 0");
        }
    }

    @Test
    void aRoleThatMayTooMuchIsRefused() {
        var owner = owner(server, "too_much");
        sql("create role mighty login superuser password 'x'");
        assertThatThrownBy(() -> Database.elsewhere(settings(owner, new DatabaseSettings.App("mighty", "x")), Kind.SCHOOL, java.util.List.of()))
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).contains("mag te veel"));
        assertThatThrownBy(() -> Database.elsewhere(
                settings(owner, new DatabaseSettings.App(owner.user(), owner.password())), Kind.SCHOOL, java.util.List.of()))
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).contains("mag te veel"));
    }

    @Test
    void aWrongPasswordIsOneSentence() {
        var owner = owner(server, "wrong");
        assertThatThrownBy(() -> Database.elsewhere(new DatabaseSettings(owner.url(), owner.user(), "fout", null), Kind.SCHOOL, java.util.List.of()))
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).contains("antwoordt niet"));
    }

    @Test
    void thePasswordsOfThisFolderStayOutOfEveryMessage() throws Exception {
        var owner = owner(server, "silent");
        assertThat(owner.toString()).doesNotContain(owner.password());
        assertThat(Files.readString(folder.resolve("database.properties"))).contains("huisregel_super");
    }

    /** An owner of a fresh database who may make roles, as somebody who runs a server would make one. */
    static Login owner(EmbeddedServer server, String database) {
        var owner = new Login(server.login("anyone", database).url(), database + "_owner", "geheim'van\"" + database);
        try (var connection = server.login(Cluster.SUPERUSER, "postgres").connect(); var statement = connection.createStatement()) {
            statement.execute("create role %s login createrole password '%s'".formatted(owner.user(), owner.password().replace("'", "''")));
            statement.execute("create database %s owner %s".formatted(database, owner.user()));
            statement.execute("grant huisregel_app to %s with admin option".formatted(owner.user()));
        } catch (SQLException e) {
            if (!e.getMessage().contains("\"huisregel_app\" does not exist")) {
                throw new IllegalStateException(e);
            }
        }
        return owner;
    }

    private static DatabaseSettings settings(Login owner, DatabaseSettings.App app) {
        return new DatabaseSettings(owner.url(), owner.user(), owner.password(), app);
    }

    private void sql(String statement) {
        try (var connection = server.login(Cluster.SUPERUSER, "postgres").connect(); var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
