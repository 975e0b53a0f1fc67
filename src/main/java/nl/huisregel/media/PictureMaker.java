package nl.huisregel.media;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.huisregel.database.BoardId;
import nl.huisregel.installation.DataFolder;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.media.Making.TurnedAway;
import nl.huisregel.media.gate.Gate;
import nl.huisregel.media.gate.Verdict;
import nl.huisregel.media.worker.Wire;
import nl.huisregel.scan.Scanned;
import nl.huisregel.scan.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** From what was sent to prints: receive, gate, turn, worker, inspection. Knows no database. */
@Component
class PictureMaker {

    private static final Logger LOG = LoggerFactory.getLogger(PictureMaker.class);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final long WORKER_MEMORY = 900L << 20;

    private final Path uploads;
    private final Turns turns;
    private final Workers workers;
    private final Function<ByteBuffer, Scanned> scanner;

    @Autowired
    PictureMaker(DataFolder data, Scanner scanner) {
        this(data.resolve("uploads"),
            new Turns(Ceiling.PHOTOS.most(), Ceiling.PHOTOS_WAITING.most(), Ceiling.PHOTOS_WAITING_PER_BOARD.most(), Duration.ofSeconds(30)),
            new Workers(new WorkerLaunch(data.resolve("pictures"), WORKER_MEMORY, DEADLINE), DEADLINE), scanner::look);
    }

    PictureMaker(Path uploads, Turns turns, Workers workers) {
        this(uploads, turns, workers, _ -> Scanned.PASSED);
    }

    PictureMaker(Path uploads, Turns turns, Workers workers, Function<ByteBuffer, Scanned> scanner) {
        this.scanner = scanner;
        this.uploads = uploads;
        this.turns = turns;
        this.workers = workers;
    }

    sealed interface Result {
        record Prints(List<Wire.Print> largestFirst) implements Result {}

        record None(TurnedAway why) implements Result {}
    }

    Result make(BoardId board, InputStream sent) throws IOException {
        try (Upload upload = Upload.receive(sent, uploads)) {
            return make(board, upload.content());
        } catch (Upload.NoRoom noRoom) {
            LOG.error("No room for uploads: {}", noRoom.getMessage());
            return none(Reason.NO_ROOM);
        }
    }

    private Result make(BoardId board, ByteBuffer file) {
        return switch (Gate.look(file)) {
            case Verdict.Refused(Reason reason, List<Long> details) ->
                new Result.None(new TurnedAway(reason, details));
            case Verdict.Accepted accepted -> switch (scanner.apply(file)) {
                case PASSED -> prints(inTurn(board, () -> workers.make(accepted)));
                case BAD -> none(Reason.INFECTED);
                case UNKNOWN -> none(Reason.NOT_SCANNED);
            };
        };
    }

    /** Prints of our own picture with one area changed. */
    Result remake(BoardId board, MediaSql.Original picture, Retouch retouch) {
        Result result = prints(inTurn(board, () -> workers.retouch(picture.jpeg(), retouch.order(), retouch.area().box())));
        if (result instanceof Result.Prints(List<Wire.Print> prints) && !retouch.gives(prints.getFirst(), picture.width(), picture.height())) {
            LOG.error("A worker handed back a picture of another size; it was thrown away");
            return none(Reason.DAMAGED);
        }
        return result;
    }

    /** Where faces seem to be on our own picture; nothing where they could not be looked for. */
    Optional<List<Area>> seek(BoardId board, MediaSql.Original picture) {
        return inTurn(board, () -> workers.seek(picture.jpeg())) instanceof Workers.Outcome.Faces(List<Wire.Box> boxes)
            ? Optional.of(boxes.stream().map(Area::of).filter(area -> area.within(picture.width(), picture.height())).toList()) : Optional.empty();
    }

    private Workers.Outcome inTurn(BoardId board, Supplier<Workers.Outcome> work) {
        Optional<Turns.Turn> granted = turns.take(board);
        if (granted.isEmpty()) {
            return new Workers.Outcome.None(Reason.BUSY);
        }
        try (var _ = granted.get()) {
            return work.get();
        }
    }

    private static Result prints(Workers.Outcome outcome) {
        return switch (outcome) {
            case Workers.Outcome.None(Reason reason) -> none(reason);
            case Workers.Outcome.Prints(List<Wire.Print> prints) -> inspected(prints);
            case Workers.Outcome.Faces _ -> none(Reason.DAMAGED);
        };
    }

    /** The worker touched a stranger's file, so what it hands back is looked at as a stranger's too. */
    private static Result inspected(List<Wire.Print> prints) {
        if (prints.size() == 2 && Inspection.clean(prints.getFirst(), PictureSize.LARGE)
                && Inspection.clean(prints.getLast(), PictureSize.SMALL)) {
            return new Result.Prints(prints);
        }
        LOG.error("A worker handed back something other than two clean JPEGs; it was thrown away");
        return none(Reason.DAMAGED);
    }

    private static Result none(Reason reason) {
        return new Result.None(new TurnedAway(reason));
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
