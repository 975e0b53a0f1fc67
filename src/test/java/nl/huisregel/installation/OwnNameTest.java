package nl.huisregel.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("An installation that was told its address")
class OwnNameTest {

    @ParameterizedTest
    @DisplayName("answers by that name and to the machine itself")
    @ValueSource(strings = {"huisregel.school.example", "HUISREGEL.school.example", "localhost", "127.0.0.1"})
    void answers(String host) throws Exception {
        assertThat(status("https://huisregel.school.example", host)).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("answers by no other name, so that no link is made with one")
    @ValueSource(strings = {"kwaad.example", "school.example", "huisregel.school.example.kwaad.example", "huisregel.school.example@kwaad.example", "10.0.0.1"})
    void refuses(String host) throws Exception {
        assertThat(status("https://huisregel.school.example/", host)).isEqualTo(421);
    }

    @Test
    @DisplayName("without an address it answers by every name, and a wrong one stops the start with a sentence")
    void unsaid() throws Exception {
        assertThat(status("", "kwaad.example")).isEqualTo(200);
        assertThatThrownBy(() -> status("huisregel.school.example", "x")).isInstanceOf(CannotStart.class);
    }

    @ParameterizedTest
    @DisplayName("takes no other machine's word for where a request came from, unless it is named")
    @ValueSource(strings = {"10.0.0.7", "192.168.1.1", "172.16.0.1", "127.0.0.2", "127x0x0x1", "fe80::1", "203.0.113.9"})
    void forwarded(String from) throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(Path.of("src/main/resources/application.properties"))));
        var trusted = settings.getProperty("server.tomcat.remoteip.internal-proxies");
        assertThat(from.matches(trusted)).isFalse();
        assertThat("127.0.0.1".matches(trusted)).isTrue();
    }

    private static int status(String address, String host) throws ServletException, IOException {
        var filter = new OwnName(new MockEnvironment().withProperty("huisregel.address", address));
        var request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer.getStatus();
    }
}
