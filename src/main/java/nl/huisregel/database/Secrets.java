package nl.huisregel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import nl.huisregel.installation.DataFolder;

/** The passwords of the embedded cluster and its port, in a file only the application's user can read. */
final class Secrets {

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(Path folder) {
        var file = folder.resolve("database.properties");
        var values = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
        } catch (IOException e) {
            throw DataFolder.refused(folder, e);
        }
        return new Secrets(file, values);
    }

    /** The password of this role; made and kept at the first question. */
    String password(String role) {
        var known = values.getProperty(role);
        if (known != null) {
            return known;
        }
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        keep(role, fresh);
        return fresh;
    }

    int port() {
        return Integer.parseInt(values.getProperty("port", "0"));
    }

    void keepPort(int port) {
        if (port != port()) {
            keep("port", Integer.toString(port));
        }
    }

    private void keep(String key, String value) {
        values.setProperty(key, value);
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, "The embedded database. Whoever can read this can read everything in it.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DataFolder.refused(file.getParent(), e);
        }
    }
}
