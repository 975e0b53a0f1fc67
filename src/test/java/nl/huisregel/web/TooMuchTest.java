package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisregel.cast.BareLine;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.limit.Ceiling;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Requests that are too large, too many at once or too slow: refused with a sentence, and everybody else goes on. */
@InDemo
class TooMuchTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort int port;
    @Autowired ServletWebServerApplicationContext context;

    @Test
    @DisplayName("a head that is too long, of too many lines or with too long an address is refused")
    void head() throws IOException {
        assertThat(status("GET /kies HTTP/1.1", "Host: localhost", "X-Long: " + "a".repeat(Ceiling.HEADERS.most()), "Connection: close")).isIn(400, 431);
        assertThat(status("GET /kies?" + "a".repeat(Ceiling.HEADERS.most()) + " HTTP/1.1", "Host: localhost", "Connection: close")).isIn(400, 414);
        var lines = IntStream.range(0, Ceiling.HEADER_LINES.most() + 1).mapToObj(line -> "X-" + line + ": a").collect(Collectors.joining("\r\n"));
        assertThat(status("GET /kies HTTP/1.1", "Host: localhost", lines, "Connection: close")).isIn(400, 431);
        assertThat(status("GET /kies HTTP/1.1", "Host: localhost", "X-Long: " + "a".repeat(Ceiling.HEADERS.most() / 2), "Connection: close")).as("half of it is read").isEqualTo(200);
    }

    @Test
    @DisplayName("a form that is too large or has too many fields is refused with a sentence, and is no fault of ours")
    void form() {
        var stranger = Client.stranger(port);
        assertThat(stranger.forged("POST", "/kies", FORM, "wie=" + "a".repeat(Ceiling.FORM.most()))).satisfies(answer -> {
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.body()).contains("</html>").doesNotContain("iets mis bij ons");
        });
        assertThat(stranger.forged("POST", "/kies", FORM, IntStream.rangeClosed(0, Ceiling.FORM_FIELDS.most()).mapToObj(field -> "f" + field + "=").collect(Collectors.joining("&")))).satisfies(answer -> {
            assertThat(answer.statusCode()).isIn(400, 413);
            assertThat(answer.body()).contains("</html>").doesNotContain("iets mis bij ons");
        });
        assertThat(stranger.forged("POST", "/kies", FORM, "wie=%zz%").statusCode()).as("cannot be read").isEqualTo(400);
    }

    @Test
    @DisplayName("a form of files with too many parts, or a part with too long a head, is refused; a long name of a file in another script is not")
    void parts() {
        var joris = Client.as(port, "Meester Joris");
        assertThat(joris.forged("POST", "/afmelding", "multipart/form-data; boundary=x", parts(Ceiling.FORM_PARTS.most() + 1, "a")).statusCode()).isIn(400, 413);
        assertThat(joris.forged("POST", "/afmelding", "multipart/form-data; boundary=x", parts(1, "a".repeat(8 << 10))).statusCode()).isIn(400, 413);
        assertThat(joris.forged("POST", "/afmelding", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nhalf").statusCode()).as("cut off").isIn(400, 403);
        assertThat(joris.forged("POST", "/afmelding", "multipart/form-data; boundary=x", parts(1, "\u05d2".repeat(255))).statusCode()).as("read, and then refused for its token").isEqualTo(403);
        assertThat(joris.get("/vandaag").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("who begins forms and never ends them holds so many places and no more: others read on, and the next form hears that it is busy")
    void slow() throws IOException {
        var held = new ArrayList<Socket>();
        try {
            for (int form = 0; form < Ceiling.FORMS_PER_ADDRESS.most(); form++) {
                var line = new Socket("127.0.0.1", port);
                line.getOutputStream().write("POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nw".getBytes(StandardCharsets.US_ASCII));
                held.add(line);
            }
            var stranger = Client.stranger(port);
            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(stranger.forged("POST", "/kies", FORM, "wie=x")).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("Het is even heel druk");
            }));
            assertThat(stranger.get("/kies").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/scholen/de-regenton/nieuws").statusCode()).isEqualTo(200);
        } finally {
            for (var line : held) {
                line.close();
            }
        }
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(Client.stranger(port).forged("POST", "/kies", FORM, "wie=x").statusCode()).isEqualTo(403));
    }

    @Test
    @DisplayName("whoever falls silent is waited for so long and no longer; what the table says is what the web server keeps to")
    void silence() {
        var connector = connector();
        assertThat(connector.getProperty("connectionTimeout")).isEqualTo(Ceiling.SILENCE.most() * 1000);
        assertThat(connector.getProperty("keepAliveTimeout")).isEqualTo(Ceiling.SILENCE.most() * 1000);
        assertThat(connector.getProperty("maxHttpRequestHeaderSize")).isEqualTo(Ceiling.HEADERS.most());
        assertThat(connector.getMaxPostSize()).isEqualTo(Ceiling.FORM.most());
        assertThat(connector.getMaxParameterCount()).isEqualTo(Ceiling.FORM_FIELDS.most());
        assertThat(connector.getMaxPartCount()).isEqualTo(Ceiling.FORM_PARTS.most());
        assertThat(Integer.parseInt(String.valueOf(connector.getProperty("maxThreads")))).as("threads that wait for no form").isGreaterThan(Ceiling.FORMS.most() + 50);
        assertThat(connector.getAllowTrace()).isFalse();
    }

    private Connector connector() {
        return ((TomcatWebServer) context.getWebServer()).getTomcat().getConnector();
    }

    private int status(String... lines) throws IOException {
        return BareLine.statuses(BareLine.say(port, lines)).getFirst();
    }

    private static String parts(int many, String name) {
        return IntStream.range(0, many).mapToObj(part -> "--x\r\nContent-Disposition: form-data; name=\"f%d\"; filename=\"%s\"\r\n\r\na\r\n".formatted(part, name)).collect(Collectors.joining()) + "--x--\r\n";
    }
}
