package nl.huisregel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes the words out of what is no use any more, and after thirty days the rest. In a demo the words stay: there is nobody else to read them. */
@Component
class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    static final Duration KEPT = Duration.ofDays(30);

    private final PostSql sql;
    private final Directory directory;
    private final Fence fence;
    private final Installation installation;
    private final Clock clock;

    Tidying(PostSql sql, Directory directory, Fence fence, Installation installation, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.fence = fence;
        this.installation = installation;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void tidy() {
        for (var board : directory.boards()) {
            try {
                tidy(board.id());
            } catch (RuntimeException wrong) {
                LOG.error("Old mail could not be tidied now; it is tried again within the hour ({})", wrong.getClass().getName());
            }
        }
    }

    void tidy(BoardId board) {
        Instant now = clock.instant();
        fence.inside(board, () -> {
            if (!installation.isDemo()) {
                sql.expire(board, now);
            }
            sql.sweep(board, now.minus(KEPT));
        });
    }
}
