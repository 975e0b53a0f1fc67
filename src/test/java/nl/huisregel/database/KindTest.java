package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Kind;
import org.junit.jupiter.api.Test;

/** What an installation was made to be, it stays. */
class KindTest {

    @Test
    void aSchoolNeverStartsAsADemo() {
        var school = TestDatabase.school();
        assertThatThrownBy(() -> new Migration(school.owner(), Kind.DEMO).run())
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).startsWith("Hier staan de gegevens van een school"));
        new Migration(school.owner(), Kind.SCHOOL).run();
    }

    @Test
    void aDemoNeverStartsAsASchool() {
        var demo = TestDatabase.demo();
        assertThatThrownBy(() -> new Migration(demo.owner(), Kind.SCHOOL).run())
            .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.dutch()).startsWith("Hier staat een demo"));
        new Migration(demo.owner(), Kind.DEMO).run();
    }
}
