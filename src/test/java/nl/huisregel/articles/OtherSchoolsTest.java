package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Decide;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Problem;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Scenario;
import nl.huisregel.protocol.reading.EditionReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Protocols nobody here had read: they load, decide as their prose says, and a school that loosens its board is refused. */
class OtherSchoolsTest {

    private static final Path INVENTED = Path.of("protocols/invented");
    private static final List<String> NAMES = List.of("wisselstroom", "stille-hoek", "kruispad");
    private static final List<String> LOCATIONS = List.of("de-pluim", "het-veer");

    @TestFactory
    Stream<DynamicTest> each_scenario_comes_out_as_the_prose_says() {
        return files().flatMap(file -> {
            Rulebook book = bookOf(file);
            Scenario scenario = Library.scenario(file, book.editions());
            return scenario.cases().stream().map(it -> DynamicTest.dynamicTest(file.getFileName() + ": " + it.title().nl(), () -> {
                List<Decision> decisions = book.decide(it.deed());
                for (Scenario.Expected expected : it.expected()) {
                    Decision decision = decisions.stream().filter(one -> one.basis().channel().equals(expected.channel())).findFirst().orElseThrow();
                    assertThat(Outcome.differences(expected, decision)).as(file + ":" + expected.line() + " " + it.title().nl()).isEmpty();
                }
            }));
        });
    }

    @Test
    void each_article_whose_norms_run_on_an_act_has_a_scenario() {
        Set<String> shown = files().map(file -> Library.scenario(file, bookOf(file).editions()).article()).collect(Collectors.toSet());
        Set<String> bare = editions().flatMap(edition -> edition.articles().stream()).filter(OtherSchoolsTest::runsOnActs).map(Article::ref)
            .filter(ref -> !shown.contains(ref)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(bare).isEmpty();
    }

    @Test
    void none_of_them_can_be_adopted() {
        assertThat(Protocols.templates()).doesNotContainAnyElementsOf(NAMES);
    }

    @Test
    void a_location_that_loosens_is_refused_with_line_article_and_what_was_expected() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> book("kruispad", Optional.of("de-springvloed")));
        assertThat(faulty.problems()).extracting(problem -> problem.article() + " " + problem.line())
            .containsExactly("Springvloed 1 10", "Springvloed 1 11", "Springvloed 2 15", "Springvloed 2 16");
        assertThat(faulty.problems()).allSatisfy(problem -> assertThat(problem.says().nl()).contains("mag alleen aanscherpen").contains("Verwacht: "));
        assertThat(faulty.problems()).extracting(problem -> problem.says().nl()).anyMatch(it -> it.contains("'kruispad-3a'"))
            .anyMatch(it -> it.contains("'kruispad-3b'")).filteredOn(it -> it.contains("'kruispad-4a'")).hasSize(2);
    }

    @Test
    void silence_is_no_consent_at_a_location_either() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> location("de-springvloed-zwijgen", board("kruispad")));
        assertThat(faulty.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.in("nl")).startsWith(INVENTED + "/kruispad/de-springvloed-zwijgen.yaml:10 (artikel Springvloed 3)");
            assertThat(problem.says().nl()).contains("zwijgen is geen toestemming");
        });
    }

    @Test
    void the_command_names_the_file_of_the_location_that_loosens() {
        String said = decide("--protocol", INVENTED + "/kruispad/2026-11-21.yaml", "--location", INVENTED + "/kruispad/de-springvloed.yaml", "--check");
        assertThat(said.lines()).anyMatch(line -> line.startsWith(INVENTED + "/kruispad/de-springvloed.yaml:10 (artikel Springvloed 1): "));
    }

    @Test
    void a_word_the_board_defined_keeps_its_meaning_at_a_location() {
        assertThat(refused("{id: eigen-1, means: social_media, is: [group_app], upheld: displayed, capability: scope, says: {nl: a, en: b}}"))
            .contains("alleen het bestuur").contains("social_media");
    }

    @Test
    void a_location_moves_nothing_by_the_head_of_its_file() {
        assertThat(head("channels: {website: {name: {nl: Website, en: Website}, implies: [closed]}}").says().nl()).contains("'website'").contains("geen andere betekenis");
        assertThat(head("about: {finance: {name: {nl: Geld, en: Money}}}").says().nl()).contains("'finance'");
        assertThat(head("when_silent: {use_device: teacher}").says().nl()).contains("'teacher'").contains("verwacht: head of hoger");
        assertThat(refused("{id: eigen-6, means: lesson, is: [break], upheld: displayed, capability: scope, says: {nl: a, en: b}}")).contains("alleen het bestuur");
    }

    private static Problem head(String line) {
        Edition board = board("kruispad");
        String text = "edition: eigen\ndate: 2026-11-21\nlevel: location\n" + line + "\narticles: []\n";
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> Rulebook.of(List.of(Protocols.law(), board, EditionReader.read("eigen.yaml", text, List.of(Protocols.law(), board)).edition())));
        assertThat(faulty).as(line).isNotNull();
        assertThat(faulty.problems()).hasSize(1);
        return faulty.problems().getFirst();
    }

    @Test
    void a_referral_is_not_put_with_a_lower_role() {
        assertThat(refused("{id: eigen-2, who: staff, refer: publish, when: in_doubt, to: teacher, instead_of: kruispad-8b, upheld: enforced, capability: publishing, says: {nl: a, en: b}}"))
            .contains("kruispad-8b").contains("dezelfde rol of hoger");
    }

    @Test
    void what_tightens_is_taken_over() {
        assertThat(bookWith("{id: eigen-3, forbid: publish, when: {channel: school_account}, instead_of: kruispad-3a, upheld: enforced, capability: publishing, says: {nl: a, en: b}}").editions()).hasSize(3);
        assertThat(bookWith("{id: eigen-4, allow: publish, when: {channel: parent_platform, shows: pupil}, upheld: displayed, capability: photo, says: {nl: a, en: b}}").editions()).hasSize(3);
    }

    @Test
    void each_location_decides_by_its_own() {
        Map<String, Rulebook> books = LOCATIONS.stream().collect(Collectors.toMap(name -> name, name -> book("kruispad", Optional.of(name))));
        files().filter(file -> file.startsWith(INVENTED.resolve("kruispad"))).forEach(file -> books.forEach((name, book) ->
            Library.scenario(file, book.editions()).cases().forEach(it -> book.decide(it.deed()).forEach(decision -> {
                Set<String> speaking = decision.basis().grounds().stream().flatMap(ground -> ground.source().stream())
                    .map(source -> source.edition().name()).collect(Collectors.toSet());
                assertThat(speaking).as(name + " on " + it.title().nl()).isSubsetOf("law-nl", "kruispad", name);
            }))));
    }

    @Test
    void an_article_that_is_text_alone_says_so() {
        assertThat(editions().flatMap(edition -> edition.articles().stream()).filter(article -> !article.runs()).map(Article::ref))
            .contains("12, foto's die er al staan", "Negende afspraak", "Artikel 1", "Veer 3");
        String said = decide("--protocol", INVENTED + "/kruispad/2026-11-21.yaml", "--check");
        assertThat(said.lines()).contains("tekst, niet gehandhaafd: Artikel 1", "tekst, niet gehandhaafd: Artikel 10").noneMatch(line -> line.endsWith("gehandhaafd: Artikel 3"));
    }

    @Test
    void an_invented_word_says_how_it_is_written() {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> bookWith("{id: eigen-5, ask: consent, of: [pupil], answered_by: both_parents, upheld: scheduled, capability: consent, says: {nl: a, en: b}}"));
        assertThat(faulty.problems()).singleElement().satisfies(problem -> assertThat(problem.says().nl()).contains("'both_parents'").contains("together: true"));
    }

    private static boolean runsOnActs(Article article) {
        return article.norms().stream().anyMatch(norm -> norm.runs() && norm.form() instanceof Form.OnAct && !(norm.form() instanceof Form.Tell));
    }

    private static Stream<Edition> editions() {
        return Stream.concat(NAMES.stream().map(OtherSchoolsTest::board), LOCATIONS.stream().map(name -> location(name, board("kruispad"))));
    }

    private static String refused(String norm) {
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> bookWith(norm));
        assertThat(faulty).as(norm).isNotNull();
        return faulty.problems().stream().map(Problem::says).map(said -> said.nl()).collect(Collectors.joining("\n"));
    }

    private static Rulebook bookWith(String norm) {
        Edition board = board("kruispad");
        String text = "edition: eigen\ndate: 2026-11-21\nlevel: location\narticles:\n  - ref: Eigen 1\n    text: {nl: Tekst.}\n    norms:\n      - " + norm + "\n";
        return Rulebook.of(List.of(Protocols.law(), board, EditionReader.read("eigen.yaml", text, List.of(Protocols.law(), board)).edition()));
    }

    /** A scenario of a location starts with its name. */
    private static Rulebook bookOf(Path file) {
        Optional<String> location = LOCATIONS.stream().filter(name -> file.getFileName().toString().startsWith(name)).findFirst();
        return book(INVENTED.relativize(file).getName(0).toString(), location);
    }

    private static Rulebook book(String name, Optional<String> location) {
        List<Edition> editions = new ArrayList<>(List.of(Protocols.law(), board(name)));
        location.ifPresent(it -> editions.add(location(it, editions.getLast())));
        return Rulebook.of(editions);
    }

    private static Edition board(String name) {
        Path file = INVENTED.resolve(name).resolve("2026-11-21.yaml");
        return EditionReader.read(file.toString(), Library.text(file), List.of(Protocols.law())).edition();
    }

    private static Edition location(String name, Edition board) {
        Path file = INVENTED.resolve("kruispad").resolve(name + ".yaml");
        return EditionReader.read(file.toString(), Library.text(file), List.of(Protocols.law(), board)).edition();
    }

    private static Stream<Path> files() {
        return NAMES.stream().flatMap(name -> {
            try (Stream<Path> files = Files.list(INVENTED.resolve(name).resolve("scenarios"))) {
                return files.sorted().toList().stream();
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private static String decide(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Decide().run(arguments, stream, stream);
        return said.toString(StandardCharsets.UTF_8);
    }
}
