package nl.huisregel.shape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A known weakness: of which library, from which version on, mended in which. */
record Advisory(String id, String library, String from, String mended, String what) {

    static final Path LIST = Path.of("docs/advisories.tsv");

    static List<Advisory> all() throws IOException {
        return Files.readAllLines(LIST).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split("\t"))
            .map(of -> new Advisory(of[0], of[1], of[2], of[3], of[4])).toList();
    }

    boolean touches(Component component) {
        return library.equals(component.group() + ":" + component.name()) && compare(component.version(), from) >= 0 && compare(component.version(), mended) < 0;
    }

    /** By their numbers up to the first sign that is none: 4.13.0-1.5.13 is 4.13.0. */
    static int compare(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Arrays.copyOf(Arrays.stream(version.split("[^0-9.]", 2)[0].split("\\.")).filter(part -> !part.isEmpty()).mapToInt(Integer::parseInt).toArray(), 5);
    }
}
