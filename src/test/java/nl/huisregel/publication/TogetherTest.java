package nl.huisregel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Several names that became the same words")
class TogetherTest {

    @ParameterizedTest
    @DisplayName("are counted, and nothing else is touched")
    @CsvSource(delimiter = '|', textBlock = """
        Een leerling en een leerling bouwden een hut.             | Twee leerlingen bouwden een hut.
        Daar stonden een leerling, een leerling en een leerling.  | Daar stonden drie leerlingen.
        een ouder en een ouder kookten                            | twee ouders kookten
        Iemand en iemand zongen.                                  | Twee mensen zongen.
        Een leerling en een leerlingenraad                        | Een leerling en een leerlingenraad
        Een leerling en een ouder lazen voor.                     | Een leerling en een ouder lazen voor.
        Een leerling, een leerling                                | Een leerling, een leerling
        """)
    void counted(String text, String together) {
        assertThat(Together.in(text)).isEqualTo(together);
    }
}
