package nl.huisregel.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.publication.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of what is for a confidential contact alone. */
@Component
class ConfidenceSql {

    private final JdbcClient jdbc;

    ConfidenceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BoardId board, UUID location, UUID report, String words, Instant now) {
        in(board, "insert into confidence (board_id, report_id, location_id, words, made_at) values (:board, :report, :location, :words, :now)")
            .param("report", report).param("location", location).param("words", words).param("now", Timestamp.from(now)).update();
    }

    /** At this school, or at all of them for whoever is there for the whole board; newest first. */
    List<Confidence> of(BoardId board, Optional<UUID> location) {
        return in(board, CONFIDENCES + " and (cast(:location as uuid) is null or c.location_id = :location) order by c.made_at desc limit 200")
            .param("location", location.orElse(null), java.sql.Types.OTHER).query(ConfidenceSql::confidence).list();
    }

    Optional<Confidence> find(BoardId board, UUID report) {
        return in(board, CONFIDENCES + " and c.report_id = :report").param("report", report).query(ConfidenceSql::confidence).optional();
    }

    void opened(BoardId board, UUID report, Instant now) {
        in(board, "update confidence set opened_at = :now where board_id = :board and report_id = :report and opened_at is null")
            .param("report", report).param("now", Timestamp.from(now)).update();
    }

    /** What it was about, so that nobody opens what is about a child of their own. */
    Optional<UUID> about(BoardId board, UUID report) {
        return in(board, "select reported_id from report where board_id = :board and id = :report").param("report", report).query(UUID.class).optional();
    }

    private static final String CONFIDENCES = """
        select c.report_id, c.location_id, s.name as school, l.title, l.channel, r.of_child, c.words, trim(p.first_name || ' ' || p.last_name) as by_name, r.by_hat, c.made_at, c.opened_at
        from confidence c
        join location s on s.board_id = c.board_id and s.id = c.location_id
        join report r on r.board_id = c.board_id and r.id = c.report_id
        join reported d on d.board_id = r.board_id and d.id = r.reported_id
        join placement l on l.board_id = d.board_id and l.id = d.placement_id
        left join person p on p.board_id = r.board_id and p.id = r.by_person
        where c.board_id = :board
        """;

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }

    private static Confidence confidence(ResultSet row, int number) throws SQLException {
        return new Confidence(row.getObject("report_id", UUID.class), row.getObject("location_id", UUID.class), row.getString("school"), row.getString("title"), Channel.of(row.getString("channel")),
            row.getBoolean("of_child"), row.getString("words"), Optional.ofNullable(row.getString("by_name")), Optional.ofNullable(row.getString("by_hat")).map(Actor::textOf),
            row.getTimestamp("made_at").toInstant(), Optional.ofNullable(row.getTimestamp("opened_at")).map(Timestamp::toInstant));
    }
}
