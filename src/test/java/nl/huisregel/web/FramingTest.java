package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nl.huisregel.cast.BareLine;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that two programs could cut at different places, with a second request hidden in the first: it is never answered. */
@InDemo
class FramingTest {

    private static final String HIDDEN = "GET /bestaat-niet HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort int port;

    static Stream<Arguments> doubtful() {
        return Stream.of(
            Arguments.of("a length and pieces", "POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            Arguments.of("two lengths", "POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n"),
            Arguments.of("a length with a sign", "POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"),
            Arguments.of("a length that is no number", "POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x0\r\n\r\n"),
            Arguments.of("pieces of an unknown kind", "POST /kies HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n"),
            Arguments.of("pieces, and then another kind", "POST /kies HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, cow\r\n\r\n0\r\n\r\n"),
            Arguments.of("a space before the colon", "POST /kies HTTP/1.1\r\nHost: localhost\r\nContent-Length : 0\r\n\r\n"),
            Arguments.of("a piece whose length is no number", "POST /kies HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"),
            Arguments.of("a bare return in a header", "GET /kies HTTP/1.1\r\nHost: localhost\r\nX-A: b\rX-C: d\r\n\r\n"),
            Arguments.of("a nought in a header", "GET /kies HTTP/1.1\r\nHost: localhost\r\nX-A: b\u0000c\r\n\r\n"),
            Arguments.of("a header without a colon", "GET /kies HTTP/1.1\r\nHost: localhost\r\nX-A\r\n\r\n"),
            Arguments.of("two names of the host", "GET /kies HTTP/1.1\r\nHost: localhost\r\nHost: kwaad.example\r\n\r\n"),
            Arguments.of("no name of the host", "GET /kies HTTP/1.1\r\n\r\n"),
            Arguments.of("another host in the address", "GET http://kwaad.example/kies HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            Arguments.of("another version", "GET /kies HTTP/9.9\r\nHost: localhost\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void one_answer(String what, String request) throws IOException {
        var answer = BareLine.say(port, (request + HIDDEN).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(BareLine.statuses(answer)).as(what).singleElement().satisfies(status -> assertThat(status).isGreaterThanOrEqualTo(400).isNotEqualTo(500));
    }

    @Test
    @DisplayName("whoever sends two whole requests in a row gets two answers: the line itself works")
    void two_in_a_row() throws IOException {
        var answer = BareLine.say(port, ("GET /kies HTTP/1.1\r\nHost: localhost\r\n\r\n" + HIDDEN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(BareLine.statuses(answer)).containsExactly(200, 404);
    }

    @Test
    @DisplayName("no answer takes over a line that somebody put in an address")
    void no_line_of_theirs() throws IOException {
        for (var path : new String[] {"/taal/en?naar=/%0d%0aX-Own:%201", "/taal/en?naar=/%E5%98%8A%E5%98%8DX-Own:1", "/kies%0d%0aX-Own:%201"}) {
            assertThat(BareLine.say(port, "GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close")).doesNotContain("\nX-Own");
        }
    }
}
