package nl.huisregel.database;

import java.sql.Connection;
import java.sql.SQLException;
import nl.huisregel.installation.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two roles: the owner makes tables and serves no request; the application's role serves
 * requests and owns nothing, so row-level security binds it.
 */
final class Roles {

    static final String OWNER = "huisregel_owner";
    /** All rights are granted to this role; a login of another name becomes a member of it. */
    static final String APP = "huisregel_app";

    private static final Logger LOG = LoggerFactory.getLogger(Roles.class);

    private Roles() {}

    /** Makes both roles and the database in a cluster of our own. */
    static void makeAll(Login superuser, Login owner, Login app, String database) {
        try (var connection = superuser.connect()) {
            makeLogin(connection, owner);
            makeLogin(connection, app);
            if (!exists(connection, "select from pg_database where datname = '" + database + "'")) {
                run(connection, "create database %s owner %s".formatted(database, OWNER));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On a server of somebody else: makes the application's role where the owner may, and says what to type where not. */
    static void makeApp(Login owner, Login app) {
        try (var connection = owner.connect()) {
            oneNodeAtATime(connection);
            if (!exists(connection, "select from pg_roles where rolname = '" + APP + "'")) {
                run(connection, "create role " + APP + " nologin nosuperuser nobypassrls");
            }
            if (!signsIn(app)) {
                makeLogin(connection, app);
            }
            if (!app.user().equals(APP)) {
                makeMember(connection, app.user());
            }
        } catch (SQLException e) {
            throw new CannotStart(
                "De database laat het niet toe: %s. Maak de rol zelf: create role %s login password '...', en zet HUISREGEL_DATABASE_APP_USER en _APP_PASSWORD."
                    .formatted(firstLine(e), app.user()),
                "The database does not allow it: %s. Make the role yourself: create role %s login password '...', and set HUISREGEL_DATABASE_APP_USER and _APP_PASSWORD."
                    .formatted(firstLine(e), app.user()), e);
        }
    }

    /** After the migrations: nobody but our two roles comes in, and the application makes no tables, lasting or passing. */
    static void closeDatabase(Login owner, Login app) {
        try (var connection = owner.connect(); var statement = connection.createStatement()) {
            oneNodeAtATime(connection);
            var row = statement.executeQuery("select quote_ident(current_database())");
            row.next();
            var database = row.getString(1);
            run(connection, "revoke all on database %s from public".formatted(database));
            run(connection, "grant connect on database %s to %s".formatted(database, APP));
        } catch (SQLException e) {
            LOG.warn("the rights on the database itself stay as its owner set them: {}", firstLine(e));
        }
        refuseTooMuchPower(app);
    }

    private static void refuseTooMuchPower(Login app) {
        try (var connection = app.connect()) {
            if (exists(connection, "select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                || exists(connection, "select from pg_tables where schemaname = 'public' and pg_has_role(current_user, tableowner, 'usage')")) {
                throw new CannotStart(
                    "De rol %s mag te veel: ze is beheerder, gaat om de afscherming heen of bezit tabellen. Zet HUISREGEL_DATABASE_APP_USER op een gewone rol."
                        .formatted(app.user()),
                    "The role %s may do too much: it is a superuser, bypasses row security or owns tables. Set HUISREGEL_DATABASE_APP_USER to a plain role."
                        .formatted(app.user()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Held until the connection closes: two nodes that change one role at once would both fail. */
    private static void oneNodeAtATime(Connection connection) throws SQLException {
        exists(connection, "select pg_advisory_lock(hashtext('huisregel roles'))");
    }

    private static boolean signsIn(Login app) {
        try (var connection = app.connect()) {
            return connection.isValid(3);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void makeLogin(Connection connection, Login login) throws SQLException {
        var known = exists(connection, "select from pg_roles where rolname = " + literal(login.user()));
        run(connection, "%s role %s login password %s".formatted(
            known ? "alter" : "create", identifier(login.user()), literal(login.password())));
    }

    private static void makeMember(Connection connection, String user) throws SQLException {
        if (!exists(connection, "select where pg_has_role(%s, '%s', 'usage')".formatted(literal(user), APP))) {
            run(connection, "grant %s to %s".formatted(APP, identifier(user)));
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static boolean exists(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeQuery(question).next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
