package nl.huisregel.login.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.installation.Installation;
import nl.huisregel.installation.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("A provider in the configuration")
class ProvidersTest {

    private static final Map<String, String> ENTREE = Map.of("issuer", "https://oidc.entree.example", "client-id", "huisregel", "client-secret", "geheim", "board", "vlierboog",
        "claim", "employeeNumber", "by", "number", "school-claim", "nlEduPersonHomeOrganizationId", "must.eduPersonAffiliation", "employee");

    @Test
    @DisplayName("is read as it stands there, with mfa as the second factor when nothing else is said")
    void read() {
        assertThat(read(ENTREE).all()).containsExactly(new Provider("entree", "entree", "https://oidc.entree.example", "huisregel", "geheim", List.of("openid"), "vlierboog", Provider.Who.STAFF,
            Provider.By.NUMBER, "employeeNumber", "nlEduPersonHomeOrganizationId", Map.of("eduPersonAffiliation", "employee"), java.util.Set.of(), java.util.Set.of("mfa")));
        assertThat(bound(Map.of(), Kind.SCHOOL).all()).isEmpty();
        assertThat(bound(named(ENTREE), Kind.DEMO).all()).as("a demo has none").isEmpty();
    }

    @Test
    @DisplayName("that lacks something, speaks in the clear or asks for the ECK iD stops the start with a sentence")
    void wrong() {
        assertRefused("issuer", "http://oidc.entree.example", "https");
        assertRefused("issuer", "geen adres", "https");
        assertRefused("client-id", " ", "client-id");
        assertRefused("board", " ", "board");
        assertRefused("claim", " ", "claim");
        assertRefused("claim", "eckId", "teaching material");
        var pupils = new HashMap<>(ENTREE);
        pupils.putAll(Map.of("who", "pupils", "by", "mailbox"));
        assertThatThrownBy(() -> read(pupils)).hasMessageContaining("number");
        assertThat(Providers.safe("http://localhost:8081/x")).as("on the machine itself").isTrue();
        assertThat(Providers.safe("http://localhost.kwaad.example")).isFalse();
    }

    private static void assertRefused(String setting, String value, String says) {
        var settings = new HashMap<>(ENTREE);
        settings.put(setting, value);
        assertThatThrownBy(() -> read(settings)).as(setting).hasMessageContaining(says).hasMessageContaining("entree");
    }

    private static Providers read(Map<String, String> settings) {
        return bound(named(settings), Kind.SCHOOL);
    }

    private static Map<String, String> named(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        settings.forEach((name, value) -> all.put("huisregel.providers.entree." + name, value));
        return all;
    }

    private static Providers bound(Map<String, String> settings, Kind kind) {
        var read = new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("huisregel", Providers.Settings.class);
        return new Providers.Beans().providers(read, new Installation(kind));
    }
}
