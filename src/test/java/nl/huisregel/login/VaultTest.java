package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The key that seals secrets")
class VaultTest {

    private static final byte[] SECRET = "geheim van de telefoon".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final LoginKeySql sql = new LoginKeySql(TestDatabase.school().jdbc());

    @Test
    @DisplayName("lies in the data folder for us only, and opens after a restart what was sealed before")
    void kept() throws IOException {
        var sealed = vault(new MockEnvironment()).seal(SECRET, "joris");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Vault.FILE)))).isEqualTo("rw-------");
        assertThat(vault(new MockEnvironment()).open(sealed, "joris")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("geheim");
        assertThat(vault(new MockEnvironment()).seal(SECRET, "joris")).isNotEqualTo(sealed);
    }

    @Test
    @DisplayName("opens nothing for another owner, nor what was changed")
    void bound() {
        var vault = vault(new MockEnvironment());
        var sealed = vault.seal(SECRET, "joris");
        assertThatThrownBy(() -> vault.open(sealed, "fatima")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "joris")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("stops a start that has another one than the database was sealed with, or a damaged one")
    void another() throws IOException {
        vault(new MockEnvironment()).seal(SECRET, "joris");
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(() -> vault(new MockEnvironment().withProperty("huisregel.login.key", other))).isInstanceOf(CannotStart.class).hasMessageContaining("does not belong");
        Files.writeString(folder.resolve(Vault.FILE), "half");
        assertThatThrownBy(() -> vault(new MockEnvironment())).isInstanceOf(CannotStart.class).hasMessageContaining("damaged");
    }

    @Test
    @DisplayName("hashes so that nobody without it can say whose it is")
    void hashes() {
        var vault = vault(new MockEnvironment());
        assertThat(vault.hash("joris")).hasSize(32).isEqualTo(vault.hash("joris")).isNotEqualTo(vault.hash("fatima"));
    }

    private Vault vault(MockEnvironment environment) {
        try (var data = DataFolder.open(folder)) {
            return new Vault(data, environment, sql);
        }
    }
}
