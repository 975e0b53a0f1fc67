package nl.huisregel.journal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL of the journal. Entries are added and read, never changed. */
@Component
class JournalSql {

    private static final String ENTRY = """
        select e.id, e.number, e.at, e.kind, e.subject, e.subject_id, e.act, e.outcome, e.editions, e.norms, f.actor_id, f.hat, f.facts, f.decision
        from journal_entry e left join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id
        """;

    private final JdbcClient jdbc;

    JournalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of the board's chain, locked until the transaction ends. */
    Chain.Link lockHead(BoardId board) {
        jdbc.sql("insert into journal_head (board_id, number, chain_hash) values (:board, 0, :hash) on conflict (board_id) do nothing")
            .param("board", board.value()).param("hash", Chain.BEFORE_THE_FIRST.hash()).update();
        return jdbc.sql("select number, chain_hash from journal_head where board_id = :board for update")
            .param("board", board.value())
            .query((row, _) -> new Chain.Link(row.getLong("number"), new UUID(0, 0), java.time.Instant.EPOCH, new byte[0], row.getBytes("chain_hash"))).single();
    }

    UUID insert(BoardId board, Chain.Link link, Draft draft, Chain.Facts facts) {
        jdbc.sql("""
            insert into journal_entry (board_id, number, id, at, kind, subject, subject_id, act, outcome, editions, language, norms, facts_hash, chain_hash)
            values (:board, :number, :id, :at, :kind, :subject, :subjectId, :act, :outcome, :editions, :language, :norms, :factsHash, :hash)
            """)
            .param("board", board.value()).param("number", link.number()).param("id", link.id()).param("at", Timestamp.from(link.at()))
            .param("kind", draft.kind()).param("subject", draft.subject()).param("subjectId", draft.subjectId()).param("act", draft.act().orElse(null))
            .param("outcome", draft.outcome().orElse(null)).param("editions", draft.editions().toArray(String[]::new))
            .param("language", draft.language().orElse(null)).param("norms", draft.norms().toArray(String[]::new))
            .param("factsHash", link.factsHash()).param("hash", link.hash()).update();
        jdbc.sql("""
            insert into journal_facts (board_id, entry_id, salt, actor_id, hat, facts, decision)
            values (:board, :entry, :salt, :actor, :hat, :facts, :decision)
            """)
            .param("board", board.value()).param("entry", link.id()).param("salt", facts.salt()).param("actor", facts.actor()).param("hat", facts.hat())
            .param("facts", facts.facts()).param("decision", facts.decision().orElse(null)).update();
        return link.id();
    }

    void moveHead(BoardId board, Chain.Link link) {
        jdbc.sql("update journal_head set number = :number, chain_hash = :hash where board_id = :board")
            .param("board", board.value()).param("number", link.number()).param("hash", link.hash()).update();
    }

    List<Entry> about(BoardId board, String subject, UUID subjectId) {
        return jdbc.sql(ENTRY + " where e.board_id = :board and e.subject = :subject and e.subject_id = :id order by e.number")
            .param("board", board.value()).param("subject", subject).param("id", subjectId).query(JournalSql::entry).list();
    }

    List<Entry> decisions(BoardId board) {
        return jdbc.sql(ENTRY + " where e.board_id = :board and f.decision is not null order by e.number")
            .param("board", board.value()).query(JournalSql::entry).list();
    }

    List<Chain.Stored> links(BoardId board) {
        return jdbc.sql("""
            select number, id, at, kind, subject, subject_id, act, outcome, editions, language, norms, facts_hash, chain_hash
            from journal_entry where board_id = :board order by number
            """).param("board", board.value()).query((row, _) -> new Chain.Stored(
                new Chain.Link(row.getLong("number"), row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getBytes("facts_hash"), row.getBytes("chain_hash")),
                board, draft(row))).list();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getString("kind"), row.getString("subject"), row.getObject("subject_id", UUID.class), Optional.ofNullable(row.getString("act")),
            Optional.ofNullable(row.getString("outcome")), texts(row.getArray("editions")), Optional.ofNullable((Integer) row.getObject("language")), texts(row.getArray("norms")));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Optional<Entry.Held> held = Optional.empty();
        if (row.getString("facts") != null) {
            held = Optional.of(new Entry.Held(row.getObject("actor_id", UUID.class), row.getString("hat"), row.getString("facts"), Optional.ofNullable(row.getString("decision"))));
        }
        return new Entry(row.getObject("id", UUID.class), row.getLong("number"), row.getTimestamp("at").toInstant(), row.getString("kind"), row.getString("subject"),
            row.getObject("subject_id", UUID.class), Optional.ofNullable(row.getString("act")), Optional.ofNullable(row.getString("outcome")),
            texts(row.getArray("editions")), texts(row.getArray("norms")), held);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
