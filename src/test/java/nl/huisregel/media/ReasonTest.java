package nl.huisregel.media;

import static org.assertj.core.api.Assertions.assertThat;

import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A file that is turned away")
class ReasonTest {

    @ParameterizedTest(name = "{0} has a sentence in every language, with no blank left open")
    @EnumSource
    void hasASentence(Reason reason) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(reason.key(), 640L, 480L)).isNotBlank().doesNotContain("{");
        }
    }
}
