package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where a session begins in the code is held against what is written about it. */
@DisplayName("The ways in")
class WaysInTest {

    private static final Path CODE = Path.of("src/main/java/nl/huisregel");
    private static final Pattern BEGINS = Pattern.compile("(?:signIn|SignIn)\\s*\\.(?:as|proven|atHome|inClass|elsewhere)\\(");
    private static final Pattern WRITTEN = Pattern.compile("(?m)^\\| `(/[^`]*)` \\|");

    /** Which code begins a session, and under which ways of docs/signing-in.md. The last step of two ways is one: they come in by Arriving. */
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of(
        "login/SignInPages.java", "/aanmelden",
        "login/Arriving.java", "/aanmelden/passkey /aanmelden/via/…",
        "login/InvitationPages.java", "/welkom/…",
        "access/FoundingPages.java", "/begin/…",
        "family/ComingInPages.java", "/brief",
        "family/MailboxPages.java", "/aanmelden/mail",
        "classcode/ClassEntryPages.java", "/klas",
        "demo/ChoicePages.java", "/kies"));

    @Test
    @DisplayName("are those that are written down, and no code begins a session besides")
    void none_besides() throws IOException {
        try (var files = Files.walk(CODE)) {
            var begin = files.filter(file -> file.toString().endsWith(".java") && BEGINS.matcher(read(file)).find()).map(file -> CODE.relativize(file).toString()).collect(Collectors.toSet());
            assertThat(begin).isEqualTo(KNOWN.keySet());
        }
        var written = WRITTEN.matcher(read(Path.of("docs/signing-in.md"))).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(written).isEqualTo(KNOWN.values().stream().flatMap(ways -> Pattern.compile(" ").splitAsStream(ways)).collect(Collectors.toSet()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
