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

/** All SQL of the journal. Entries are added and read, never changed; facts are added, read and erased. */
@Component
class JournalSql {

    private static final String ENTRY = """
        select e.id, e.number, e.at, e.kind, e.subject, e.subject_id, e.act, e.outcome, e.editions, e.norms, f.actor_id, f.hat, f.facts, f.decision,
               m.at as erased_at, g.actor_id as erased_by, g.facts::jsonb ->> 'ground' as erased_on
        from journal_entry e left join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id
        left join journal_entry m on f.entry_id is null and m.board_id = e.board_id and m.subject = 'journal_entry' and m.subject_id = e.id and m.kind = 'facts.erased'
        left join journal_facts g on g.board_id = m.board_id and g.entry_id = m.id
        """;

    private final JdbcClient jdbc;

    JournalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both ends that are kept of a chain, as they are at one moment. @param last the highest number of an entry */
    record Ends(Chain.Head head, long last) {
    }

    /** The end of the board's chain, locked until the transaction ends. */
    Chain.Head lockHead(BoardId board) {
        jdbc.sql("insert into journal_head (board_id, number, chain_hash) values (:board, 0, :hash) on conflict (board_id) do nothing")
            .param("board", board.value()).param("hash", Chain.BEFORE_THE_FIRST.hash()).update();
        return jdbc.sql("select number, chain_hash, unsealed from journal_head where board_id = :board for update")
            .param("board", board.value()).query((row, _) -> head(row)).single();
    }

    /** An end of nothing where the board has no journal yet. */
    Ends ends(BoardId board) {
        return jdbc.sql("""
            select coalesce(h.number, 0) as number, coalesce(h.chain_hash, :none) as chain_hash, coalesce(h.unsealed, 0) as unsealed,
                   (select coalesce(max(e.number), 0) from journal_entry e where e.board_id = b.id) as last
            from board b left join journal_head h on h.board_id = b.id where b.id = :board
            """).param("board", board.value()).param("none", Chain.BEFORE_THE_FIRST.hash())
            .query((row, _) -> new Ends(head(row), row.getLong("last"))).single();
    }

    UUID insert(BoardId board, Chain.Link link, Draft draft, Chain.Facts facts, byte[] seal) {
        jdbc.sql("""
            insert into journal_entry (board_id, number, id, at, kind, subject, subject_id, act, outcome, editions, language, norms, facts_hash, chain_hash, seal)
            values (:board, :number, :id, :at, :kind, :subject, :subjectId, :act, :outcome, :editions, :language, :norms, :factsHash, :hash, :seal)
            """)
            .param("board", board.value()).param("number", link.number()).param("id", link.id()).param("at", Timestamp.from(link.at()))
            .param("kind", draft.kind()).param("subject", draft.subject()).param("subjectId", draft.subjectId()).param("act", draft.act().orElse(null))
            .param("outcome", draft.outcome().orElse(null)).param("editions", draft.editions().toArray(String[]::new))
            .param("language", draft.language().orElse(null)).param("norms", draft.norms().toArray(String[]::new))
            .param("factsHash", link.factsHash()).param("hash", link.hash()).param("seal", seal).update();
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

    List<Journal.View> views(BoardId board, int most, Optional<UUID> location) {
        return jdbc.sql("""
            select e.kind, e.at, f.actor_id, f.hat, f.facts::jsonb ->> 'location' as location
            from journal_entry e left join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id
            where e.board_id = :board and e.kind in ('report.opened', 'report.looked_at', 'confidence.opened') and (cast(:location as text) is null or f.facts::jsonb ->> 'location' = :location)
            order by e.number desc limit :most
            """).param("board", board.value()).param("location", location.map(UUID::toString).orElse(null), java.sql.Types.VARCHAR).param("most", most)
            .query((row, _) -> new Journal.View(row.getString("kind"), row.getTimestamp("at").toInstant(), Optional.ofNullable(row.getObject("actor_id", UUID.class)),
                Optional.ofNullable(row.getString("hat")), Optional.ofNullable(row.getString("location")).filter(at -> !at.isEmpty()).map(UUID::fromString))).list();
    }

    List<Entry> decisions(BoardId board) {
        return jdbc.sql(ENTRY + " where e.board_id = :board and f.decision is not null order by e.number")
            .param("board", board.value()).query(JournalSql::entry).list();
    }

    /** Whether the entry is there and still has its facts. */
    boolean holdsFacts(BoardId board, UUID entry) {
        return jdbc.sql("select entry_id from journal_facts where board_id = :board and entry_id = :entry")
            .param("board", board.value()).param("entry", entry).query(UUID.class).optional().isPresent();
    }

    void eraseFacts(BoardId board, UUID entry) {
        jdbc.sql("delete from journal_facts where board_id = :board and entry_id = :entry").param("board", board.value()).param("entry", entry).update();
    }

    /** The next so many links after this number and up to that one, with their facts where they are held. */
    List<Chain.Stored> links(BoardId board, long after, long upTo, int atOnce) {
        return jdbc.sql("""
            select e.number, e.id, e.at, e.kind, e.subject, e.subject_id, e.act, e.outcome, e.editions, e.language, e.norms, e.facts_hash, e.chain_hash, e.seal,
                   f.salt, f.actor_id, f.hat, f.facts, f.decision, exists (
                       select from journal_entry m where m.board_id = e.board_id and m.subject = 'journal_entry' and m.subject_id = e.id and m.kind = 'facts.erased') as erased
            from journal_entry e left join journal_facts f on f.board_id = e.board_id and f.entry_id = e.id
            where e.board_id = :board and e.number > :after and e.number <= :upTo order by e.number limit :some
            """).param("board", board.value()).param("after", after).param("upTo", upTo).param("some", atOnce).query((row, _) -> new Chain.Stored(
                new Chain.Link(row.getLong("number"), row.getObject("id", UUID.class), row.getTimestamp("at").toInstant(), row.getBytes("facts_hash"), row.getBytes("chain_hash")),
                board, draft(row), Optional.ofNullable(row.getBytes("seal")), facts(row), row.getBoolean("erased"))).list();
    }

    private static Chain.Head head(ResultSet row) throws SQLException {
        return new Chain.Head(row.getLong("number"), row.getBytes("chain_hash"), row.getLong("unsealed"));
    }

    private static Optional<Chain.Facts> facts(ResultSet row) throws SQLException {
        return row.getBytes("salt") == null ? Optional.empty() : Optional.of(new Chain.Facts(row.getBytes("salt"), row.getObject("actor_id", UUID.class), row.getString("hat"),
            row.getString("facts"), Optional.ofNullable(row.getString("decision")), new byte[0]));
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
            texts(row.getArray("editions")), texts(row.getArray("norms")), held, erased(row));
    }

    private static Optional<Entry.Erased> erased(ResultSet row) throws SQLException {
        return row.getTimestamp("erased_at") == null ? Optional.empty() : Optional.of(new Entry.Erased(row.getTimestamp("erased_at").toInstant(),
            row.getObject("erased_by", UUID.class), Erasure.of(row.getString("erased_on"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
