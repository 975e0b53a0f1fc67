package nl.huisregel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A page elsewhere that has a browser of ours send something: the cookies go along, and nothing happens. */
@ExtendWith(OutputCaptureExtension.class)
@InDemo
class ForgedFormTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    /** A mail program stops mail with one click and without a form (RFC 8058); the token in the address is what it needs. */
    private static final Set<String> WITHOUT = Set.of("POST /mail/stop/{token}");

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    @DisplayName("every route that changes something refuses a form without its token, and all of them are asked")
    void without_a_token(CapturedOutput log) {
        var head = Client.as(port, "Juf Hanneke");
        var changing = changing();
        assertThat(changing).hasSizeGreaterThan(40).containsAll(WITHOUT);
        for (var route : changing) {
            if (WITHOUT.contains(route)) {
                continue;
            }
            var method = route.substring(0, route.indexOf(' '));
            int before = log.getOut().length();
            assertThat(head.forged(method, path(route), FORM, "").statusCode()).as(route).isEqualTo(403);
            assertThat(log.getOut().substring(before)).as(route + " is refused for its form, before anybody looks at rights").doesNotContain("Doorkeeper");
        }
    }

    @Test
    @DisplayName("the token of somebody else's session opens nothing, nor half of one's own")
    void with_another_token() {
        var hers = Client.as(port, "Juf Hanneke");
        var his = Client.as(port, "Meester Joris");
        for (var token : List.of(his.token(), hers.token().substring(1), "", "null", "\u0000")) {
            assertThat(hers.forged("POST", "/afmelding", FORM, "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)).statusCode()).as(token).isEqualTo(403);
        }
        assertThat(hers.get("/vandaag").statusCode()).as("she is signed in still").isEqualTo(200);
        assertThat(hers.forged("POST", "/afmelding", FORM, "_csrf=" + URLEncoder.encode(hers.token(), StandardCharsets.UTF_8)).statusCode()).as("with her own it works").isEqualTo(302);
    }

    @Test
    @DisplayName("a token that comes twice counts once, and a wrong one before it is what counts; what comes in the address beside the form is no second chance")
    void twice() {
        var head = Client.as(port, "Juf Hanneke");
        var token = URLEncoder.encode(head.token(), StandardCharsets.UTF_8);
        assertThat(head.forged("POST", "/afmelding", FORM, "_csrf=x&_csrf=" + token).statusCode()).isEqualTo(403);
        assertThat(head.forged("POST", "/afmelding?_csrf=x", FORM, "_csrf=" + token).statusCode()).isEqualTo(403);
        assertThat(head.get("/vandaag").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("another kind of content, as a page elsewhere may send without asking, carries no token past")
    void other_kinds() {
        var head = Client.as(port, "Juf Hanneke");
        var token = URLEncoder.encode(head.token(), StandardCharsets.UTF_8);
        assertThat(head.forged("POST", "/afmelding", "text/plain", "_csrf=" + token).statusCode()).isEqualTo(403);
        assertThat(head.forged("POST", "/afmelding", "application/json", "{\"_csrf\":\"" + head.token() + "\"}").statusCode()).isEqualTo(403);
        assertThat(head.get("/vandaag").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("no route that changes something can be asked by looking at it")
    void looking_changes_nothing() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> {
            var verbs = info.getMethodsCondition().getMethods();
            if (verbs.contains(RequestMethod.POST)) {
                assertThat(verbs).as("%s", info).containsExactly(RequestMethod.POST);
            }
        });
        var head = Client.as(port, "Juf Hanneke");
        assertThat(head.get("/afmelding?_csrf=" + URLEncoder.encode(head.token(), StandardCharsets.UTF_8)).statusCode()).isEqualTo(405);
        assertThat(head.get("/vandaag").statusCode()).isEqualTo(200);
    }

    private Set<String> changing() {
        var routes = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> info.getMethodsCondition().getMethods().stream()
            .filter(verb -> verb != RequestMethod.GET).forEach(verb -> info.getPatternValues().forEach(path -> routes.add(verb + " " + path))));
        return routes;
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]+}", NOTHING);
    }
}
