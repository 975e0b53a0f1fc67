package nl.huisregel.wall;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the feed that the news itself does not answer. */
@Component
class FeedSql {

    private final JdbcClient jdbc;

    FeedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the news of this school last changed: something came, was corrected or went. Before there was any, when the school came. */
    Instant changed(BoardId board, UUID location) {
        return jdbc.sql("""
            select coalesce(
                (select max(greatest(l.live_since, l.down_since, (select max(k.at) from correction k where k.board_id = l.board_id and k.placement_id = l.id)))
                 from placement l
                 join post t on t.board_id = l.board_id and t.id = l.post_id
                 where l.board_id = :board and t.location_id = :location and l.channel = 'school_website' and l.live_since is not null),
                uuid_extract_timestamp(cast(:location as uuid)), timestamptz 'epoch')
            """).param("board", board.value()).param("location", location).query(Timestamp.class).single().toInstant();
    }
}
