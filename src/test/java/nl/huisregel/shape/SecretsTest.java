package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret lies in the tree: no key, no token, no password in a setting. What looks like one and is invented stands here by name. */
class SecretsTest {

    /** What a secret looks like anywhere. */
    private static final Map<String, Pattern> ANYWHERE = Map.of(
        "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"),
        "a key of a cloud", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
        "a token of a service", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|sk-[A-Za-z0-9_-]{20,}|npm_[A-Za-z0-9]{36})"),
        "a signed token", Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
        "a password in an address", Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^/\\s:@\"'{}$<>%]+:[^/\\s@\"'{}$<>%]{3,}@"));

    /** A setting whose name says that its value is one. A value that is filled in elsewhere is none. */
    private static final Pattern SETTING = Pattern.compile("(?i)^\\W*(export\\s+)?[\\w.-]*(password|passwd|secret|token|api[_.-]?key|private[_.-]?key)\\b\\s*[=:]\\s*[\"']?(?![$<{(*.])[^\\s\"'#]{6,}[\"']?\\s*$");
    /** The same as a value in code. */
    private static final Pattern CONSTANT = Pattern.compile("(?i)\\b\\w*(password|passwd|secret|token|api_?key)\\w*\\s*=\\s*\"[^\"\\s<>{}.\\\\/]{12,}\"");
    /** Long rows of chance in what is a setting. */
    private static final Pattern CHANCE = Pattern.compile("[=:]\\s*[\"']?([0-9a-f]{40,}|[A-Za-z0-9+/_-]{43,}={0,2})[\"']?\\s*$");

    private static final Set<String> SETTINGS = Set.of("properties", "yaml", "yml", "xml", "json", "env", "conf", "ini", "toml", "sh", "");
    private static final Set<String> NOT_TEXT = Set.of("jpg", "jpeg", "png", "webp", "gif", "ico", "ttf", "woff2", "pdf", "gz", "zip", "jar", "aot", "bin");
    private static final Set<String> NOT_OURS = Set.of("target", "data", ".git", "node_modules", ".idea");
    /** A name of a file that holds a secret wherever it lies. */
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(pem|p12|pfx|jks|keystore|kdbx)|id_(rsa|ed25519|ecdsa)|\\.env(\\..*)?|login-secrets\\.key|database\\.properties|key\\.properties|credentials");

    /** What looks like a secret and is none: where it stands, and the words by which it is known. */
    private static final Map<String, String> INVENTED = Map.of("src/test/java/nl/huisregel/elsewhere/PastedAddressTest.java", "meester:geheim@");

    @Test
    @DisplayName("no file of ours holds one")
    void none() throws IOException {
        var found = new TreeMap<String, String>();
        for (var file : files()) {
            if (FILE.matcher(file.getFileName().toString()).matches()) {
                found.put(file.toString(), "a file of secrets");
            }
            if (!NOT_TEXT.contains(kind(file))) {
                var lines = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).split("\n");
                for (int line = 0; line < lines.length; line++) {
                    var known = INVENTED.get(file.toString());
                    var text = lines[line];
                    if (known == null || !text.contains(known)) {
                        var where = file + ":" + (line + 1);
                        secret(file, text).forEach(what -> found.put(where, what));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    static Stream<String> seeded() {
        // Put together here, so that this file holds none itself.
        return Stream.of(
            "a.txt|-----BEGIN RSA " + "PRIVATE KEY-----", "a.java|var key = \"AKI" + "AIOSFODNN7EXAMPLE\";", "a.md|ghp" + "_" + "a1B2".repeat(9),
            "a.yaml|slack: xoxb" + "-123456789012-abc", "a.txt|ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.abcdefghijklmnop",
            "a.properties|huisregel.database.pass" + "word=hunter2hunter2", "a.yml|  client-sec" + "ret: 'Zx81-Commodore'", "run|export HUISREGEL_MAIL_PASS" + "WORD=welkom2026",
            "a.sh|API_" + "KEY=abcdefgh", "A.java|private static final String PASS" + "WORD = \"ditIsHetWachtwoord\";", "a.properties|url=postgres" + "://huisregel:geheim@localhost/x",
            "a.properties|sealing=" + "0123456789abcdef".repeat(3), "a.properties|sealing=" + "Zm9vYmFyYmF6cXV4".repeat(3));
    }

    @ParameterizedTest
    @DisplayName("each kind of it would be found")
    @MethodSource("seeded")
    void would_be_found(String seeded) {
        var parts = seeded.split("\\|", 2);
        assertThat(secret(Path.of(parts[0]), parts[1])).isNotEmpty();
    }

    @Test
    @DisplayName("a setting that is filled in elsewhere, or a sentence about passwords, is none")
    void would_not() {
        for (var honest : List.of("huisregel.database.password=${DB_PASSWORD}", "password: <from the vault>", "HUISREGEL_DATABASE_PASSWORD=\"$1\"", "password =", "token: *token", "# password: twelve signs or more")) {
            assertThat(secret(Path.of("a.properties"), honest)).as(honest).isEmpty();
        }
    }

    private static List<String> secret(Path file, String line) {
        var found = new ArrayList<String>();
        ANYWHERE.forEach((what, pattern) -> {
            if (pattern.matcher(line).find()) {
                found.add(what);
            }
        });
        if (SETTINGS.contains(kind(file)) && !file.startsWith("src/main/resources/text")) {
            if (SETTING.matcher(line).find()) {
                found.add("a setting");
            }
            if (CHANCE.matcher(line).find()) {
                found.add("a long row of chance");
            }
        }
        if (kind(file).equals("java") && !file.startsWith("src/test") && CONSTANT.matcher(line).find()) {
            found.add("a value in code");
        }
        return found;
    }

    private static String kind(Path file) {
        var name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        var here = Path.of("");
        Files.walkFileTree(here, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // In a worktree this is one line that says where the rest lies.
                if (attributes.isRegularFile() && !file.toString().equals(".git")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }
}
