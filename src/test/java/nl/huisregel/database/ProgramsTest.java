package nl.huisregel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The programs of the database, unpacked")
class ProgramsTest {

    @TempDir Path parent;

    @Test
    @DisplayName("by two starts at once: the first folder stays, and the second start uses it")
    void two_at_once() throws IOException {
        var folder = parent.resolve("postgresql");
        Programs.moveTo(folder, unpacked("first"));
        Programs.moveTo(folder, unpacked("second"));
        assertThat(folder.resolve("postgres")).hasContent("first");
    }

    @Test
    @DisplayName("where they cannot be put, that is said")
    void no_place() throws IOException {
        var fresh = unpacked("first");
        assertThatThrownBy(() -> Programs.moveTo(parent.resolve("nowhere/postgresql"), fresh)).isInstanceOf(IOException.class);
    }

    private Path unpacked(String by) throws IOException {
        var fresh = Files.createTempDirectory(parent, "unpacking-");
        Files.writeString(fresh.resolve("postgres"), by);
        return fresh;
    }
}
