package nl.huisregel.login.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A provider of our own for tests: real signatures over HTTP, and every lie a test asks for. */
public final class FakeProvider {

    public static final String CLIENT = "huisregel";
    static final String SECRET = "een-geheim-dat-alleen-wij-tweeen-kennen-en-verder-niemand";
    public static final String BOARD = "inloggen-via";

    private static final FakeProvider ONE = new FakeProvider();

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger codes = new AtomicInteger();

    /** How it signs what it says. */
    public enum Signed { RIGHT, BY_A_STRANGER, NOT_AT_ALL, WITH_THE_SECRET }

    private record Answer(String challenge, String token) {}

    private FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            stranger = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    public static FakeProvider here() {
        return ONE;
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The one who is asked has signed in there: the code to come back with. */
    public String signsIn(Map<String, String> asked, String subject, Clock clock, Map<String, Object> claims) {
        return signsIn(asked, subject, clock, claims, Signed.RIGHT, UnaryOperator.identity());
    }

    public String signsIn(Map<String, String> asked, String subject, Clock clock, Map<String, Object> claims, Signed signed, UnaryOperator<JWTClaimsSet.Builder> twist) {
        var now = clock.instant();
        var builder = new JWTClaimsSet.Builder().issuer(issuer()).subject(subject).audience(CLIENT).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", asked.get("nonce"));
        claims.forEach(builder::claim);
        var code = "code" + codes.incrementAndGet();
        answers.put(code, new Answer(asked.get("code_challenge"), token(twist.apply(builder).build(), signed)));
        return code;
    }

    /** The parameters of an address. */
    public static Map<String, String> asked(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&")).map(one -> one.split("=", 2))
            .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
    }

    private String token(JWTClaimsSet claims, Signed signed) {
        try {
            if (signed == Signed.NOT_AT_ALL) {
                return new PlainJWT(claims).serialize();
            }
            var secret = signed == Signed.WITH_THE_SECRET;
            var token = new SignedJWT(new JWSHeader.Builder(secret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256).keyID("one").build(), claims);
            JWSSigner signer = secret ? new MACSigner(SECRET) : new RSASSASigner(signed == Signed.BY_A_STRANGER ? stranger : key);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange call) throws IOException {
        switch (call.getRequestURI().getPath()) {
            case "/.well-known/openid-configuration" -> say(call, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks", "end_session_endpoint": "%1$s/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}""".formatted(issuer()));
            case "/elsewhere/.well-known/openid-configuration" -> say(call, 200, "{\"issuer\": \"%s\"}".formatted(issuer()));
            case "/jwks" -> say(call, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/token" -> give(call);
            default -> say(call, 404, "{}");
        }
    }

    /** Only to who holds the secret and the verifier, and once. */
    private void give(HttpExchange call) throws IOException {
        var form = asked("?" + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var answer = answers.remove(form.get("code"));
        if (answer == null || !basic.equals(call.getRequestHeaders().getFirst("Authorization")) || !hash(form.get("code_verifier")).equals(answer.challenge())) {
            say(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        say(call, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}".formatted(answer.token()));
    }

    private static void say(HttpExchange call, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var body = call.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same provider as several: known by mailbox, by number and school, of pupils; and one that is away, and one that says it is another. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configured {
        @Bean
        @Primary
        Providers testProviders() {
            return new Providers(List.of(
                with("kantoor", here().issuer(), Provider.Who.STAFF, Provider.By.MAILBOX, "email", "", Map.of("tenant", "vlierboog")),
                with("entree", here().issuer(), Provider.Who.STAFF, Provider.By.NUMBER, "employeeNumber", "nlEduPersonHomeOrganizationId", Map.of()),
                with("leerling", here().issuer(), Provider.Who.PUPILS, Provider.By.NUMBER, "nlEduPersonProfileId", "nlEduPersonHomeOrganizationId", Map.of()),
                with("leerlingpost", here().issuer(), Provider.Who.PUPILS, Provider.By.NUMBER, "email", "", Map.of()),
                with("weg", "http://localhost:1", Provider.Who.STAFF, Provider.By.MAILBOX, "email", "", Map.of()),
                with("anders", here().issuer() + "/elsewhere", Provider.Who.STAFF, Provider.By.MAILBOX, "email", "", Map.of())));
        }

        private static Provider with(String id, String issuer, Provider.Who who, Provider.By by, String claim, String school, Map<String, String> must) {
            return new Provider(id, id.toUpperCase(java.util.Locale.ROOT), issuer, CLIENT, SECRET, List.of("openid"), BOARD, who, by, claim, school, must, Set.of("https://refeds.org/profile/mfa"), Set.of("mfa"));
        }
    }
}
