package nl.huisregel.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.huisregel.database.BoardId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of the journal outside the database: every checkpoint, and of each board the last entry that this node added. An end that was cut
 * off, or a database that was set back, shows because this says more than the database does.
 */
final class Outside {

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    /** The last entry this node knows was there. */
    record Noted(long number, byte[] hash) {
    }

    private final Path folder;
    private final Path checkpoints;
    private final Map<BoardId, Noted> latest = new ConcurrentHashMap<>();

    Outside(Path folder, Path checkpoints) {
        this.folder = folder;
        this.checkpoints = checkpoints;
    }

    static Path folder(Path data) {
        try {
            Path folder = data.resolve("journal");
            return Files.isDirectory(folder) ? folder
                : Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the end of a chain once its entry is there for good. What is added at the same time may come in another order. */
    synchronized void note(BoardId board, long number, byte[] hash) {
        if (noted(board).filter(known -> known.number() >= number).isPresent()) {
            return;
        }
        latest.put(board, new Noted(number, hash));
        String line = "%019d %s%n".formatted(number, HexFormat.of().formatHex(hash));
        try (FileChannel file = FileChannel.open(head(board), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException e) {
            // The act is done and stays done: what was noted before, and the next checkpoint, still hold.
            LOG.error("The end of a journal could not be noted in {} ({})", folder, e.getClass().getName());
        }
    }

    Optional<Noted> noted(BoardId board) {
        return Optional.ofNullable(latest.computeIfAbsent(board, this::read));
    }

    /** Forgets an end that was explained: what is there now is the beginning of what is noted next. */
    synchronized void forget(BoardId board) {
        try {
            Files.deleteIfExists(head(board));
            latest.remove(board);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void keep(List<Checkpoint> more) {
        if (!more.isEmpty()) {
            try {
                Files.writeString(checkpoints, String.join("", more.stream().map(it -> it.line() + "\n").toList()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                LOG.error("A checkpoint could not be written to {}; it is tried again at the next inspection ({})", checkpoints, e.getClass().getName());
            }
        }
    }

    /** The lines of the file, all boards together. */
    List<String> lines() {
        try {
            return Files.exists(checkpoints) ? Files.readAllLines(checkpoints) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Noted read(BoardId board) {
        try {
            String[] words = Files.exists(head(board)) ? Files.readString(head(board)).strip().split(" ") : new String[0];
            return words.length == 2 ? new Noted(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException torn) {
            LOG.error("What {} says cannot be read", head(board));
            return null;
        }
    }

    private Path head(BoardId board) {
        return folder.resolve(board + ".head");
    }
}
