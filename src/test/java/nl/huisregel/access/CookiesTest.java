package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import nl.huisregel.cast.BareLine;
import nl.huisregel.database.InSchool;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is kept in a browser: for this host only, over an encrypted line only, and out of reach of scripts. */
@InSchool
class CookiesTest {

    private static final Pattern COOKIE = Pattern.compile("(?mi)^Set-Cookie: ([^\r\n]+)");

    @LocalServerPort int port;

    @Test
    @DisplayName("away from the machine itself every cookie is bound to this host and to an encrypted line")
    void elsewhere() throws IOException {
        for (var cookie : cookies("huisregel.school.example")) {
            assertThat(cookie).startsWith("__Host-").contains("; Path=/").containsIgnoringCase("; Secure").containsIgnoringCase("; HttpOnly").containsIgnoringCase("; SameSite=Lax").doesNotContainIgnoringCase("Domain=").hasSizeLessThan(4096);
        }
    }

    @Test
    @DisplayName("on the machine itself, where no line is encrypted, they are the same but for that")
    void here() throws IOException {
        for (var cookie : cookies("localhost")) {
            assertThat(cookie).doesNotStartWith("__").contains("; Path=/").containsIgnoringCase("; HttpOnly").containsIgnoringCase("; SameSite=Lax").doesNotContainIgnoringCase("Secure").doesNotContainIgnoringCase("Domain=");
        }
    }

    @Test
    @DisplayName("a session that somebody else thought up is not taken over")
    void thought_up() throws IOException {
        for (var made : List.of("A".repeat(48), "QUFB".repeat(12), "JyBvciAxPTEgLS0", "x", "%00", "\u00e9")) {
            var answer = BareLine.say(port, "GET /aanmelden HTTP/1.1", "Host: localhost", "Cookie: huisregel=" + made, "Connection: close");
            assertThat(BareLine.statuses(answer)).as(made).containsExactly(200);
            assertThat(COOKIE.matcher(answer).results().map(found -> found.group(1))).as(made).isNotEmpty().noneMatch(cookie -> cookie.contains("=" + made + ";"));
        }
    }

    private List<String> cookies(String host) throws IOException {
        var page = BareLine.say(port, "GET /aanmelden HTTP/1.1", "Host: " + host, "Connection: close");
        var language = BareLine.say(port, "GET /taal/en HTTP/1.1", "Host: " + host, "Connection: close");
        var cookies = COOKIE.matcher(page + language).results().map(found -> found.group(1)).toList();
        assertThat(cookies).as("a session and a language").hasSizeGreaterThanOrEqualTo(2).anyMatch(cookie -> cookie.contains("huisregel=")).anyMatch(cookie -> cookie.contains("taal="));
        return cookies;
    }
}
