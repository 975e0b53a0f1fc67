package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import nl.huisregel.cast.Client;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@InOffice
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What was refused is in the log")
class RefusedInTheLogTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired SecondFactor factor;

    @Test
    @DisplayName("a wrong password, a wrong code, a page that is not theirs and a forged form, by the number of who it was and never by name or by what was typed")
    void refused(CapturedOutput log) {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        joris.browser.get("/grenzen");
        joris.browser.forged("POST", "/afmelding", "application/x-www-form-urlencoded", "");
        factor.give(staff.board(), staff.joris(), "135790");
        joris.browser = Client.stranger(port);
        joris.tries("een fout wachtwoord");
        var nobody = Client.stranger(port);
        nobody.get("/aanmelden");
        nobody.post("/aanmelden", Map.of("email", "bestaat-niet@voorbeeld.example", "password", "een fout wachtwoord"));
        assertThat(log.getAll()).contains("Refused: TEACHER " + staff.joris(), "SEE_LIMITS", "Refused: a form without its token", "A code did not fit: " + Login.owner(staff.board(), staff.joris()),
            "A password did not fit: " + staff.board() + "/" + staff.joris(), "A password did not fit: nobody has that name");
        assertThat(log.getAll()).doesNotContain("een fout wachtwoord", "135790", joris.email, "bestaat-niet@", "Joris", "127.0.0.1");
    }

    @Test
    @DisplayName("with the day, the time and how far that is from the world's")
    void when() throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(Path.of("src/main/resources/application.properties"))));
        assertThat(settings.getProperty("logging.pattern.console")).contains("yyyy-MM-dd'T'HH:mm:ssXXX");
    }
}
