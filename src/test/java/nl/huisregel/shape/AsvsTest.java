package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of security requirements names tests that exist, answers each requirement once, and leaves none of a begun chapter out. */
class AsvsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    /** How many requirements each section of the standard has, level 3 included. */
    private static final List<Integer> V6 = List.of(3, 12, 8, 6, 8, 4, 2, 4);
    private static final List<Integer> V7 = List.of(3, 4, 2, 5, 3, 2);
    private static final List<Integer> V10 = List.of(2, 3, 5, 16, 5, 2, 3);

    @Test
    void every_test_it_names_exists() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        assertThat(TEST.matcher(table()).results().map(found -> found.group(1)).toList()).isNotEmpty().allMatch(tests::contains);
    }

    @Test
    void every_requirement_has_one_answer_in_order() throws IOException {
        var expected = new java.util.ArrayList<String>();
        add(expected, 6, V6);
        add(expected, 7, V7);
        add(expected, 10, V10);
        assertThat(ROW.matcher(table()).results().map(found -> found.group(1)).toList()).isEqualTo(expected);
    }

    private static void add(List<String> numbers, int chapter, List<Integer> sections) {
        for (int section = 1; section <= sections.size(); section++) {
            for (int number = 1; number <= sections.get(section - 1); number++) {
                numbers.add(chapter + "." + section + "." + number);
            }
        }
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("docs/asvs.md"));
    }
}
