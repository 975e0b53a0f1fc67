package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InDemo
@DisplayName("The navigation marks where the reader is")
class WayTest {

    @LocalServerPort int port;

    @Test
    @DisplayName("in the news, which stands at the address of the school")
    void news() {
        assertThat(Client.as(port, "Meester Joris").get("/scholen/de-regenton/nieuws").body()).contains("<a href=\"/nieuws\" aria-current=\"page\">");
        assertThat(Client.as(port, "Meester Joris").get("/scholen/de-regenton").body()).doesNotContain("<a href=\"/nieuws\" aria-current");
    }

    @Test
    @DisplayName("with a pupil's own pictures")
    void own_pictures() {
        var finn = Client.as(port, "Finn");
        var there = finn.get("/van-mij").headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "");
        assertThat(finn.get(there).body()).contains("<a href=\"/van-mij\" aria-current=\"page\">");
        assertThat(finn.get(there + "/toestemming").body()).contains("<a href=\"/van-mij\" aria-current=\"page\">");
    }

    @Test
    @DisplayName("where a form came back with a fault")
    void after_a_fault() {
        var finn = Client.as(port, "Finn");
        var there = finn.get("/van-mij").headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]*", "") + "/toestemming";
        finn.get(there);
        var answer = finn.post(there, Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<a href=\"/van-mij\" aria-current=\"page\">");
    }
}
