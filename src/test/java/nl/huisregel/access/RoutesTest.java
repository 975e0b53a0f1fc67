package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.huisregel.access.RouteExamples.Row;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.web.Everyone;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route times every hat times own school, another school and another board, made from the route table itself. */
@InDemo
class RoutesTest {

    /** Who wears which hat at Stichting Vlierboog, and at which school. */
    private static final Map<Hat, Caller> CALLERS = Map.ofEntries(
        Map.entry(Hat.CLASS_PUPIL, new Caller("Noor", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.TEACHER, new Caller("Meester Joris", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.SUPPORT, new Caller("Ruud", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.TRAINEE, new Caller("Tess", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.COORDINATOR, new Caller("Juf Mirjam", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.CONFIDENTIAL_CONTACT, new Caller("Gerrit", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.HEAD, new Caller("Juf Hanneke", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.GUARDIAN, new Caller("Samira", "de-regenton", "het-hazelhout")),
        Map.entry(Hat.PUPIL, new Caller("Finn", "het-hazelhout", "de-regenton")),
        Map.entry(Hat.BOARD_MEMBER, new Caller("Wouter Terpstra", "de-regenton", null)),
        Map.entry(Hat.PRIVACY_OFFICER, new Caller("Anouk Ruiter", "de-regenton", null)),
        Map.entry(Hat.ADMINISTRATOR, new Caller("Petra Lindeman", "de-regenton", null)));

    private static final String OTHER_BOARD = "de-strandlamp";

    /** {@code other} is another school of the same board; null for who may see them all. */
    private record Caller(String name, String own, String other) {}

    private final Map<String, Client> signedIn = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    School school;

    @Autowired
    Directory directory;

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(new RouteExamples(school, directory).rows().keySet()).containsExactlyInAnyOrderElementsOf(routes().keySet());
    }

    @Test
    void every_hat_has_a_caller() {
        assertThat(CALLERS).containsOnlyKeys(Hat.values());
    }

    @TestFactory
    Stream<DynamicTest> every_route_opens_for_whom_it_should() {
        var rows = new RouteExamples(school, directory).rows();
        return routes().entrySet().stream().filter(route -> rows.containsKey(route.getKey()))
            .flatMap(route -> checks(route.getKey(), route.getValue(), rows.get(route.getKey())));
    }

    private Stream<DynamicTest> checks(String route, HandlerMethod method, Row row) {
        if (method.hasMethodAnnotation(Everyone.class)) {
            return Stream.of(dynamicTest(route + " is open to everyone", () ->
                assertThat(status(Client.stranger(port), route, row.path().apply("de-regenton"))).isNotEqualTo(403).isNotEqualTo(500)));
        }
        var right = Optional.ofNullable(method.getMethodAnnotation(For.class)).orElseThrow().value();
        return Stream.concat(
            Stream.of(dynamicTest(route + " sends a stranger to the door", () ->
                assertThat(status(Client.stranger(port), route, row.path().apply("de-regenton"))).isEqualTo(302))),
            CALLERS.entrySet().stream().flatMap(caller -> checks(route, right, row, caller.getKey(), caller.getValue())));
    }

    private Stream<DynamicTest> checks(String route, Right right, Row row, Hat hat, Caller caller) {
        if (!right.isOf(hat)) {
            return Stream.of(dynamicTest(route + " is not for " + hat, () ->
                assertThat(refused(caller, route, row.path().apply(caller.own()))).isEqualTo(403)));
        }
        if (row.hidden()) {
            return Stream.of(dynamicTest(route + " of somebody else is not there for " + hat, () ->
                assertThat(refused(caller, route, row.path().apply(caller.own()))).isEqualTo(404)));
        }
        var own = dynamicTest(route + " opens for " + hat, () ->
            assertThat(as(caller, route, row.path().apply(caller.own()))).isNotIn(403, 404, 500));
        if (!row.fenced()) {
            return Stream.of(own);
        }
        var board = dynamicTest(route + " of another board is not there for " + hat, () ->
            assertThat(refused(caller, route, row.path().apply(OTHER_BOARD))).isEqualTo(404));
        return caller.other() == null ? Stream.of(own, board) : Stream.of(own, board,
            dynamicTest(route + " of another school is not there for " + hat, () ->
                assertThat(refused(caller, route, row.path().apply(caller.other()))).isEqualTo(404)));
    }

    /** What is refused changes nothing of a session, so one serves for all of it; unless another route ended it meanwhile. */
    private int refused(Caller caller, String route, String path) {
        var kept = signedIn.computeIfAbsent(caller.name(), name -> Client.as(port, name));
        int status = send(kept, route, path);
        if (status != 302) {
            return status;
        }
        signedIn.remove(caller.name());
        return as(caller, route, path);
    }

    private int as(Caller caller, String route, String path) {
        return status(Client.as(port, caller.name()), route, path);
    }

    private static int status(Client client, String route, String path) {
        if (!route.startsWith("GET ")) {
            client.get("/kies");
        }
        return send(client, route, path);
    }

    private static int send(Client client, String route, String path) {
        return route.startsWith("GET ") ? client.get(path).statusCode() : client.send(route.substring(0, route.indexOf(' ')), path, Map.of()).statusCode();
    }

    private Map<String, HandlerMethod> routes() {
        var routes = new TreeMap<String, HandlerMethod>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, method) -> info.getPatternValues().forEach(path -> {
            var verbs = info.getMethodsCondition().getMethods();
            if (verbs.isEmpty()) {
                routes.put("GET " + path, method);
            }
            verbs.forEach(verb -> routes.put(verb + " " + path, method));
        }));
        return routes;
    }

    @Test
    void a_handler_that_says_nothing_stops_the_start() throws Exception {
        var silent = new HandlerMethod(new Silent(), Silent.class.getDeclaredMethod("speak"));
        assertThatThrownBy(() -> Routes.mustSay(silent)).hasMessageContaining("@For or @Everyone");
    }

    private static final class Silent {
        @GetMapping("/stil")
        void speak() {}
    }
}
