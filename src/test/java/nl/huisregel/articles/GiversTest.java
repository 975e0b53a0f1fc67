package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Givers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several people, one state: one no is enough, and a protocol may want everybody's yes. */
class GiversTest {

    @ParameterizedTest(name = "age {0}, guardians {1}, self {2}: one will do {3}, together {4}, with the pupil from 12 {5}")
    @CsvSource({
        "8,  GIVEN,            -,         GIVEN,      GIVEN,      GIVEN",
        "8,  GIVEN UNANSWERED, -,         GIVEN,      UNANSWERED, GIVEN",
        "8,  GIVEN EXPIRED,    -,         GIVEN,      EXPIRED,    GIVEN",
        "8,  GIVEN REFUSED,    -,         CONFLICT,   CONFLICT,   CONFLICT",
        "8,  REFUSED WITHDRAWN, -,        WITHDRAWN,  WITHDRAWN,  WITHDRAWN",
        "8,  -,                -,         UNANSWERED, UNANSWERED, UNANSWERED",
        "8,  -,                GIVEN,     UNANSWERED, UNANSWERED, UNANSWERED",
        "11, GIVEN,            REFUSED,   GIVEN,      GIVEN,      GIVEN",
        "12, GIVEN,            -,         GIVEN,      GIVEN,      UNANSWERED",
        "12, GIVEN,            GIVEN,     GIVEN,      GIVEN,      GIVEN",
        "15, GIVEN,            REFUSED,   GIVEN,      GIVEN,      CONFLICT",
        "15, REFUSED,          GIVEN,     REFUSED,    REFUSED,    CONFLICT",
        "16, REFUSED,          GIVEN,     GIVEN,      GIVEN,      GIVEN",
        "16, GIVEN,            REFUSED,   REFUSED,    REFUSED,    REFUSED",
        "16, GIVEN,            -,         GIVEN,      GIVEN,      GIVEN",
        "-,  GIVEN,            -,         GIVEN,      GIVEN,      UNANSWERED",
        "-,  -,                GIVEN,     UNANSWERED, UNANSWERED, UNANSWERED",
    })
    void state(String age, String guardians, String self, ConsentState one, ConsentState together, ConsentState withPupil) {
        Optional<Integer> years = age.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(age));
        List<ConsentState> words = guardians.equals("-") ? List.of() : Arrays.stream(guardians.split(" ")).map(ConsentState::valueOf).toList();
        Optional<ConsentState> own = self.equals("-") ? Optional.empty() : Optional.of(ConsentState.valueOf(self));
        assertThat(new Givers(true, false, Optional.empty()).state(years, words, own)).as("one will do").isEqualTo(one);
        assertThat(new Givers(true, true, Optional.empty()).state(years, words, own)).as("together").isEqualTo(together);
        assertThat(new Givers(true, false, Optional.of(new Form.Age(12, false))).state(years, words, own)).as("with the pupil").isEqualTo(withPupil);
    }
}
