package nl.huisregel.login.oidc;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Installation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The providers of this installation, in order of their names. A demo has none, whatever is configured: in a demo anybody is anyone. */
record Providers(List<Provider> all) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    Optional<Provider> named(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** As it stands in the configuration: {@code huisregel.providers.<name>.…}. */
    @ConfigurationProperties("huisregel")
    record Settings(Map<String, One> providers) {

        record One(String label, String issuer, String clientId, @DefaultValue("") String clientSecret, @DefaultValue("openid") List<String> scopes, String board,
                   @DefaultValue("staff") Provider.Who who, Provider.By by, String claim, @DefaultValue("") String schoolClaim, Map<String, String> must,
                   @DefaultValue({}) Set<String> secondFactorAcr, @DefaultValue("mfa") Set<String> secondFactorAmr) {

            Provider checked(String id) {
                wants(id, id.matches("[a-z0-9-]{1,60}"), "een naam van kleine letters, cijfers en streepjes", "a name of small letters, figures and dashes");
                wants(id, issuer != null && safe(issuer), "issuer: het adres van de aanbieder, met https", "issuer: the address of the provider, with https");
                wants(id, clientId != null && !clientId.isBlank(), "client-id", "client-id");
                wants(id, board != null && !board.isBlank(), "board: de korte naam van het bestuur", "board: the short name of the board");
                wants(id, claim != null && !claim.isBlank(), "claim: welk gegeven de persoon aanwijst", "claim: which of its facts names the person");
                wants(id, !claim.toLowerCase(Locale.ROOT).contains("eckid"), "een andere claim dan de ECK iD: die mag alleen voor lesmateriaal gebruikt worden",
                    "another claim than the ECK iD: by law that is for teaching material only");
                var known = by != null ? by : who == Provider.Who.PUPILS ? Provider.By.NUMBER : Provider.By.MAILBOX;
                wants(id, who == Provider.Who.STAFF || known == Provider.By.NUMBER, "by=number: leerlingen kent de school aan een nummer", "by=number: a school knows its pupils by a number");
                return new Provider(id, label == null ? id : label, issuer, clientId, clientSecret, List.copyOf(scopes), board, who, known, claim, schoolClaim,
                    must == null ? Map.of() : Map.copyOf(must), secondFactorAcr, secondFactorAmr);
            }
        }
    }

    /** On an encrypted line, except on the machine itself. */
    static boolean safe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(uri.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void wants(String id, boolean holds, String dutch, String english) {
        if (!holds) {
            throw new CannotStart("Voor inloggen via %s ontbreekt nog of klopt niet: %s. Zie docs/signing-in.md.".formatted(id, dutch),
                "For signing in through %s this is missing or wrong: %s. See docs/signing-in.md.".formatted(id, english), null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Beans {
        @Bean
        Providers providers(Settings settings, Installation installation) {
            return new Providers(settings.providers() == null || installation.isDemo() ? List.of()
                : new TreeMap<>(settings.providers()).entrySet().stream().map(one -> one.getValue().checked(one.getKey())).toList());
        }
    }
}
