package nl.huisregel.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * For who has no web server in front: we encrypt ourselves, with the certificate that {@code HUISREGEL_CERTIFICATE} and {@code HUISREGEL_CERTIFICATE_KEY}
 * name. Only kinds that hold, whatever the machine allows besides: TLS 1.3 and 1.2, keys that are thrown away after each line, nothing without proof of who sealed.
 */
@Component
class OwnCertificate implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCertificate.class);
    private static final Duration SOON = Duration.ofDays(14);
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final String[] SUITES = {
        "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"};

    private final Optional<Path> certificate;
    private final Optional<Path> key;

    OwnCertificate(Environment environment) {
        this.certificate = file(environment, "huisregel.certificate");
        this.key = file(environment, "huisregel.certificate-key");
        if (certificate.isPresent() != key.isPresent()) {
            throw new CannotStart("Voor een eigen certificaat moeten HUISREGEL_CERTIFICATE en HUISREGEL_CERTIFICATE_KEY er allebei zijn. Zie docs/operate.md.",
                "For a certificate of one's own both HUISREGEL_CERTIFICATE and HUISREGEL_CERTIFICATE_KEY must be there. See docs/operate.md.");
        }
        certificate.ifPresent(file -> look(file, Clock.systemUTC()));
    }

    /** Whether we encrypt ourselves. */
    boolean there() {
        return certificate.isPresent();
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        certificate.ifPresent(file -> {
            var ssl = new Ssl();
            ssl.setCertificate(file.toUri().toString());
            ssl.setCertificatePrivateKey(key.orElseThrow().toUri().toString());
            ssl.setEnabledProtocols(PROTOCOLS);
            ssl.setCiphers(SUITES);
            factory.setSsl(ssl);
        });
    }

    private static Optional<Path> file(Environment environment, String name) {
        var file = Optional.ofNullable(environment.getProperty(name)).filter(text -> !text.isBlank()).map(Path::of);
        if (file.filter(path -> !Files.isReadable(path)).isPresent()) {
            var variable = name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
            throw new CannotStart("%s noemt een bestand dat we niet kunnen lezen: %s.".formatted(variable, file.get()), "%s names a file that we cannot read: %s.".formatted(variable, file.get()));
        }
        return file;
    }

    /** One that runs out is said before browsers say it. */
    private static void look(Path file, Clock clock) {
        try (var in = Files.newInputStream(file)) {
            var own = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            var ends = own.getNotAfter().toInstant();
            if (ends.isBefore(clock.instant().plus(SOON))) {
                LOG.warn("The certificate in HUISREGEL_CERTIFICATE holds until {}. Put a new one there and start again", ends);
            }
        } catch (IOException | CertificateException wrong) {
            throw new CannotStart("In HUISREGEL_CERTIFICATE staat geen certificaat (PEM): %s.".formatted(file), "HUISREGEL_CERTIFICATE holds no certificate (PEM): %s.".formatted(file), wrong);
        }
    }
}
