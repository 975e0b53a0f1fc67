package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data of another version is refused in a sentence, and left as it was. */
@DisplayName("Data of another version")
class OtherVersionTest {

    @ParameterizedTest
    @DisplayName("is refused, whether it is of a later version or of one that never was")
    @ValueSource(strings = {
        "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'owner', 1, true)",
        "update flyway_schema_history set checksum = checksum + 1 where version = '002'"})
    void refused(String makesOther) throws SQLException {
        var demo = TestDatabase.demo();
        try (var connection = demo.owner().connect(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(makesOther)).isEqualTo(1);
        }
        assertThatThrownBy(() -> new Migration(demo.owner(), Kind.DEMO).run())
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).startsWith("De gegevens in deze map zijn van een andere versie"));
    }

    @Test
    @DisplayName("is not what this version left behind")
    void own() {
        new Migration(TestDatabase.demo().owner(), Kind.DEMO).run();
    }
}
