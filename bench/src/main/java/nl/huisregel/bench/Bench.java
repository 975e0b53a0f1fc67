package nl.huisregel.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.bench.decisions.ColdStart;
import nl.huisregel.bench.decisions.Throughput;
import nl.huisregel.bench.photos.Photos;
import nl.huisregel.bench.site.Checks;
import nl.huisregel.bench.site.Evening;
import nl.huisregel.bench.site.Growth;
import nl.huisregel.bench.site.Pages;
import nl.huisregel.bench.site.Posts;
import nl.huisregel.bench.site.Starts;

/** The command bin/bench: runs the parts named, or all, and writes docs/performance.md. */
public final class Bench {

    private interface Part {
        void measure(Lengths lengths) throws Exception;
    }

    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("decisions", Throughput::measure);
        PARTS.put("cold", ColdStart::measure);
        PARTS.put("checks", Checks::measure);
        PARTS.put("growth", Growth::measure);
        PARTS.put("evening", Evening::measure);
        PARTS.put("pages", Pages::measure);
        PARTS.put("posts", Posts::measure);
        PARTS.put("photos", Photos::measure);
        PARTS.put("starts", Starts::measure);
    }

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        Lengths lengths = Lengths.of(System.getProperty("bench.lengths", "long"));
        List<String> parts = arguments.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(arguments);
        for (String part : parts) {
            if (!PARTS.containsKey(part)) {
                System.err.println("Unknown part: " + part + ". There are: " + String.join(", ", PARTS.keySet()));
                System.exit(2);
            }
        }
        for (String part : parts) {
            System.out.println("== " + part);
            PARTS.get(part).measure(lengths);
        }
        System.exit(0);
    }
}
