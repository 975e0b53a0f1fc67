package nl.huisregel.articles;

import static nl.huisregel.articles.Written.article;
import static nl.huisregel.articles.Written.locationText;
import static nl.huisregel.articles.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisregel.protocol.Decide;
import nl.huisregel.protocol.Protocols;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A faulty file given to the command: exit code 2, what was expected on the error output, nothing decided, and never a trace of our own code. */
class FaultyCommandTest {

    private static final String GOOD = text("", article("7", "Geen foto's in de les, zei de raad één keer.", "{id: proef-7, forbid: publish}"));

    /**
     * A faulty file.
     *
     * @param line the line that must be named; 0 where it concerns the whole file
     */
    private record Faulty(String about, byte[] file, int line, String article, String said) {

        Faulty(String about, String file, int line, String article, String said) {
            this(about, file.getBytes(StandardCharsets.UTF_8), line, article, said);
        }
    }

    private record Ran(int exit, String out, String err) {
    }

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> a_faulty_protocol_is_refused() {
        return Stream.of(
            new Faulty("an unknown act", GOOD.replace("forbid: publish", "forbid: publiceren"), 10, "7", "take_down"),
            new Faulty("a wrong age", text("", article("7", "Tekst.", "{id: a, ask: consent, of: [pupil], also: {self: {over: 160}}}")), 10, "7", "een leeftijd van 4 tot en met 25"),
            new Faulty("an age in words", text("", article("7", "Tekst.", "{id: a, ask: consent, also: {self: {over: zestien}}}")), 10, "7", "getal verwacht"),
            new Faulty("two articles with one number", text("", article("7", "Tekst."), article("7", "Nog een.")), 9, "7", "twee artikelen '7'"),
            new Faulty("consent by silence", text("", article("7", "Tekst.", "{id: a, ask: consent, silence: consents}")), 10, "7", "zwijgen is geen toestemming"),
            new Faulty("five megabytes", "x".repeat(5_000_000), 0, "", "te groot"),
            new Faulty("a YAML bomb", "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n", 0, "", "YAML"),
            new Faulty("an anchor", "x: &a y\n" + GOOD, 1, "", "anker"),
            new Faulty("an alias", GOOD + "note: &n Eigen woorden.\nplace: *n\n", 11, "", "anker"),
            new Faulty("a key twice", GOOD + "date: 2026-12-01\n", 11, "", "'date' staat hier twee keer"),
            new Faulty("a key twice in a norm", GOOD.replace("forbid: publish", "forbid: publish, forbid: reply"), 10, "", "'forbid' staat hier twee keer"),
            new Faulty("tabs", GOOD + "applies:\n\twhen: in_doubt\n", 12, "", "tab"),
            new Faulty("Windows-1252", GOOD.getBytes(Charset.forName("windows-1252")), 8, "", "geen UTF-8"),
            new Faulty("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16), 1, "", "UTF-16"),
            new Faulty("UTF-16 without a mark", GOOD.getBytes(StandardCharsets.UTF_16LE), 1, "", "UTF-16"),
            new Faulty("a byte order mark", "\uFEFF" + GOOD, 1, "", "BOM"),
            new Faulty("an empty file", "", 0, "", "'edition' ontbreekt"),
            new Faulty("only a comment", "# niets\n", 0, "", "'edition' ontbreekt"),
            new Faulty("a hundred deep", GOOD + "note: " + "[".repeat(100) + "]".repeat(100) + "\n", 11, "", "te diep"),
            new Faulty("31 February", GOOD.replace("date: 2026-11-21", "date: 2026-02-31"), 2, "", "2026-08-01"),
            new Faulty("adopted on 31 February", GOOD.replace("adopted: 2026-10", "adopted: 2026-02-31"), 4, "", "een maand zoals 2026-03, of unknown"),
            new Faulty("a language to come", GOOD + "language: 99\n", 11, "", "leest versie 1"),
            new Faulty("a time zone that is not there", GOOD + "timetable: {zone: Europe/Tilburg}\n", 11, "", "geen tijdzone"),
            new Faulty("a lesson that ends before it starts", GOOD + "timetable: {windows: [{kind: lesson, days: [mon], from: \"12:00\", till: \"08:30\"}]}\n", 11, "", "'from' ligt niet voor 'till'"),
            new Faulty("words that imply each other in a ring", GOOD + "about: {a: {implies: [b, c]}, b: {implies: [a, c]}, c: {implies: [a, b]}}\n", 11, "", "hoort langs een omweg bij zichzelf"),
            new Faulty("more words than can be told apart", GOOD + "about: {" + IntStream.range(0, 60).mapToObj(number -> "w" + number + ": {}").collect(Collectors.joining(", ")) + "}\n", 11, "", "te veel woorden bij 'about'"),
            new Faulty("a law as a board's protocol", GOOD.replace("level: board", "level: law"), 0, "", "level: board"),
            new Faulty("a location as a board's protocol", GOOD.replace("level: board", "level: location"), 0, "", "level: board"),
            new Faulty("a place in the stead of no norm", GOOD.replace("forbid: publish", "forbid: publish, instead_of: proef-9"), 10, "7", "'proef-9', en die regel is er niet"))
            .map(faulty -> DynamicTest.dynamicTest(faulty.about(), () -> {
                Path file = Files.write(folder.resolve("proef.yaml"), faulty.file());
                Ran ran = run("--protocol", file.toString(), "--check");
                assertThat(ran.exit()).isEqualTo(2);
                assertThat(ran.out()).isEmpty();
                assertThat(ran.err()).contains(faulty.said()).contains(file + (faulty.line() > 0 ? ":" + faulty.line() + (faulty.article().isEmpty() ? ": " : " ") : ""))
                    .contains(faulty.article().isEmpty() ? "" : "(artikel " + faulty.article() + ")").doesNotContain("Exception", "\tat ");
                assertThat(Files.readAllBytes(file)).isEqualTo(faulty.file());
            }));
    }

    @Test
    void the_sound_file_beside_them_is_read() throws IOException {
        Ran ran = run("--protocol", Files.writeString(folder.resolve("goed.yaml"), GOOD).toString(), "--check");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("er staat niets open");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_location_that_loosens_its_board_is_refused_by_its_own_file() throws IOException {
        Path board = Files.writeString(folder.resolve("bestuur.yaml"), GOOD);
        Path location = Files.writeString(folder.resolve("school.yaml"), locationText(article("Eigen 1", "Bij ons wel.", "{id: s, allow: publish, instead_of: proef-7}")));
        Ran ran = run("--protocol", board.toString(), "--location", location.toString(), "--check");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(location + ":8 (artikel Eigen 1)").contains("aanscherpen");
    }

    @Test
    void a_board_given_as_a_location_is_refused() throws IOException {
        Path board = Files.writeString(folder.resolve("bestuur.yaml"), GOOD);
        assertThat(run("--protocol", board.toString(), "--location", board.toString(), "--check").err()).contains(board + ": ").contains("level: location");
    }

    @Test
    void an_act_with_a_wrong_age_or_in_the_wrong_letters_is_refused() throws IOException {
        String act = "act: publish\npersons: {noor: {called: Noor, age: -3, consent: {}}}\n";
        Ran age = run("--protocol", "opmaat", Files.writeString(folder.resolve("act.yaml"), act).toString());
        assertThat(age.exit()).isEqualTo(3);
        assertThat(age.err()).contains("act.yaml:2: ").contains("leeftijd");
        Path latin = Files.write(folder.resolve("latin.yaml"), "act: publish # één\n".getBytes(StandardCharsets.ISO_8859_1));
        Ran letters = run("--protocol", "opmaat", latin.toString());
        assertThat(letters.exit()).isEqualTo(3);
        assertThat(letters.err()).contains("latin.yaml:1: ").contains("UTF-8");
    }

    @Test
    void findings_come_as_data_too() throws IOException {
        Path file = Files.writeString(folder.resolve("open.yaml"), text("", article("7", "Vraag het [naam directeur].")));
        Ran ran = run("--protocol", file.toString(), "--check", "--json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"kind\":\"placeholder\"").contains("\"line\":7").contains("\"article\":\"7\"").contains("[naam directeur]");
        assertThat(run("--check", "--json").out()).startsWith("[").contains("\"protocol\":\"" + Protocols.templates().getFirst() + "\"");
    }

    @Test
    void the_command_itself_ends_so_and_leaves_no_trace() throws Exception {
        Path file = Files.write(folder.resolve("utf16.yaml"), GOOD.getBytes(StandardCharsets.UTF_16));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
            Decide.class.getName(), "--protocol", file.toString(), "--check").start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err).contains("UTF-16").doesNotContain("Exception", "\tat ");
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
    }

    private static Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Decide().run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
