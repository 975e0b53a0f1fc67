package nl.huisregel.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import nl.huisregel.cast.BareLine;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("What the web server itself refuses")
class RefusedAtTheDoorTest {

    private static final String LINE = "Refused at the door";

    @LocalServerPort int port;

    @Test
    @DisplayName("is in the log: a head that is too long, an address that hides another, a request of two lengths, a line that is no request; nothing of it and no address")
    void logged(CapturedOutput log) throws IOException {
        BareLine.say(port, "GET /kies HTTP/1.1", "Host: localhost", "X-Toverwoord: " + "a".repeat(Ceiling.HEADERS.most()), "Connection: close");
        BareLine.say(port, "GET /kies%2ftoverwoord HTTP/1.1", "Host: localhost", "Connection: close");
        BareLine.say(port, "POST /kies HTTP/1.1", "Host: localhost", "Content-Length: 3", "Content-Length: 4", "Connection: close");
        BareLine.say(port, "toverwoord");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(lines(log)).isEqualTo(4));
        assertThat(log.getAll()).doesNotContain("toverwoord", "Toverwoord", "127.0.0.1");
    }

    @Test
    @DisplayName("is told apart from what pages of ours refuse")
    void pages(CapturedOutput log) throws IOException {
        assertThat(Client.stranger(port).get("/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(BareLine.statuses(BareLine.say(port, "PUT /kies HTTP/1.1", "Host: localhost", "Content-Length: 0", "Connection: close"))).hasSize(1);
        assertThat(lines(log)).isZero();
    }

    private static long lines(CapturedOutput log) {
        return Arrays.stream(log.getAll().split("\n")).filter(line -> line.contains(LINE)).count();
    }
}
