package nl.huisregel.media;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.media.gate.Limits;

/**
 * What somebody sent, on disk and never whole in memory. The file has no name from the moment it is
 * opened, so it is gone when this is closed, and also when the application is killed.
 */
final class Upload implements AutoCloseable {

    private final FileChannel file;
    private final Arena arena = Arena.ofShared();

    private Upload(FileChannel file) {
        this.file = file;
    }

    /** Takes in at most one byte more than the gate accepts; the rest is not even read. */
    static Upload receive(InputStream sent, Path folder) throws IOException, NoRoom {
        Upload upload = new Upload(open(folder));
        try {
            byte[] piece = new byte[1 << 16];
            long room = Limits.BYTES + 1L;
            for (int read = sent.read(piece); read >= 0 && room > 0; read = sent.read(piece)) {
                int wanted = (int) Math.min(read, room);
                upload.write(ByteBuffer.wrap(piece, 0, wanted));
                room -= wanted;
            }
            return upload;
        } catch (IOException | RuntimeException | NoRoom failed) {
            upload.close();
            throw failed;
        }
    }

    ByteBuffer content() throws IOException {
        return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena).asByteBuffer();
    }

    @Override
    public void close() throws IOException {
        arena.close();
        file.close();
    }

    private static FileChannel open(Path folder) throws NoRoom {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve(UUID.randomUUID().toString()),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException noFile) {
            throw new NoRoom(noFile);
        }
    }

    private void write(ByteBuffer piece) throws NoRoom {
        try {
            while (piece.hasRemaining()) {
                file.write(piece);
            }
        } catch (IOException diskFull) {
            throw new NoRoom(diskFull);
        }
    }

    /** The disk is full, or may not be written to. */
    static final class NoRoom extends Exception {
        NoRoom(IOException cause) {
            super(cause);
        }
    }
}
