package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import nl.huisregel.installation.CannotStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("A mail server is configured")
class MailServerTest {

    private static final Map<String, String> GOOD = Map.of("huisregel.mail.host", "mail.school.example", "huisregel.mail.from", "post@school.example", "huisregel.mail.site", "https://huisregel.school.example");

    @Test
    @DisplayName("with a host, a sender and the address of this installation; without a host there is none, and a demo has none")
    void configured() {
        var server = with(Map.of()).checked(false);
        assertThat(server.there()).isTrue();
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.security()).isEqualTo(MailServer.Security.STARTTLS);
        assertThat(server.bounceOf("abc")).isEqualTo("post@school.example");
        assertThat(with(Map.of("huisregel.mail.security", "tls")).checked(false).port()).isEqualTo(465);
        assertThat(with(Map.of("huisregel.mail.bounce", "terug+*@school.example")).checked(false).bounceOf("abc")).isEqualTo("terug+abc@school.example");
        assertThat(with(Map.of("huisregel.mail.host", "")).checked(false).there()).isFalse();
        assertThat(with(Map.of()).checked(true).there()).as("in a demo").isFalse();
        var box = with(Map.of("huisregel.mail.box.host", "imap.school.example", "huisregel.mail.box.user", "terug", "huisregel.mail.box.protocol", "pop3")).checked(false).box().orElseThrow();
        assertThat(box.scheme() + box.port()).isEqualTo("pop3s995");
        assertThat(with(Map.of("huisregel.mail.password", "geheim")).checked(false)).asString().doesNotContain("geheim");
    }

    @Test
    @DisplayName("wrong: then starting stops, with the name of the setting and what it must be")
    void wrong() {
        refuses("HUISREGEL_MAIL_FROM", "huisregel.mail.from", "Huisregel <post@school.example>");
        refuses("HUISREGEL_MAIL_FROM", "huisregel.mail.from", "");
        refuses("HUISREGEL_MAIL_SITE", "huisregel.mail.site", "");
        refuses("HUISREGEL_MAIL_SITE", "huisregel.mail.site", "http://huisregel.school.example");
        refuses("HUISREGEL_MAIL_SITE", "huisregel.mail.site", "https://huisregel.school.example/");
        refuses("HUISREGEL_MAIL_BOUNCE", "huisregel.mail.bounce", "terug+*+*@school.example");
        refuses("HUISREGEL_MAIL_SECURITY", "huisregel.mail.security", "none");
        refuses("HUISREGEL_MAIL_SECURITY", "huisregel.mail.security", "ssl");
        refuses("HUISREGEL_MAIL_PORT", "huisregel.mail.port", "smtp");
        refuses("HUISREGEL_MAIL_CERTIFICATE", "huisregel.mail.certificate", "/nergens/te/vinden.pem");
        refuses("HUISREGEL_MAIL_CERTIFICATE", "huisregel.mail.certificate", "pom.xml");
        refuses("HUISREGEL_MAIL_BOX_PROTOCOL", Map.of("huisregel.mail.box.host", "imap.school.example", "huisregel.mail.box.user", "terug", "huisregel.mail.box.protocol", "pop"));
        refuses("HUISREGEL_MAIL_BOX_SECURITY", Map.of("huisregel.mail.box.host", "imap.school.example", "huisregel.mail.box.user", "terug", "huisregel.mail.box.security", "none"));
        refuses("HUISREGEL_MAIL_BOX_USER", "huisregel.mail.box.host", "imap.school.example");
    }

    private static void refuses(String name, String key, String value) {
        refuses(name, Map.of(key, value));
    }

    private static void refuses(String name, Map<String, String> settings) {
        assertThatThrownBy(() -> with(settings).checked(false)).isInstanceOfSatisfying(CannotStart.class, said -> assertThat(said.dutch()).contains(name));
    }

    private static MailServer.Settings with(Map<String, String> more) {
        var all = new HashMap<>(GOOD);
        all.putAll(more);
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("huisregel.mail", MailServer.Settings.class);
    }
}
