package nl.huisregel.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The published PostgreSQL programs, unpacked once per version and platform. */
record Programs(Path folder) {

    static final String VERSION = "18.6";

    /** Unpacks under a temporary name and renames, so half an unpacked folder is never used. */
    static Programs in(Path parent) {
        var folder = parent.resolve("postgresql-" + VERSION);
        if (Files.exists(folder)) {
            return new Programs(folder);
        }
        try (var packed = packed()) {
            Files.createDirectories(parent);
            var fresh = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(packed, fresh);
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveTo(folder, fresh);
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw DataFolder.refused(parent, e);
        }
    }

    /** When another start was quicker its folder stays: that one is whole, and may be in use. */
    static void moveTo(Path folder, Path fresh) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) { // "exists" on one file system, "not empty" on another
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    String control() {
        return folder.resolve("bin/pg_ctl").toString();
    }

    private static InputStream packed() {
        var name = "/postgres-%s-%s.txz".formatted(system(), machine());
        var stream = Programs.class.getResourceAsStream(name);
        if (stream == null) {
            throw new CannotStart(
                "Voor dit soort machine is geen PostgreSQL meegeleverd: wijs met HUISREGEL_DATABASE_URL een eigen server aan.",
                "No PostgreSQL comes along for this kind of machine: point HUISREGEL_DATABASE_URL at a server of your own.");
        }
        return stream;
    }

    private static void unpack(InputStream packed, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                var path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into)) {
                    throw new IOException("an entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    place(entry, tar, path);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
