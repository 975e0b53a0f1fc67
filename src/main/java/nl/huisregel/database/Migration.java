package nl.huisregel.database;

import java.sql.SQLException;
import java.util.Map;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to this version, as their owner, and checks that the installation is what it was made to be. */
record Migration(Login owner, Kind kind) {

    /** Flyway holds a lock in the database meanwhile: several nodes may start at once. */
    void run() {
        try {
            Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db")
                .placeholders(Map.of("demo", String.valueOf(kind == Kind.DEMO)))
                .validateMigrationNaming(true)
                // Tables of a later version are not passed over in silence.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
        } catch (FlywayValidateException other) {
            throw new CannotStart(
                "De gegevens in deze map zijn van een andere versie van Huisregel. Start met die versie of een nieuwere, of kies met HUISREGEL_DATA een andere map. Er is niets veranderd.",
                "The data in this folder is of another version of Huisregel. Start with that version or a later one, or choose another folder with HUISREGEL_DATA. Nothing was changed.", other);
        }
        checkKind();
    }

    private void checkKind() {
        try (var connection = owner.connect();
             var statement = connection.createStatement();
             var row = statement.executeQuery("select demo from installation")) {
            row.next();
            var made = row.getBoolean("demo") ? Kind.DEMO : Kind.SCHOOL;
            if (made != kind) {
                throw wrong(made);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CannotStart wrong(Kind made) {
        return switch (made) {
            case SCHOOL -> new CannotStart(
                "Hier staan de gegevens van een school; die worden nooit een demo. Start met bin/run --school, of kies met HUISREGEL_DATA een andere map.",
                "This is the data of a school; it never becomes a demo. Start with bin/run --school, or choose another folder with HUISREGEL_DATA.");
            case DEMO -> new CannotStart(
                "Hier staat een demo; die wordt nooit een echte school. Start met bin/run, of kies met HUISREGEL_DATA een andere map.",
                "This is a demo; it never becomes a real school. Start with bin/run, or choose another folder with HUISREGEL_DATA.");
        };
    }
}
