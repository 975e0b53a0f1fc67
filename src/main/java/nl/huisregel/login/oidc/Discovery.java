package nl.huisregel.login.oidc;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.huisregel.login.OwnAddress;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What a provider tells of itself, asked when it is needed and not at the start: a provider that is away must not keep the
 * house closed. Kept for an hour.
 */
@Component
class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);

    private final OwnAddress here;
    private final Clock clock;
    private final JdkClientHttpRequestFactory calls = calls();
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(Instant at, String here, ClientRegistration registration) {}

    Discovery(OwnAddress here, Clock clock) {
        this.here = here;
        this.clock = clock;
    }

    /** Throws what the line throws when the provider is away, and {@link Strange} when it is not who it should be. */
    ClientRegistration of(Provider provider) {
        var known = found.get(provider.id());
        if (known == null || !known.at().plus(KEPT).isAfter(clock.instant()) || !known.here().equals(here.value())) {
            known = new Found(clock.instant(), here.value(), ask(provider));
            found.put(provider.id(), known);
        }
        return known.registration();
    }

    /** It says it is another, or wants to be spoken to in the clear. */
    static final class Strange extends RuntimeException {
        Strange(String why) {
            super(why);
        }
    }

    RestTemplate rest() {
        return new RestTemplate(calls);
    }

    RestClient.Builder client() {
        return RestClient.builder().requestFactory(calls);
    }

    private ClientRegistration ask(Provider provider) {
        Map<String, Object> says = client().build().get().uri(java.net.URI.create(provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")).retrieve()
            .body(new ParameterizedTypeReference<>() {});
        if (says == null || !provider.issuer().equals(says.get("issuer"))) {
            throw new Strange("issuer");
        }
        if (!Stream.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint").map(says::get).filter(Objects::nonNull)
            .allMatch(address -> Providers.safe(address.toString()))) {
            throw new Strange("an address without encryption");
        }
        var builder = ClientRegistrations.fromOidcConfiguration(says).registrationId(provider.id()).clientId(provider.clientId()).scope(provider.scopes())
            .redirectUri(here.value() + provider.path() + "/terug").userNameAttributeName("sub").clientName(provider.label());
        return (provider.clientSecret().isEmpty() ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE) : builder.clientSecret(provider.clientSecret())).build();
    }

    /** Short, because somebody waits; and never led on to another address. */
    private static JdkClientHttpRequestFactory calls() {
        var calls = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).followRedirects(HttpClient.Redirect.NEVER).build());
        calls.setReadTimeout(Duration.ofSeconds(5));
        return calls;
    }
}
