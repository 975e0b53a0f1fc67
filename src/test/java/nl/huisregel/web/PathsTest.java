package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.huisregel.cast.BareLine;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that try to reach what is no page of ours. */
@InDemo
class PathsTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @DisplayName("out of a folder, into the program, or at what programs often leave open: nothing is there")
    @ValueSource(strings = {
        "/public/../application.properties", "/public/..%2fapplication.properties", "/public/%2e%2e/application.properties", "/public/%2e%2e%2fapplication.properties",
        "/public/..;/application.properties", "/public/..%5capplication.properties", "/public/..\\application.properties", "/public/%252e%252e/application.properties",
        "/public//etc/passwd", "/public/%2fetc/passwd", "/../../../../etc/passwd", "/public/....//....//etc/passwd", "/public/file:/etc/passwd", "/public/db/V001__board.sql",
        "/public/", "/public", "/application.properties", "/META-INF/MANIFEST.MF", "/WEB-INF/web.xml", "/WEB-INF/classes/application.properties", "/BOOT-INF/classes/application.properties",
        "/.git/config", "/.git/HEAD", "/.env", "/pom.xml", "/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console", "/v3/api-docs", "/swagger-ui.html", "/jolokia", "/server-status",
        "/webjars/htmx.org/2.0.10/package.json", "/tint/100.css/../../application.properties", "/tint/1%0d%0aX-Own:%201.css", "/scholen/..%2f..%2fetc%2fpasswd", "/scholen/de-regenton%00.css",
        "/beeld/de-regenton/..%2f..%2f/x/groot", "/scholen/de-regenton/nieuws/..%2f..%2f..%2fgrenzen", "/vandaag;.css", "/vandaag/x.css"})
    void nothing_is_there(String path) throws IOException {
        var answer = BareLine.say(port, "GET " + path + " HTTP/1.1", "Host: localhost", "Connection: close");
        assertThat(BareLine.statuses(answer)).singleElement().satisfies(status -> assertThat(status).isIn(302, 400, 404));
        assertThat(answer).doesNotContain("spring.application.name", "root:x:", "create table", "Manifest-Version", "repositoryformatversion", "X-Own", "Index of", "Directory");
    }
}
