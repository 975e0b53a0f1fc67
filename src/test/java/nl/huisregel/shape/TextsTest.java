package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.Test;

/** Every sentence stands in both languages, with the same places to fill in, and none is asked for that nobody wrote. */
class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** A whole key in quotes; one that is still being put together ends in a full stop or is followed by a plus. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"(?!\\s*\\+)");

    private final Words dutch = Words.in(Language.NL);
    private final Words english = Words.in(Language.EN);

    @Test
    void dutch_and_english_hold_the_same_keys() {
        assertThat(english.keys()).isEqualTo(dutch.keys());
    }

    @Test
    void dutch_and_english_fill_in_the_same_places() {
        for (var key : dutch.keys()) {
            assertThat(places(english, key)).as(key).isEqualTo(places(dutch, key));
        }
    }

    @Test
    void every_key_that_a_page_or_a_class_says_was_written() {
        var modules = dutch.keys().stream().map(TextsTest::module).collect(Collectors.toSet());
        var unwritten = new TreeMap<String, Path>();
        for (var file : sources()) {
            KEY.matcher(withoutJournal(read(file))).results().map(found -> found.group(1))
                .filter(key -> modules.contains(module(key)) && !written(key))
                .forEach(key -> unwritten.put(key, file));
        }
        assertThat(unwritten).isEmpty();
    }

    private boolean written(String key) {
        return dutch.keys().contains(key) || dutch.keys().contains(key + ".one") && dutch.keys().contains(key + ".more");
    }

    /** What the journal calls an event is written with full stops too, but no reader sees it. */
    private static String withoutJournal(String source) {
        return source.lines().filter(line -> !line.contains("journal")).collect(Collectors.joining("\n"));
    }

    private static String module(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(Words words, String key) {
        return PLACE.matcher(words.say(key)).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sources() {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/pages")); Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(pages, code).filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
