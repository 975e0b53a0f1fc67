package nl.huisregel.login.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The question to a provider and its answer, as OpenID Connect has them: authorization code with PKCE, state and nonce. The
 * protocol and all checks of what is signed are Spring Security's; what we keep between the two is ours, because a session
 * holds text only.
 */
@Component
class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final Duration SKEW = Duration.ofSeconds(60);
    /** Signed with a key that only the provider has; never with a secret we know too, and never not at all. */
    private static final Set<SignatureAlgorithm> SIGNED = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final Discovery discovery;
    private final Clock clock;
    private final OidcAuthorizationCodeAuthenticationProvider checks;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    Asking(Discovery discovery, Clock clock) {
        this.discovery = discovery;
        this.clock = clock;
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(discovery.client().configureMessageConverters(converters -> converters.disableDefaults()
            .addCustomConverter(new FormHttpMessageConverter()).addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        var facts = new DefaultOAuth2UserService();
        var rest = discovery.rest();
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        facts.setRestOperations(rest);
        var people = new OidcUserService();
        people.setOauth2UserService(facts);
        this.checks = new OidcAuthorizationCodeAuthenticationProvider(codes, people);
        this.checks.setJwtDecoderFactory(this::decoder);
    }

    /** Where to send the browser; empty when the provider is away. @param back where to go on after a confirmation; empty when signing in */
    Optional<String> begin(Provider provider, String back, HttpServletRequest request) {
        try {
            var registration = discovery.of(provider);
            var resolver = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration, "/aanmelden/via");
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce().andThen(builder -> builder.additionalParameters(more -> {
                if (!provider.strongAcr().isEmpty()) {
                    more.put("acr_values", String.join(" ", provider.strongAcr()));
                }
                if (!back.isEmpty()) {
                    more.put("prompt", "login");
                    more.put("max_age", "0");
                }
            })));
            var asked = resolver.resolve(request, provider.id());
            new Pending(provider.id(), asked.getState(), asked.getAttribute(OidcParameterNames.NONCE), asked.getAttribute(PkceParameterNames.CODE_VERIFIER), clock.instant(), back).keep(request);
            return Optional.of(asked.getAuthorizationRequestUri());
        } catch (RestClientException | Discovery.Strange | IllegalArgumentException away) {
            LOG.warn("The provider {} does not answer as it should: {}", provider.id(), away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** What the answer that came with this request is worth. */
    Vouched finish(Provider provider, Pending asked, String state, String code, String error, String issuer) {
        if (!asked.provider().equals(provider.id()) || !asked.state().equals(state) || issuer != null && !issuer.equals(provider.issuer())) {
            return new Vouched.Refused(Refusal.STALE);
        }
        if (error != null || code == null || code.isBlank()) {
            return new Vouched.Refused(Refusal.STOPPED);
        }
        try {
            var registration = discovery.of(provider);
            var request = OAuth2AuthorizationRequest.authorizationCode().authorizationUri(registration.getProviderDetails().getAuthorizationUri()).clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri()).scopes(registration.getScopes()).state(asked.state())
                .attributes(kept -> kept.putAll(Map.of(OAuth2ParameterNames.REGISTRATION_ID, provider.id(), OidcParameterNames.NONCE, asked.nonce(), PkceParameterNames.CODE_VERIFIER, asked.verifier())))
                .build();
            var response = OAuth2AuthorizationResponse.success(code).redirectUri(registration.getRedirectUri()).state(state).build();
            var checked = checks.authenticate(new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(request, response)));
            return vouched(provider, (OidcUser) checked.getPrincipal());
        } catch (AuthenticationException | RestClientException | Discovery.Strange | IllegalArgumentException no) {
            var why = away(no) ? Refusal.AWAY : Refusal.DISTRUSTED;
            LOG.warn("The answer of the provider {} was not taken: {}", provider.id(), why);
            return new Vouched.Refused(why);
        }
    }

    /** Where somebody signs out there too; empty when it has no such place. */
    Optional<String> farewell(Provider provider) {
        try {
            return Optional.ofNullable(discovery.of(provider).getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")).map(Object::toString);
        } catch (RestClientException | Discovery.Strange | IllegalArgumentException away) {
            return Optional.empty();
        }
    }

    private static Vouched vouched(Provider provider, OidcUser user) {
        var token = user.getIdToken();
        var acr = token.getAuthenticationContextClass();
        var amr = token.getAuthenticationMethods();
        boolean strong = acr != null && provider.strongAcr().contains(acr) || amr != null && amr.stream().anyMatch(provider.strongAmr()::contains);
        return new Vouched.For(provider.issuer(), user.getSubject(), user.getClaims(), strong ? Optional.ofNullable(token.getAuthenticatedAt()) : Optional.empty(), token.getTokenValue());
    }

    private static boolean away(Throwable no) {
        for (var cause = no; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** One for each provider, which keeps its keys for a while and asks anew for one it does not know. */
    private JwtDecoder decoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId() + " " + registration.getProviderDetails().getJwkSetUri(), _ -> {
            var decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri()).jwsAlgorithms(all -> all.addAll(SIGNED)).restOperations(discovery.rest()).build();
            var time = new JwtTimestampValidator(SKEW);
            time.setClock(clock);
            var content = new OidcIdTokenValidator(registration);
            content.setClockSkew(SKEW);
            content.setClock(clock);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, content));
            return decoder;
        });
    }
}
