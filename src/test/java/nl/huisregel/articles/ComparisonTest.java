package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisregel.protocol.Comparison;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.DeedReader;
import org.junit.jupiter.api.Test;

/** Two decisions on one act, held side by side. */
class ComparisonTest {

    private static final String PHOTO_OF_NOOR = """
        act: publish
        by: teacher
        during: outside_school_hours
        channels: [website]
        about: school_activity
        pictures: [{shows: [%s]}]
        """;

    @Test
    void a_decision_compared_with_itself_is_the_same() {
        assertThat(Comparison.of(decide("opmaat", "noor"), decide("opmaat", "noor")).same()).isTrue();
    }

    @Test
    void another_child_on_the_photo_changes_the_outcome() {
        Comparison comparison = Comparison.of(decide("opmaat", "mees"), decide("opmaat", "noor"));
        assertThat(comparison.same()).isFalse();
        assertThat(comparison.before()).isEqualTo("allowed_with_duties");
        assertThat(comparison.after()).isEqualTo("refused");
    }

    @Test
    void another_protocol_gives_other_reasons() {
        Comparison comparison = Comparison.of(decide("opmaat", "mees"), decide("duinsprong", "mees"));
        assertThat(comparison.gained()).anyMatch(norm -> norm.startsWith("duinsprong-a2b"));
        assertThat(comparison.lost()).anyMatch(norm -> norm.startsWith("opmaat-leerkracht-10"));
    }

    private static Decision decide(String protocol, String who) {
        Rulebook book = Library.rulebook(protocol);
        return book.decide(DeedReader.read("act", PHOTO_OF_NOOR.formatted(who), book.editions(), Library.cast(), Library.NOW)).getFirst();
    }
}
