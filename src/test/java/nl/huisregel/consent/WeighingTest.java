package nl.huisregel.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.huisregel.protocol.ConsentState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the words of everybody who decides come to")
class WeighingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({
        "''                  , UNANSWERED",
        "yes                 , GIVEN",
        "yes yes             , GIVEN",
        "yes-last-day        , GIVEN",
        "yes-past            , EXPIRED",
        "yes-past yes        , GIVEN",
        "refused             , REFUSED",
        "withdrawn           , WITHDRAWN",
        "refused withdrawn   , WITHDRAWN",
        "yes refused         , CONFLICT",
        "yes withdrawn       , CONFLICT",
        "yes-past withdrawn  , WITHDRAWN",
    })
    void state(String words, ConsentState expected) {
        assertThat(Weighing.state(Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).map(WeighingTest::word).toList(), DAY)).isEqualTo(expected);
    }

    private static Weighing.Latest word(String word) {
        return switch (word) {
            case "yes" -> new Weighing.Latest(Answer.GIVEN, Optional.empty());
            case "yes-last-day" -> new Weighing.Latest(Answer.GIVEN, Optional.of(DAY));
            case "yes-past" -> new Weighing.Latest(Answer.GIVEN, Optional.of(DAY.minusDays(1)));
            case "refused" -> new Weighing.Latest(Answer.REFUSED, Optional.empty());
            default -> new Weighing.Latest(Answer.WITHDRAWN, Optional.empty());
        };
    }
}
