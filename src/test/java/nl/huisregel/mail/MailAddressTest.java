package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.huisregel.web.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What goes into a mail")
class MailAddressTest {

    @Test
    @DisplayName("is an address in its plain form, and nothing that could be read as two, as a header or as a command")
    void addresses() {
        for (var good : List.of("joris@school.example", " joris@school.example ", "J.o'Neill+school@a-b.school.example", "joris@xn--brger-kva.example", "a@b.co")) {
            assertThat(MailAddress.read(good)).as(good).isPresent();
        }
        assertThat(MailAddress.read("joris@bürger.example").orElseThrow().value()).isEqualTo("joris@xn--brger-kva.example");
        for (var odd : List.of("", "@", "joris", "joris@", "@school.example", "joris@school", "joris@@school.example", "joris@school.example, fatima@school.example", "joris@school.example;fatima@b.example",
            "Joris <joris@school.example>", "\"joris maas\"@school.example", "joris(klas 5)@school.example", "joris@[127.0.0.1]", "joris@127.0.0.1", "joris @school.example", "joris@school .example",
            "joris@school.example\r\nBcc: fatima@b.example", "joris\u0000@school.example", "joris@school.example\nRCPT TO:<x@y.example>", ".joris@school.example", "joris.@school.example",
            "jo..ris@school.example", "joris@-school.example", "joris@school..example", "jöris@school.example", "joris@school.example.", "a".repeat(65) + "@school.example",
            "joris@" + "a".repeat(64) + ".example", "joris@" + "a.".repeat(130) + "example", "<script>@school.example", "joris@school.example>")) {
            assertThat(MailAddress.read(odd)).as(odd).isEmpty();
        }
        assertThatThrownBy(() -> new MailAddress("joris@school.example\r\nBcc: x@y.example")).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("joris");
        assertThat(new MailAddress("joris@school.example")).as("nothing to log").hasToString("(an address)");
    }

    @Test
    @DisplayName("is a subject of one line, a text of lines, and a link to a page of ours")
    void messages() {
        for (var subject : List.of("", " ", "Een\r\nBcc: x@y.example", "Een\nTwee", "Een\u2028Twee", "Een\u0000", "x".repeat(151))) {
            assertThatThrownBy(() -> message(subject, "tekst")).as(subject).isInstanceOf(IllegalArgumentException.class);
        }
        for (var text : List.of("", "Een\r\n.\r\nMAIL FROM", "Een\u0000", "x".repeat(20_001))) {
            assertThatThrownBy(() -> message("Een", text)).isInstanceOf(IllegalArgumentException.class);
        }
        for (var path : List.of("https://elders.example", "//elders.example", "/\\elders.example", "vandaag", "", "/a b", "/a\r\nX: y", "/<script>", "/\"onclick")) {
            assertThatThrownBy(() -> message("Een", "tekst").linking("Ga", path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> message("Een", "tekst").leaving("https://elders.example")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message("Een", "tekst").lasting(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(message("Één ✓", "Dag,\n\nwelkom").linking("Ga", "/vandaag?dag=1#nu").link()).isPresent();
    }

    private static Message message(String subject, String text) {
        return Message.of("letter", Language.NL, subject, text);
    }
}
