package nl.huisregel.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** Goes through a board's journal, and holds beside it what stands outside the database. Changes nothing in the journal. */
@Component
class Inspector {

    private static final int AT_ONCE = 2000;

    private final JournalSql sql;
    private final CheckpointSql checkpoints;
    private final Fence fence;
    private final JournalKey key;
    private final Outside outside;
    private final Clock clock;

    Inspector(JournalSql sql, CheckpointSql checkpoints, Fence fence, JournalKey key, Outside outside, Clock clock) {
        this.sql = sql;
        this.checkpoints = checkpoints;
        this.fence = fence;
        this.key = key;
        this.outside = outside;
        this.clock = clock;
    }

    /** What others say of the chain is read before its end is, so that what is added meanwhile is never counted as missing. */
    Inspection inspect(BoardId board) {
        Optional<Outside.Noted> noted = outside.noted(board);
        List<String> lines = outside.lines();
        List<Checkpoint> stored = fence.reading(board, () -> checkpoints.all(board));
        JournalSql.Ends ends = fence.reading(board, () -> sql.ends(board));
        Walk walk = new Walk(key, board, ends.head());
        noted.ifPresent(end -> walk.expect(Break.Kind.NOT_AS_NOTED, end.number(), end.hash()));
        compare(walk, board, ends.head(), stored, lines);
        long number = 0;
        List<Chain.Stored> some;
        do {
            long after = number;
            some = fence.reading(board, () -> sql.links(board, after, Math.max(ends.last(), ends.head().number()), AT_ONCE));
            some.forEach(walk::pass);
            number = some.isEmpty() ? number : some.getLast().link().number();
        } while (some.size() == AT_ONCE);
        return walk.end(clock.instant(), ends.last());
    }

    private void compare(Walk walk, BoardId board, Chain.Head head, List<Checkpoint> stored, List<String> lines) {
        List<Checkpoint> copied = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            Optional<Checkpoint> read = Checkpoint.read(lines.get(line - 1));
            if (read.filter(it -> !it.board().equals(board)).isPresent()) {
                continue;
            }
            if (read.filter(it -> it.genuine(key) || !it.key().equals(key.id())).isEmpty()) {
                walk.found(Break.Kind.COPY_DAMAGED, line);
            }
            read.filter(it -> it.genuine(key)).ifPresent(copied::add);
        }
        copied.stream().filter(copy -> stored.stream().noneMatch(copy::same)).forEach(copy -> walk.found(Break.Kind.CHECKPOINT_GONE, copy.number()));
        for (Checkpoint one : stored) {
            if (!one.key().equals(key.id())) {
                walk.found(Break.Kind.OTHER_KEY, one.number());
            } else if (!one.genuine(key) || one.unsealed() != head.unsealed()) {
                walk.found(Break.Kind.CHECKPOINT_FORGED, one.number());
            }
        }
        List<Checkpoint> trusted = new ArrayList<>(copied);
        stored.stream().filter(it -> it.genuine(key)).forEach(trusted::add);
        for (Checkpoint one : trusted) {
            walk.expect(Break.Kind.NOT_AS_SIGNED, one.number(), one.hash());
            if (one.unsealed() != head.unsealed()) {
                walk.found(Break.Kind.HEAD_WRONG, head.number());
            }
            if (one.kind() == Checkpoint.Kind.CUT) {
                walk.mayBeginAfter(one.number(), one.hash());
            }
        }
        outside.keep(stored.stream().filter(it -> it.genuine(key) && copied.stream().noneMatch(it::same)).toList());
    }
}
