package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Scratch. */
@InDemo
class EntranceTest {

    @LocalServerPort
    int port;

    @Test
    void the_demo_asks_who_you_are() throws Exception {
        var answer = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()
            .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).contains("Meester Joris");
    }
}
