package nl.huisregel.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;

/** The addresses from {@link RouteExamples} that can be asked for with GET, for tests that go everywhere. */
public final class Openings {

    private Openings() {
    }

    /** By route. */
    public static Map<String, List<String>> at(School school, Directory directory, List<String> slugs) {
        var openings = new TreeMap<String, List<String>>();
        new RouteExamples(school, directory).rows().forEach((route, row) -> {
            if (route.startsWith("GET ")) {
                openings.put(route.substring(4), slugs.stream().map(row.path()).distinct().toList());
            }
        });
        return openings;
    }

    /** The addresses that forms are sent to. */
    public static List<String> forms(School school, Directory directory, String slug) {
        return new RouteExamples(school, directory).rows().entrySet().stream().filter(route -> route.getKey().startsWith("POST ")).map(route -> route.getValue().path().apply(slug)).sorted().toList();
    }
}
