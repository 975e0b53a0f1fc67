package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/** Nothing we build on has a weakness that is on the list. The list is as old as it says; bin/advisories asks anew. */
class AdvisoriesTest {

    @Test
    @DisplayName("no library in the application is of a version with a weakness on the list")
    void none() throws IOException {
        var advisories = Advisory.all();
        assertThat(advisories).hasSizeGreaterThan(30);
        assertThat(Component.inTheApplication().stream().flatMap(component -> advisories.stream().filter(it -> it.touches(component)).map(it -> component.address() + ": " + it))).isEmpty();
    }

    @Test
    @DisplayName("an older version would be found, and a newer one is not")
    void would_be_found() throws IOException {
        var advisories = Advisory.all();
        assertThat(advisories.stream().filter(it -> it.touches(component("org.apache.tomcat.embed", "tomcat-embed-core", "11.0.7"))).map(Advisory::id)).contains("CVE-2025-48988").doesNotContain("CVE-2025-46701");
        assertThat(advisories.stream().filter(it -> it.touches(component("org.bytedeco", "opencv", "4.11.0-1.5.12"))).map(Advisory::id)).containsExactly("CVE-2025-53644");
        assertThat(advisories).noneMatch(it -> it.touches(component("org.bytedeco", "opencv", "4.13.0-1.5.13")));
        assertThat(Advisory.compare("11.0.10", "11.0.9")).isPositive();
    }

    @Test
    @DisplayName("the list says of which day it is, and each line is whole")
    void whole() throws IOException {
        assertThat(Files.readString(Advisory.LIST)).containsPattern("(?m)^# as of: \\d{4}-\\d{2}-\\d{2}");
        assertThat(Advisory.all()).allSatisfy(it -> {
            assertThat(it.id()).matches("(CVE-\\d{4}-\\d{4,}|GHSA-[0-9a-z-]+)");
            assertThat(it.library()).matches("[\\w.-]+:[\\w.-]+");
            assertThat(Advisory.compare(it.from(), it.mended())).isNegative();
        });
    }

    @Test
    @DisplayName("what a public list answers is put beside ours: what we do not know is told")
    void asked() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var answer = (asked.contains("pkg:maven/a/b@1") ? "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-new\"},{\"id\":\"CVE-2025-48988\"}]},{}]}" : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            var at = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
            assertThat(ask(at, List.of(component("a", "b", "1"), component("c", "d", "2")))).containsExactly(java.util.Map.entry("pkg:maven/a/b@1", "CVE-2025-48988 GHSA-new"));
            assertThatThrownBy(() -> ask(at, List.of(component("x", "y", "1")))).isInstanceOf(IOException.class).hasMessageContaining("no answer");
        } finally {
            server.stop(0);
        }
    }

    /** Asks the network, so only when somebody wants it: bin/advisories. */
    @Test
    @EnabledIfSystemProperty(named = "advisories.ask", matches = ".+")
    void ask_anew() throws Exception {
        var found = ask(URI.create(System.getProperty("advisories.ask")), Component.inTheApplication());
        assertThat(found).as("judge each: take a newer version, or write why it does not touch us").isEmpty();
        Files.writeString(Advisory.LIST, Files.readString(Advisory.LIST).replaceFirst("(?m)^# as of: .*$", "# as of: " + LocalDate.now() + ", asked of " + URI.create(System.getProperty("advisories.ask")).getHost() + ": nothing touched what is in the application."));
    }

    /** What the list at this address knows of each: its numbers in a row. In the order of the answer, as OSV gives it. */
    private static TreeMap<String, String> ask(URI list, List<Component> components) throws IOException, InterruptedException {
        var question = components.stream().map(it -> "{\"package\":{\"purl\":\"" + it.address().replaceFirst("\\?.*", "") + "\"}}").collect(Collectors.joining(",", "{\"queries\":[", "]}"));
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).followRedirects(HttpClient.Redirect.NEVER).build()) {
            var answer = http.send(HttpRequest.newBuilder(list).timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(question)).build(), BodyHandlers.ofString());
            var results = answer.statusCode() == 200 ? JsonMapper.builder().build().readTree(answer.body()).path("results") : null;
            if (results == null || results.size() != components.size()) {
                throw new IOException("no answer for each of " + components.size() + " libraries: status " + answer.statusCode());
            }
            var found = new TreeMap<String, String>();
            for (int i = 0; i < components.size(); i++) {
                var numbers = new TreeSet<String>();
                results.get(i).path("vulns").forEach(known -> numbers.add(known.path("id").asString()));
                if (!numbers.isEmpty()) {
                    found.put(components.get(i).address(), String.join(" ", numbers));
                }
            }
            return found;
        }
    }

    private static Component component(String group, String name, String version) {
        return new Component(group, name, version, "", Path.of("none"));
    }
}
