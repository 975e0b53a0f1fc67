package nl.huisregel.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.words.Said;

/** The editions that travel with the product: the law, and templates a board may adopt. */
public final class Protocols {

    private static final Map<String, EditionReader.Read> READ = new ConcurrentHashMap<>();
    private static final List<String> LINES = resource("editions.txt").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();

    private Protocols() {
    }

    /** The law in the newest wording shipped. */
    public static Edition law() {
        return shipped("law-nl").edition();
    }

    /** Names of the templates a board may adopt. */
    public static List<String> templates() {
        return LINES.stream().map(line -> line.substring(0, line.indexOf('/'))).filter(name -> !name.startsWith("law-")).distinct().toList();
    }

    /** A shipped edition by its name, or by its name and date, with what a board should look at. */
    public static EditionReader.Read shipped(String name) {
        String id = LINES.stream().filter(line -> line.equals(name) || line.startsWith(name + "/")).findFirst()
            .orElseThrow(() -> new Faulty(List.of(new Problem(name, 0, "", new Said(
                "dit bestand of protocol is er niet; er zijn: " + String.join(", ", templates()), "this file or protocol is not there; there are: " + String.join(", ", templates()))))));
        List<Edition> wider = id.startsWith("law-") ? List.of() : List.of(law());
        return READ.computeIfAbsent(id, key -> EditionReader.read(key + ".yaml", resource(key + ".yaml"), wider));
    }

    /** The text of a shipped edition, as it is adopted by a board. */
    public static String text(String id) {
        return resource(id + ".yaml");
    }

    /** Reads an edition from a file, or a shipped one where there is no such file. */
    public static EditionReader.Read open(String nameOrFile, List<Edition> wider) throws IOException {
        Path file = Path.of(nameOrFile);
        return Files.isRegularFile(file) ? EditionReader.read(file.toString(), bounded(file), wider) : shipped(nameOrFile);
    }

    /**
     * Reads a text file from outside, no more of it than anybody could need.
     *
     * @throws Faulty where it is too large, or not written as UTF-8
     */
    public static String bounded(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Bytes.text(file.toString(), stream.readNBytes(Bytes.LARGEST + 1));
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Protocols.class.getResourceAsStream("/protocols/" + name)) {
            return new String(Optional.ofNullable(stream).orElseThrow(() -> new IllegalStateException("not in the jar: " + name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
