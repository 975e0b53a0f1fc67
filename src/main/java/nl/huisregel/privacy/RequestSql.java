package nl.huisregel.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of requests about data. */
@Component
class RequestSql {

    private static final String REQUEST = """
        select r.*, trim(p.first_name || ' ' || p.last_name) as about_name, trim(b.first_name || ' ' || b.last_name) as by_name, coalesce(d.called, d.first_name) as decided_name
        from data_request r
        join person p on p.board_id = r.board_id and p.id = r.person_id
        join person b on b.board_id = r.board_id and b.id = r.by_person
        left join person d on d.board_id = r.board_id and d.id = r.decided_by
        where r.board_id = :board
        """;

    private final JdbcClient jdbc;

    RequestSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(BoardId board, Whose about, UUID by, DataRequest.Kind kind, String words, boolean onPaper, LocalDate received, LocalDate due, Optional<UUID> takenBy) {
        return in(board, """
            insert into data_request (board_id, location_id, person_id, by_person, kind, words, on_paper, received_on, due, taken_by)
            values (:board, :location, :about, :by, :kind, :words, :paper, :received, :due, :taken) returning id
            """).param("location", about.schools().size() == 1 ? about.schools().iterator().next() : null, java.sql.Types.OTHER).param("about", about.person()).param("by", by).param("kind", kind.key())
            .param("words", words).param("paper", onPaper).param("received", received).param("due", due).param("taken", takenBy.orElse(null), java.sql.Types.OTHER).query(UUID.class).single();
    }

    /** The same asked already, and not answered: to send a form twice asks once. */
    Optional<UUID> same(BoardId board, UUID about, UUID by, DataRequest.Kind kind, String words) {
        return in(board, "select id from data_request where board_id = :board and person_id = :about and by_person = :by and kind = :kind and words = :words and decided_at is null limit 1")
            .param("about", about).param("by", by).param("kind", kind.key()).param("words", words).query(UUID.class).optional();
    }

    /** What somebody asked, newest first. */
    List<DataRequest> by(BoardId board, UUID person) {
        return in(board, REQUEST + " and r.by_person = :person order by r.received_on desc, r.id desc").param("person", person).query(RequestSql::request).list();
    }

    /** What is open by when it is due, and then what was answered last. */
    List<DataRequest> all(BoardId board) {
        return in(board, REQUEST + " order by r.decided_at is not null, case when r.decided_at is null then r.due end, r.decided_at desc limit 200").query(RequestSql::request).list();
    }

    Optional<DataRequest> find(BoardId board, UUID id) {
        return in(board, REQUEST + " and r.id = :id").param("id", id).query(RequestSql::request).optional();
    }

    Optional<DataRequest> lock(BoardId board, UUID id) {
        return in(board, REQUEST + " and r.id = :id for update of r").param("id", id).query(RequestSql::request).optional();
    }

    void extend(BoardId board, UUID id, LocalDate due, LocalDate on, String why) {
        in(board, "update data_request set due = :due, extended_on = :on, extended_why = :why where board_id = :board and id = :id")
            .param("id", id).param("due", due).param("on", on).param("why", why).update();
    }

    void decide(BoardId board, UUID id, DataRequest.Outcome outcome, Optional<DataRequest.Source> source, String reason, UUID by, Instant at) {
        in(board, "update data_request set outcome = :outcome, source = :source, reason = :reason, decided_by = :by, decided_at = :at where board_id = :board and id = :id")
            .param("id", id).param("outcome", word(outcome)).param("source", source.map(RequestSql::word).orElse(null), java.sql.Types.VARCHAR).param("reason", reason)
            .param("by", by).param("at", Timestamp.from(at)).update();
    }

    private static DataRequest request(ResultSet row, int number) throws SQLException {
        Optional<DataRequest.Extended> extended = Optional.ofNullable(row.getObject("extended_on", LocalDate.class)).isEmpty() ? Optional.empty()
            : Optional.of(new DataRequest.Extended(row.getObject("extended_on", LocalDate.class), row.getString("extended_why")));
        Optional<DataRequest.Answer> answer = row.getTimestamp("decided_at") == null ? Optional.empty()
            : Optional.of(new DataRequest.Answer(DataRequest.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("source")).map(word -> DataRequest.Source.valueOf(word.toUpperCase(Locale.ROOT))), row.getString("reason"),
                row.getTimestamp("decided_at").toInstant(), row.getString("decided_name")));
        return new DataRequest(row.getObject("id", UUID.class), DataRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getObject("person_id", UUID.class), row.getString("about_name"),
            row.getObject("by_person", UUID.class), row.getString("by_name"), Optional.ofNullable(row.getObject("location_id", UUID.class)), row.getString("words"), row.getBoolean("on_paper"),
            row.getObject("received_on", LocalDate.class), row.getObject("due", LocalDate.class), extended, answer);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
