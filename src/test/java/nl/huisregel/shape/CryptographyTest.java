package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every use of cryptography in the code stands in docs/keys.md with the class it is in, and is of a kind that holds. */
class CryptographyTest {

    private static final Pattern USE = Pattern.compile("(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator|KeyFactory|KeyAgreement|SecretKeyFactory|SSLContext|KeyStore|SecureRandom)\\.getInstance(?:Strong)?\\(\"?([^\")]*)|new (Argon2)PasswordEncoder");
    /** SHA-1 within HMAC is what every authenticator app does (RFC 6238); nowhere else. */
    private static final Map<String, Set<String>> ONLY_IN = Map.of("HmacSHA1", Set.of("Totp"));
    private static final Set<String> HOLDS = Set.of("SHA-256", "HmacSHA256", "AES/GCM/NoPadding", "Ed25519", "Argon2", "HmacSHA1", "PBKDF2WithHmacSHA256", "TLS", "PKCS12");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| .+ \\| ([\\w/ -]+(?:, [\\w/ -]+)*) \\| ((?:`\\w+`(?:, )?)+) \\|");

    @Test
    @DisplayName("each use is of a kind that holds")
    void holds() throws IOException {
        var uses = uses();
        assertThat(uses).isNotEmpty();
        uses.forEach((kind, classes) -> {
            assertThat(HOLDS).as("%s in %s", kind, classes).contains(kind);
            assertThat(ONLY_IN.getOrDefault(kind, classes)).as(kind).containsAll(classes);
        });
    }

    @Test
    @DisplayName("the list of what is used where is whole, and names nothing that is not used")
    void written_down() throws IOException {
        var written = new TreeMap<String, Set<String>>();
        ROW.matcher(Files.readString(Path.of("docs/keys.md"))).results().forEach(row -> {
            for (var kind : row.group(1).split(", ")) {
                Pattern.compile("`(\\w+)`").matcher(row.group(2)).results().forEach(of -> written.computeIfAbsent(kind.strip(), _ -> new TreeSet<>()).add(of.group(1)));
            }
        });
        assertThat(written).isEqualTo(uses());
    }

    @Test
    @DisplayName("what does not hold would be found")
    void would_be_found() {
        for (var weak : new String[] {"MessageDigest.getInstance(\"MD5\")", "Cipher.getInstance(\"AES/ECB/PKCS5Padding\")", "Cipher.getInstance(\"AES\")", "Mac.getInstance(NAME)"}) {
            var found = USE.matcher(weak);
            assertThat(found.find()).as(weak).isTrue();
            assertThat(HOLDS).doesNotContain(found.group(1));
        }
    }

    private static Map<String, Set<String>> uses() throws IOException {
        var uses = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                USE.matcher(Files.readString(file)).results().forEach(found -> uses
                    .computeIfAbsent(found.group(2) == null ? found.group(1) : found.group(2), _ -> new TreeSet<>()).add(file.getFileName().toString().replace(".java", "")));
            }
        }
        return uses;
    }
}
