package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.huisregel.cast.BareLine;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser is told about every answer, whatever became of the request. */
@InDemo
class HeadersTest {

    private static final Pattern PICTURE = Pattern.compile("/beeld/[^\"]+/(?:klein|groot)");
    private static final Map<String, String> ALWAYS = Map.of(
        "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
        "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort int port;

    @Test
    @DisplayName("a page, a redirect, an error, a file, a feed, a picture and a PDF all carry the same rules")
    void every_kind_of_answer() {
        answers().forEach((what, answer) -> {
            ALWAYS.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as("%s of %s", name, what).containsExactly(value));
            assertThat(answer.headers().firstValue("Permissions-Policy")).as(what).hasValueSatisfying(policy -> assertThat(policy).contains("camera=()", "microphone=()", "geolocation=()"));
            assertThat(answer.headers().allValues("Content-Security-Policy")).as(what).singleElement().satisfies(policy -> assertThat(policy.split("; ?")).contains(
                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'", "script-src 'self'", "style-src 'self'"));
        });
    }

    @Test
    @DisplayName("nothing may be kept, but for files whose name changes with what is in them; a feed is asked anew each time")
    void kept() {
        answers().forEach((what, answer) -> assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(what)
            .matches(what.contains("file") || what.contains("colour") ? ".*max-age=31536000.*" : what.contains("feed") ? "private, no-cache, must-revalidate" : ".*no-store.*"));
    }

    @Test
    @DisplayName("every answer says what it is, and text says its letters")
    void kinds() {
        answers().forEach((what, answer) -> {
            var kind = answer.headers().firstValue("Content-Type").orElse("");
            if (!answer.body().isEmpty()) {
                assertThat(kind).as(what).matches("image/jpeg|application/pdf|(text/[a-z]+|application/atom\\+xml); ?charset=(?i:utf-8)");
            }
        });
    }

    @Test
    @DisplayName("what is saved has a name of ours, of letters that break nothing")
    void names() {
        assertThat(pdf(Client.as(port, "Meester Joris")).headers().firstValue("Content-Disposition")).hasValueSatisfying(name -> assertThat(name).matches("inline; filename=\"[a-z0-9-]+\\.pdf\""));
    }

    @Test
    @DisplayName("no answer tells what runs here, and nobody elsewhere may read it")
    void tells_nothing() {
        answers().forEach((what, answer) -> assertThat(answer.headers().map().keySet()).as(what)
            .doesNotContainAnyElementsOf(List.of("server", "x-powered-by", "via", "access-control-allow-origin", "access-control-allow-credentials")));
    }

    @Test
    @DisplayName("what the web server itself refuses tells nothing either")
    void refused_by_the_server() throws Exception {
        var answer = BareLine.say(port, "GET /\u0001 HTTP/1.1", "Host: localhost", "Connection: close");
        assertThat(BareLine.statuses(answer)).containsExactly(400);
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("at org.", "java.lang", "Server:", "11.0");
    }

    @Test
    @DisplayName("over an encrypted line, a browser is told for a year to use no other, for every name below ours")
    void encrypted() throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        var plain = new MockHttpServletResponse();
        new Headers().doFilter(request, plain, new MockFilterChain());
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        var encrypted = new MockHttpServletRequest("GET", "/");
        encrypted.setSecure(true);
        var answer = new MockHttpServletResponse();
        new Headers().doFilter(encrypted, answer, new MockFilterChain());
        assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
    }

    private Map<String, HttpResponse<String>> answers() {
        var stranger = Client.stranger(port);
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        answers.put("a page", stranger.get("/kies"));
        answers.put("a redirect", stranger.get("/vandaag"));
        answers.put("nothing there", stranger.get("/bestaat-niet"));
        answers.put("the wrong method", stranger.get("/afmelding"));
        answers.put("a form without its token", stranger.forged("POST", "/kies", "application/x-www-form-urlencoded", "wie=x"));
        answers.put("what cannot be read", stranger.get("/melden/de-regenton/geen-nummer"));
        answers.put("a colour", stranger.get("/tint/100.css"));
        answers.put("a file", stranger.get(find("/public/look-[0-9a-f]+\\.css", answers.get("a page").body())));
        answers.put("a script file", stranger.get(find("/public/htmx[^\"]+\\.js", answers.get("a page").body())));
        answers.put("a feed", stranger.get("/scholen/de-regenton/nieuws.atom"));
        answers.put("a picture", stranger.get(find(PICTURE.pattern(), stranger.get("/scholen/de-regenton/nieuws").body())));
        var joris = Client.as(port, "Meester Joris");
        answers.put("a page of one's own", joris.get("/vandaag"));
        answers.put("a PDF", pdf(joris));
        answers.put("not for this hat", joris.get("/grenzen"));
        return answers;
    }

    private static HttpResponse<String> pdf(Client joris) {
        var issues = Pattern.compile("/scholen/de-regenton/nieuwsbrieven/[0-9a-f-]{36}").matcher(joris.get("/scholen/de-regenton/nieuwsbrieven").body());
        return issues.results().map(found -> joris.get(found.group() + "/pdf")).filter(answer -> answer.statusCode() == 200).findFirst().orElseThrow();
    }

    private static String find(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
