package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What docs/input.md says of input is held against the fields that handlers ask for. */
@DisplayName("What input must look like")
class InputTest {

    private static final Pattern FIELD = Pattern.compile("@RequestParam(\\([^)]*\\))?\\s+(?:Optional<String>|List<String>|String)\\s+(\\w+)");
    private static final Pattern NAMED = Pattern.compile("name = \"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern WORD = Pattern.compile("`([a-z]\\w*)`");

    @Test
    @DisplayName("is written down of every field of words that a handler asks for, and of none that is not there")
    void every_field() throws IOException {
        var asked = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                FIELD.matcher(Files.readString(file)).results().forEach(found -> {
                    var named = NAMED.matcher(found.group(1) == null ? "" : found.group(1));
                    asked.add(named.find() ? named.group(1) : found.group(2));
                });
            }
        }
        var written = page().lines().filter(line -> line.startsWith("| ") && !line.startsWith("| the number of")).map(line -> line.split(" \\| ")).map(cells -> cells[cells.length - 1])
            .flatMap(cell -> WORD.matcher(cell).results().map(found -> found.group(1))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(missing(asked, written)).as("asked for and not written down").isEmpty();
        assertThat(missing(written, asked)).as("written down and asked for nowhere").isEmpty();
    }

    @Test
    @DisplayName("names code and tests that exist")
    void exists() throws IOException {
        Set<String> there;
        try (var files = Files.walk(Path.of("src"))) {
            there = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        }
        there.add("Enum");
        there.add("UUID");
        assertThat(CODE.matcher(page()).results().map(found -> found.group(1)).toList()).isNotEmpty().allSatisfy(name -> assertThat(there).contains(name));
    }

    private static Set<String> missing(Set<String> these, Set<String> from) {
        var left = new TreeSet<>(these);
        left.removeAll(from);
        return left;
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/input.md"));
    }
}
