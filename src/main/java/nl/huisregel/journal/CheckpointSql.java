package nl.huisregel.journal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of checkpoints and inspections. Both are added and read, never changed. */
@Component
class CheckpointSql {

    private final JdbcClient jdbc;

    CheckpointSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inspection as it was kept. @param by who asked; nobody for the one of every day */
    record Kept(UUID id, Inspection inspection, Optional<UUID> by) {
    }

    List<Checkpoint> all(BoardId board) {
        return in(board, "select number, kind, chain_hash, unsealed, at, key_id, signature from journal_checkpoint where board_id = :board order by number, kind")
            .query((row, _) -> new Checkpoint(board, Checkpoint.Kind.of(row.getString("kind")), row.getLong("number"), row.getBytes("chain_hash"), row.getLong("unsealed"),
                row.getTimestamp("at").toInstant(), row.getString("key_id"), row.getBytes("signature"))).list();
    }

    /** Answers false where that was stated of this entry before. */
    boolean add(Checkpoint one) {
        return in(one.board(), """
            insert into journal_checkpoint (board_id, number, kind, chain_hash, unsealed, at, key_id, signature)
            values (:board, :number, :kind, :hash, :unsealed, :at, :key, :signature) on conflict do nothing
            """).param("number", one.number()).param("kind", one.kind().key()).param("hash", one.hash()).param("unsealed", one.unsealed())
            .param("at", Timestamp.from(one.at())).param("key", one.key()).param("signature", one.signature()).update() == 1;
    }

    void keep(BoardId board, Inspection inspection, Optional<UUID> by) {
        in(board, "insert into journal_inspection (board_id, at, entries, erased, breaks, by_id) values (:board, :at, :entries, :erased, :breaks, :by)")
            .param("at", Timestamp.from(inspection.at())).param("entries", inspection.entries()).param("erased", inspection.erased())
            .param("breaks", String.join("\n", inspection.breaks().stream().map(Break::line).toList())).param("by", by.orElse(null)).update();
    }

    Optional<Kept> last(BoardId board) {
        return in(board, "select id, at, entries, erased, breaks, by_id from journal_inspection where board_id = :board order by at desc, id desc limit 1")
            .query((row, _) -> new Kept(row.getObject("id", UUID.class), new Inspection(row.getTimestamp("at").toInstant(), row.getLong("entries"), row.getLong("erased"),
                Break.read(row.getString("breaks"))), Optional.ofNullable(row.getObject("by_id", UUID.class)))).optional();
    }

    /** Every break that somebody said was looked into. */
    List<Break> seen(BoardId board) {
        return in(board, """
            select i.breaks from journal_inspection i
            join journal_entry e on e.board_id = i.board_id and e.subject = 'journal_inspection' and e.subject_id = i.id and e.kind = 'breaks.seen'
            where i.board_id = :board
            """).query(String.class).list().stream().flatMap(lines -> Break.read(lines).stream()).toList();
    }

    /** How many entries came before this moment and no cut says yet that they may go. */
    long olderThan(BoardId board, Instant moment) {
        return in(board, """
            select count(*) from journal_entry e where e.board_id = :board and e.at < :moment
              and not exists (select from journal_checkpoint c where c.board_id = e.board_id and c.kind = 'cut' and c.number >= e.number)
            """).param("moment", Timestamp.from(moment)).query(Long.class).single();
    }

    /** Since when a break is known that nobody looked into. */
    Optional<Instant> brokenSince(BoardId board) {
        return in(board, """
            select min(at) from journal_inspection where board_id = :board and breaks <> ''
               and at > coalesce((select max(at) from journal_inspection where board_id = :board and breaks = ''), '-infinity')
            """).query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }

    /** The last entry before the first of this moment or later; a clock that was set back cuts nothing too much. */
    Optional<Chain.Head> lastBefore(BoardId board, Instant moment) {
        return in(board, """
            select e.number, e.chain_hash, h.unsealed from journal_entry e join journal_head h on h.board_id = e.board_id
            where e.board_id = :board and not exists (select from journal_entry o where o.board_id = :board and o.at >= :moment and o.number <= e.number)
            order by e.number desc limit 1
            """).param("moment", Timestamp.from(moment)).query((row, _) -> new Chain.Head(row.getLong(1), row.getBytes(2), row.getLong(3))).optional();
    }

    /** Whether this transaction is the one that does it now; another node's inspection is not waited for. */
    boolean mine(BoardId board) {
        return in(board, "select pg_try_advisory_xact_lock(hashtextextended('journal ' || :board::text, 0))").query(Boolean.class).single();
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
