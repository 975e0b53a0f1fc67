package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.huisregel.cast.BareLine;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ways of asking that no page of ours uses. */
@InDemo
class MethodsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @DisplayName("a method that no page uses is refused")
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PUT", "DELETE", "PATCH", "PROPFIND", "MOVE", "BREW", "get"})
    void refused(String method) throws IOException {
        var answer = BareLine.say(port, method + " /kies HTTP/1.1", "Host: localhost", "X-Secret: toverwoord", "Content-Length: 0", "Connection: close");
        assertThat(BareLine.statuses(answer)).singleElement().satisfies(status -> assertThat(status).isIn(400, 403, 404, 405, 501));
        assertThat(answer).as("nothing of the request comes back").doesNotContain("toverwoord");
    }

    @Test
    @DisplayName("whoever asks what may be asked reads no more than looking and sending")
    void options() throws IOException {
        var answer = BareLine.say(port, "OPTIONS /kies HTTP/1.1", "Host: localhost", "Origin: https://kwaad.example", "Access-Control-Request-Method: POST", "Connection: close");
        assertThat(answer).doesNotContain("TRACE", "PUT", "DELETE", "Access-Control-Allow");
    }

    @Test
    @DisplayName("a form cannot say that it is another method than it is")
    void overridden() {
        var joris = Client.as(port, "Meester Joris");
        assertThat(joris.get("/afmelding?_method=POST").statusCode()).isEqualTo(405);
        assertThat(joris.get("/vandaag").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a look without its content is a look: the same rules, and nothing is done")
    void head() throws IOException {
        var answer = BareLine.say(port, "HEAD /kies HTTP/1.1", "Host: localhost", "Connection: close");
        assertThat(BareLine.statuses(answer)).containsExactly(200);
        assertThat(answer).contains("Content-Security-Policy").doesNotContain("<html");
    }

    @Test
    @DisplayName("what is packed is not unpacked: a small body stays small")
    void packed() {
        var stranger = Client.stranger(port);
        assertThat(stranger.forged("POST", "/kies", "application/x-www-form-urlencoded", "\u001f\u008b").statusCode()).isEqualTo(403);
    }
}
