package nl.huisregel.media;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for faces in the background, one picture at a time. The queue is short and in memory: what does not fit, or is lost with this node,
 * is asked for again by whoever looks at the picture next. Nobody waits for it and nothing depends on it.
 */
@Component
class FaceSeeker {

    private static final Logger LOG = LoggerFactory.getLogger(FaceSeeker.class);
    private static final int MOST_WAITING = 200;
    /** A picture that is too much for the worker is not tried for ever. */
    private static final int MOST_TRIES = 3;

    private final PictureMaker maker;
    private final Fence fence;
    private final MediaSql sql;
    private final Set<Wanted> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Wanted, Integer> tries = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().daemon().name("faces").factory(), new ThreadPoolExecutor.AbortPolicy());

    FaceSeeker(PictureMaker maker, Fence fence, MediaSql sql) {
        this.maker = maker;
        this.fence = fence;
        this.sql = sql;
        one.allowCoreThreadTimeOut(true);
    }

    private record Wanted(BoardId board, PictureId picture, int print) {
    }

    /** Asks for it, and answers whether there is anything to wait for. */
    boolean ask(BoardId board, PictureId picture, int print) {
        Wanted wanted = new Wanted(board, picture, print);
        if (tries.getOrDefault(wanted, 0) >= MOST_TRIES) {
            return false;
        }
        if (waiting.add(wanted)) {
            try {
                one.execute(() -> seek(wanted));
            } catch (java.util.concurrent.RejectedExecutionException full) {
                waiting.remove(wanted);
            }
        }
        return waiting.contains(wanted);
    }

    private void seek(Wanted wanted) {
        try {
            Optional<MediaSql.Original> picture = fence.reading(wanted.board, () -> sql.original(wanted.board, wanted.picture));
            if (picture.filter(it -> it.print() == wanted.print).isPresent()) {
                maker.seek(wanted.board, picture.get()).ifPresentOrElse(boxes -> keep(wanted, boxes), () -> failed(wanted));
            }
        } catch (RuntimeException databaseAway) {
            LOG.debug("Faces were not looked for: {}", databaseAway.getClass().getName());
        } finally {
            waiting.remove(wanted);
        }
    }

    private void keep(Wanted wanted, List<Area> boxes) {
        fence.inside(wanted.board, () -> sql.keepFaces(wanted.board, wanted.picture, wanted.print, boxes));
        tries.remove(wanted);
    }

    private void failed(Wanted wanted) {
        if (tries.size() > 10 * MOST_WAITING) {
            tries.clear();
        }
        tries.merge(wanted, 1, Integer::sum);
    }

    @PreDestroy
    void close() {
        one.shutdownNow();
    }
}
