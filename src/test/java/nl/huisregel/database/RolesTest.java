package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's role can and cannot do, asked of a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    private final TestDatabase database = TestDatabase.school();
    private final JdbcClient app = database.jdbc();
    private final JdbcClient owner = JdbcClient.create(database.ownerSource());

    @BeforeAll
    void closed() {
        Roles.closeDatabase(database.owner(), database.app());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create table mine (id int)",
        "create temporary table mine (id int)",
        "create schema mine",
        "create role other",
        "alter table board add column mine text",
        "alter table board disable trigger all",
        "drop table board",
        "delete from board",
        "set session authorization huisregel_owner",
        "set role huisregel_owner",
        "set session_replication_role = replica",
        "copy board to program 'cat'",
        "select pg_read_file('PG_VERSION')",
        "update installation set demo = true",
        "insert into installation (demo) values (true)",
    })
    void theApplicationMayNot(String statement) {
        assertThatThrownBy(() -> app.sql(statement).update()).rootCause().hasMessageMatching(
            "(?s).*(permission denied|must be owner|must be able|Only roles|must be superuser).*");
    }

    @Test
    void theApplicationIsNeitherOwnerNorSuperuser() {
        assertThat(app.sql("""
            select rolname from pg_roles
             where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
            """).query(String.class).list()).isEmpty();
        assertThat(app.sql("select tablename from pg_tables where schemaname = 'public' and tableowner = current_user")
            .query(String.class).list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update installation set demo = true", "delete from installation", "truncate installation"})
    void evenTheOwnerCannotTurnASchoolIntoADemo(String statement) {
        assertThatThrownBy(() -> owner.sql(statement).update()).rootCause().hasMessageContaining("decided at its creation");
    }

    @Test
    void everyTableWithABoardStandsBehindTheFence() {
        assertThat(owner.sql("""
            select c.relname from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'board_id' and not a.attisdropped
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                   select from pg_policy p where p.polrelid = c.oid))
            """).query(String.class).list())
            .as("tables with a board_id and without the fence, apart from the directory").isSubsetOf("address");
    }

    @Test
    void theMarkOfTheBoardEndsWithTheTransaction() {
        assertThat(app.sql("select coalesce(nullif(current_setting('app.board', true), ''), 'none')").query(String.class).single())
            .isEqualTo("none");
    }
}
