package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of security requirements names tests and pages that exist, answers each requirement once, leaves none of a begun chapter out, and adds up. */
class AsvsTest {

    private static final Path TABLE = Path.of("docs/asvs.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern PAGE = Pattern.compile("`(docs/[\\w./-]+|SECURITY\\.md|bin/\\w+)`");
    private static final Pattern SUM = Pattern.compile("(?m)^Of levels 1 and 2 .*$");

    /** How many requirements each section of each chapter of the standard has, level 3 included: all 345. */
    private static final Map<Integer, List<Integer>> SECTIONS = new TreeMap<>(Map.ofEntries(
        Map.entry(1, List.of(2, 10, 12, 3, 3)),
        Map.entry(2, List.of(3, 3, 5, 2)),
        Map.entry(3, List.of(1, 3, 5, 8, 8, 1, 5)),
        Map.entry(4, List.of(5, 5, 2, 4)),
        Map.entry(5, List.of(1, 6, 3, 3)),
        Map.entry(6, List.of(3, 12, 8, 6, 8, 4, 2, 4)),
        Map.entry(7, List.of(3, 4, 2, 5, 3, 2)),
        Map.entry(8, List.of(4, 4, 3, 2)),
        Map.entry(9, List.of(3, 4)),
        Map.entry(10, List.of(2, 3, 5, 16, 5, 2, 3)),
        Map.entry(11, List.of(4, 5, 5, 4, 2, 2, 2)),
        Map.entry(12, List.of(5, 2, 5)),
        Map.entry(13, List.of(4, 6, 4, 7)),
        Map.entry(14, List.of(2, 8, 3)),
        Map.entry(15, List.of(5, 5, 7, 4)),
        Map.entry(16, List.of(1, 5, 4, 3, 4)),
        Map.entry(17, List.of(2, 8, 2))));

    private record Row(String number, String asks, String answer) {

        boolean ofLevelThree() {
            return asks.startsWith("(3)");
        }

        boolean doesNotApply() {
            return answer.startsWith("not applicable");
        }

        boolean isOpen() {
            return !doesNotApply() && answer.matches(".*\\bopen\\b.*");
        }
    }

    @Test
    void every_test_and_page_it_names_exists() throws IOException {
        Set<String> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        assertThat(TEST.matcher(table()).results().map(found -> found.group(1)).toList()).isNotEmpty().allMatch(tests::contains);
        assertThat(PAGE.matcher(table()).results().map(found -> found.group(1)).distinct().toList()).isNotEmpty().allMatch(AsvsTest::exists);
    }

    @Test
    void every_requirement_has_one_answer_in_order() throws IOException {
        var expected = new ArrayList<String>();
        SECTIONS.forEach((chapter, sections) -> add(expected, chapter, sections));
        assertThat(rows().stream().map(Row::number).toList()).isEqualTo(expected);
    }

    /** What is open is said as open, and nothing is answered by nothing; run with -Dwrite to write the sum anew. */
    @Test
    void it_adds_up() throws IOException {
        var asked = rows().stream().filter(row -> !row.ofLevelThree()).toList();
        var apart = asked.stream().filter(Row::doesNotApply).count();
        var open = asked.stream().filter(Row::isOpen).map(Row::number).toList();
        var sum = "Of levels 1 and 2 %d requirements are answered here: %d are shown, %d do not apply, and %d are open in whole or in part: %s."
            .formatted(asked.size(), asked.size() - apart - open.size(), apart, open.size(), String.join(", ", open));
        if (System.getProperty("write") != null) {
            Files.writeString(TABLE, SUM.matcher(table()).replaceFirst(sum));
        }
        assertThat(SUM.matcher(table()).results().map(found -> found.group()).toList()).containsExactly(sum);
    }

    private static boolean exists(String page) {
        var path = Path.of(page);
        if (Files.exists(path)) {
            return true;
        }
        // A decision is named by its number.
        try (var beside = Files.list(path.getParent())) {
            return beside.anyMatch(file -> file.getFileName().toString().startsWith(path.getFileName() + "-"));
        } catch (IOException none) {
            return false;
        }
    }

    private static void add(List<String> numbers, int chapter, List<Integer> sections) {
        for (int section = 1; section <= sections.size(); section++) {
            for (int number = 1; number <= sections.get(section - 1); number++) {
                numbers.add(chapter + "." + section + "." + number);
            }
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(table()).results().map(found -> new Row(found.group(1), found.group(2), found.group(3))).toList();
    }

    private static String table() throws IOException {
        return Files.readString(TABLE);
    }
}
