package nl.huisregel.articles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.Compared;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.Scenario;
import nl.huisregel.protocol.reading.ComparedReader;
import nl.huisregel.protocol.reading.DeedReader;
import nl.huisregel.protocol.reading.ScenarioReader;

/** The protocols of the repository with their scenarios and the cast, for tests. */
public final class Library {

    /** A Friday afternoon after school. */
    public static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 16, 0, 0, 0, ZoneId.of("Europe/Amsterdam"));
    private static final Path PROTOCOLS = Path.of("protocols");

    private Library() {
    }

    public static List<String> names() {
        return Stream.concat(Stream.of("law-nl"), Protocols.templates().stream()).toList();
    }

    public static Rulebook rulebook(String name) {
        Edition law = Protocols.law();
        return name.equals("law-nl") ? Rulebook.of(List.of(law)) : Rulebook.of(List.of(law, Protocols.shipped(name).edition()));
    }

    public static Map<String, Person> cast() {
        return DeedReader.persons("protocols/cast.yaml", text(PROTOCOLS.resolve("cast.yaml")));
    }

    /** Acts with the answer of every template, in the order a page shows them. */
    static List<Compared> compared() {
        Map<String, List<Edition>> protocols = new LinkedHashMap<>();
        Protocols.templates().forEach(name -> protocols.put(name, rulebook(name).editions()));
        return yaml(PROTOCOLS.resolve("comparisons")).stream().map(file -> ComparedReader.read(file.toString(), text(file), protocols, cast(), NOW)).toList();
    }

    public static List<Path> scenarioFiles(String name) {
        return yaml(PROTOCOLS.resolve(name).resolve("scenarios"));
    }

    private static List<Path> yaml(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    public static Scenario scenario(Path file, List<Edition> editions) {
        return ScenarioReader.read(file.toString(), text(file), editions, cast(), NOW);
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
