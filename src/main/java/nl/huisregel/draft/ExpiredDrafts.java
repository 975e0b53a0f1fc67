package nl.huisregel.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes drafts with pictures of children that lay too long, each in a transaction of its own. Every node looks every hour and one does it:
 * an advisory lock of the database tells which. Nothing about the work itself is stored, so there is nothing that a restart could lose or a
 * job table could keep wrongly; what is due follows from the drafts each time anew.
 */
@Component
class ExpiredDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredDrafts.class);
    /** A node whose clock is further from the database's than this deletes nothing: it cannot know what day it is. */
    private static final Duration STRAYED = Duration.ofMinutes(10);

    private final ExpirySql sql;
    private final DraftSql drafts;
    private final Doubts doubts;
    private final Pictures pictures;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    ExpiredDrafts(ExpirySql sql, DraftSql drafts, Doubts doubts, Pictures pictures, Directory directory, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.doubts = doubts;
        this.pictures = pictures;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void cleanUp() {
        for (Board board : directory.boards()) {
            try {
                cleanUp(board.id());
            } catch (RuntimeException wrong) {
                LOG.error("Drafts that lay too long could not be deleted now; it is tried again in an hour ({})", wrong.getClass().getName());
            }
        }
    }

    /** Answers how many went. */
    int cleanUp(BoardId board) {
        Instant now = clock.instant();
        if (Duration.between(now, fence.reading(board, () -> sql.databaseTime(board))).abs().compareTo(STRAYED) > 0) {
            LOG.error("The clock of this machine differs from the database's: no drafts are deleted until that is put right");
            return 0;
        }
        int gone = 0;
        for (ExpirySql.Lying draft : fence.reading(board, () -> sql.lying(board, now.minus(Duration.ofDays(DraftTerm.DAYS - 1))))) {
            gone += DraftTerm.over(draft.changedAt(), now) && fence.inside(board, () -> sql.mine(board) && delete(board, draft.post(), now)) ? 1 : 0;
        }
        return gone;
    }

    private boolean delete(BoardId board, UUID post, Instant now) {
        return sql.lock(board, post).filter(draft -> DraftTerm.over(draft.changedAt(), now)).map(draft -> {
            var shown = sql.pictures(board, post);
            doubts.forget(board, post, now);
            drafts.delete(board, post);
            shown.forEach(picture -> pictures.delete(board, new PictureId(picture)));
            sql.expired(board, draft, now);
            journal.noted(board, "post.expired", "post", post, Map.of("pictures", shown.size(), "author", draft.author().toString()));
            return true;
        }).orElse(false);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class EveryHour {
    }
}
