package nl.huisregel.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import nl.huisregel.mail.Certificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** The web server with the settings a school gives it, and lines of bytes that no browser of today would send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Huisregel with a certificate of its own")
class OwnCertificateTest {

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final Certificate CERTIFICATE = Certificate.of("localhost");

    private WebServer server;

    @BeforeAll
    void start() throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        with(CERTIFICATE.file().toString(), key().toString()).customize(factory);
        server = factory.getWebServer(context -> context.addServlet("says", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print(request.isSecure());
            }
        }).addMapping("/"));
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @DisplayName("speaks TLS 1.3 and 1.2, and every page knows the line is encrypted, so browsers are told to stay with it")
    void speaks() throws Exception {
        for (var version : List.of("TLSv1.3", "TLSv1.2")) {
            try (var browser = HttpClient.newBuilder().sslContext(trusting()).sslParameters(new SSLParameters(null, new String[] {version})).build()) {
                var answer = browser.send(HttpRequest.newBuilder(URI.create("https://localhost:" + server.getPort() + "/")).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.body()).as(version).isEqualTo("true");
                assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
            }
        }
    }

    @Test
    @DisplayName("speaks nothing older, nothing weak, and nothing in the clear")
    void nothing_weak() throws IOException {
        assertThat(hello(0x0303, 0xC02B)).as("ECDHE with AES-GCM, so that this test knows what a yes is").isEqualTo(HANDSHAKE);
        Map.of("SSL 3.0", 0x0300, "TLS 1.0", 0x0301, "TLS 1.1", 0x0302).forEach((version, number) ->
            assertThat(quietly(number, 0xC02B, 0xC009, 0xC00A, 0x002F, 0x0035)).as(version).isEqualTo(ALERT));
        Map.of("RSA without forward secrecy", 0x009C, "RSA with CBC", 0x002F, "3DES", 0x000A, "RC4", 0x0005, "no encryption", 0xC006, "anonymous", 0xC018, "ECDHE with CBC and SHA-1", 0xC009,
            "ECDHE with CBC", 0xC023, "DHE", 0x009E, "CCM with a short tag", 0xC0AE).forEach((name, suite) -> assertThat(quietly(0x0303, suite)).as(name).isEqualTo(ALERT));
        try (var line = new Socket("localhost", server.getPort())) {
            line.setSoTimeout(5000);
            line.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            assertThat(new String(line.getInputStream().readAllBytes())).as("in the clear").doesNotContain("true");
        }
    }

    @Test
    @DisplayName("says in a sentence what is missing or cannot be read, and in time that a certificate runs out")
    void says(CapturedOutput log) throws IOException {
        var file = CERTIFICATE.file().toString();
        assertThatThrownBy(() -> with(file, "")).isInstanceOfSatisfying(CannotStart.class, no -> assertThat(no.dutch()).contains("HUISREGEL_CERTIFICATE_KEY"));
        assertThatThrownBy(() -> with(file, "/nergens/sleutel.pem")).isInstanceOfSatisfying(CannotStart.class, no -> assertThat(no.dutch()).contains("HUISREGEL_CERTIFICATE_KEY", "niet kunnen lezen"));
        assertThatThrownBy(() -> with("pom.xml", "pom.xml")).isInstanceOfSatisfying(CannotStart.class, no -> assertThat(no.dutch()).contains("geen certificaat"));
        assertThat(log.getAll()).contains("HUISREGEL_CERTIFICATE holds until");
        assertThat(with("", "").there()).isFalse();
    }

    private static OwnCertificate with(String certificate, String key) {
        return new OwnCertificate(new MockEnvironment().withProperty("huisregel.certificate", certificate).withProperty("huisregel.certificate-key", key));
    }

    private static Path key() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(CERTIFICATE.store().toFile(), Certificate.PASSWORD.toCharArray());
        var words = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(store.getKey("it", Certificate.PASSWORD.toCharArray()).getEncoded());
        return Files.writeString(CERTIFICATE.store().resolveSibling("key.pem"), "-----BEGIN PRIVATE KEY" + "-----\n" + words + "\n-----END PRIVATE KEY" + "-----\n");
    }

    private static SSLContext trusting() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var in = Files.newInputStream(CERTIFICATE.file())) {
            store.setCertificateEntry("it", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

    private int quietly(int version, int... suites) {
        try {
            return hello(version, suites);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The kind of the first thing the server says to a greeting of this version that offers only these suites. */
    private int hello(int version, int... suites) throws IOException {
        var body = new ByteArrayOutputStream();
        var out = new DataOutputStream(body);
        out.writeShort(version);
        out.write(new byte[32]);
        out.writeByte(0);
        out.writeShort(suites.length * 2);
        for (int suite : suites) {
            out.writeShort(suite);
        }
        out.writeShort(0x0100);
        // The curves and signatures of today, so that only the suite or the version can be what is refused.
        var extensions = new byte[] {0, 10, 0, 8, 0, 6, 0, 29, 0, 23, 0, 24, 0, 11, 0, 2, 1, 0, 0, 13, 0, 10, 0, 8, 4, 3, 5, 3, 4, 1, 8, 4};
        out.writeShort(extensions.length);
        out.write(extensions);
        try (var line = new Socket("localhost", server.getPort())) {
            line.setSoTimeout(5000);
            var sent = new DataOutputStream(line.getOutputStream());
            sent.writeByte(HANDSHAKE);
            sent.writeShort(Math.min(version, 0x0301));
            sent.writeShort(body.size() + 4);
            sent.writeByte(1);
            sent.writeByte(0);
            sent.writeShort(body.size());
            sent.write(body.toByteArray());
            sent.flush();
            return new DataInputStream(line.getInputStream()).readUnsignedByte();
        }
    }
}
