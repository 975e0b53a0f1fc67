package nl.huisregel.installation;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything one installation remembers. It belongs to one running
 * application at a time: opening it takes a lock that the operating system releases when the
 * application ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder when it is not there yet, and takes it for this application. */
    public static DataFolder open(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            if (Files.notExists(path)) {
                Files.createDirectories(path);
                // Started by root, PostgreSQL and the picture worker run as another user, who must pass through.
                var others = new UnixSystem().getUid() == 0 ? "--x--x" : "------";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx" + others));
            }
            return lock(path);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence for a folder that cannot be written: no space, no right, not a folder. */
    public static CannotStart refused(Path path, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left")) {
            return new CannotStart(
                "De schijf is vol: maak ruimte bij %s en start opnieuw.".formatted(path),
                "The disk is full: make room at %s and start again.".formatted(path), e);
        }
        if (e instanceof FileAlreadyExistsException) {
            return new CannotStart(
                "%s is geen map: haal het bestand weg of kies met HUISREGEL_DATA een andere map.".formatted(path),
                "%s is not a folder: remove the file or choose another folder with HUISREGEL_DATA.".formatted(path), e);
        }
        if (e instanceof AccessDeniedException || e instanceof FileSystemException) {
            return new CannotStart(
                "Huisregel mag niet schrijven in %s: geef deze gebruiker toegang of kies met HUISREGEL_DATA een andere map."
                    .formatted(path),
                "Huisregel may not write in %s: give this user access or choose another folder with HUISREGEL_DATA."
                    .formatted(path), e);
        }
        return new CannotStart(
            "De map %s is niet bruikbaar (%s): kies met HUISREGEL_DATA een andere map.".formatted(path, reason),
            "The folder %s cannot be used (%s): choose another folder with HUISREGEL_DATA.".formatted(path, reason), e);
    }

    private static DataFolder lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new CannotStart(
                "Huisregel draait al met de gegevens in %s: sluit die eerst, of kies met HUISREGEL_DATA een andere map."
                    .formatted(path),
                "Huisregel already runs on the data in %s: stop that one first, or choose another folder with HUISREGEL_DATA."
                    .formatted(path));
        }
        return new DataFolder(path, channel, lock);
    }
}
