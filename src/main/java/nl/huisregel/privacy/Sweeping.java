package nl.huisregel.privacy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the database clear away what was erased. A row that is deleted lies behind the table until it is vacuumed; this is done at once, beside the
 * request, and the database does it by itself later where that fails.
 */
@Component
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final DataSource source;

    Sweeping(DataSource source) {
        this.source = source;
    }

    /** Never inside a transaction: one that still sees the old rows would keep them. */
    void sweep() {
        Thread.ofVirtual().name("sweeping").start(() -> {
            try (var connection = source.getConnection(); var statement = connection.createStatement()) {
                statement.execute("vacuum picture_size, picture_person, picture_face, person");
            } catch (SQLException wrong) {
                LOG.warn("What was erased is cleared away by the database later ({})", wrong.getSQLState());
            }
        });
    }
}
