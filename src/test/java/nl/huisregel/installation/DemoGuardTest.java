package nl.huisregel.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo, asked over a bare socket, so that every header can be forged. */
@InDemo
class DemoGuardTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost:%d", "127.0.0.1:%d", "[::1]:%d"})
    void answersByItsOwnName(String host) throws IOException {
        assertThat(status("GET /kies HTTP/1.1", "Host: " + host.formatted(port))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.school.nl", "localhost.school.nl", "127.0.0.1.school.nl", "192.168.1.10:8080", "localhost:80.school.nl", "[::2]", "0.0.0.0"})
    void refusesAnotherName(String host) throws IOException {
        assertThat(status("GET /kies HTTP/1.1", "Host: " + host)).isIn(400, 421);
    }

    @Test
    void refusesAnotherNameInTheRequestItself() throws IOException {
        assertThat(status("GET http://demo.school.nl/kies HTTP/1.1", "Host: localhost")).isIn(400, 421);
        assertThat(status("GET /kies HTTP/1.1", "Host: localhost", "Host: demo.school.nl")).isIn(400, 421);
        assertThat(status("GET /kies HTTP/1.0")).isIn(400, 421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "x-forwarded-host: localhost", "X-Forwarded-Proto: https", "Forwarded: for=127.0.0.1",
        "Via: 1.1 proxy", "X-Real-IP: 127.0.0.1"})
    void refusesWhatWasPassedOn(String header) throws IOException {
        assertThat(status("GET /kies HTTP/1.1", "Host: localhost", header)).isEqualTo(403);
    }

    @Test
    void listensOnThisMachineOnly() throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address)).as("%s", address).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    private boolean answers(InetAddress address) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private int status(String... lines) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            var request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
