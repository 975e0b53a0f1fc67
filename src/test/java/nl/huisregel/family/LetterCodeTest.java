package nl.huisregel.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A code on a letter")
class LetterCodeTest {

    @Test
    @DisplayName("holds no signs that people take for one another")
    void no_confusable_signs() {
        assertThat(LetterCode.SIGNS).doesNotContain("O", "I", "L", "1", "B", "8", "S", "5", "Z", "2", "U", "V", "G", "Q").contains("0", "6");
        assertThat(IntStream.range(0, 500).mapToObj(_ -> LetterCode.fresh()).distinct()).hasSize(500).allMatch(LetterCode::looksLikeOne);
    }

    @Test
    @DisplayName("is the same in small letters, with spaces or dashes, and with an O for a zero")
    void typed_over() {
        assertThat(LetterCode.read(" k7mx 4ptr-9wo0 ")).isEqualTo("K7MX4PTR9W00").matches(LetterCode::looksLikeOne);
        assertThat(LetterCode.inBlocks("K7MX4PTR9WAD")).isEqualTo("K7MX-4PTR-9WAD");
        assertThat(LetterCode.read("")).matches(code -> !LetterCode.looksLikeOne(code));
        assertThat(LetterCode.read("K7MX4PTR9WA")).as("one sign short").matches(code -> !LetterCode.looksLikeOne(code));
    }
}
