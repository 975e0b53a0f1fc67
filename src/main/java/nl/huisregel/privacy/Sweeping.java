package nl.huisregel.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the database clear away what was erased. A row that is deleted lies behind the table until it is vacuumed: that is done at once, beside the request.
 * Its bytes then still lie in a free page of the same file; so in the night after, pictures are written to a new file and the old one goes from the disk.
 */
@Component
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    /** Writing anew takes as much room again and keeps everybody from the pictures meanwhile; beyond this the pages are left to be written over. */
    private static final long MOST = 5L << 30;

    private final DataSource source;
    private final ErasureSql sql;
    private final Directory directory;
    private final Fence fence;
    private final Clock clock;

    Sweeping(DataSource source, ErasureSql sql, Directory directory, Fence fence, Clock clock) {
        this.source = source;
        this.sql = sql;
        this.directory = directory;
        this.fence = fence;
        this.clock = clock;
    }

    /** Never inside a transaction: one that still sees the old rows would keep them. */
    void sweep() {
        Thread.ofVirtual().name("sweeping").start(() -> {
            try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("vacuum picture_size, picture_person, picture_face, person");
            } catch (SQLException wrong) {
                LOG.warn("What was erased is cleared away by the database later ({})", wrong.getSQLState());
            }
        });
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Amsterdam")
    void atNight() {
        Instant since = clock.instant().minus(A_DAY);
        if (directory.boards().stream().anyMatch(board -> fence.reading(board.id(), () -> sql.erasedPictures(board.id(), since)))) {
            writeAnew();
        }
    }

    /** One node does it; false where another does, or there is too much. */
    boolean writeAnew() {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            if (!truth(statement, "select pg_try_advisory_lock(hashtextextended('sweeping', 0))")) {
                return false;
            }
            try {
                if (!truth(statement, "select pg_total_relation_size('picture_size') < " + MOST)) {
                    LOG.warn("There are too many pictures to write anew: what was erased is written over in time");
                    return false;
                }
                statement.execute("set lock_timeout = '10s'");
                statement.execute("vacuum (full) picture_size");
                return true;
            } finally {
                statement.execute("reset lock_timeout");
                truth(statement, "select pg_advisory_unlock(hashtextextended('sweeping', 0))");
            }
        } catch (SQLException wrong) {
            LOG.warn("Pictures could not be written anew; what was erased is written over in time ({})", wrong.getSQLState());
            return false;
        }
    }

    private static boolean truth(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
