package nl.huisregel.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every board's journal is inspected once a day and when somebody asks. What was whole is signed as it stood; what was not is kept as it was found. */
@Component
class Inspections {

    private static final Logger LOG = LoggerFactory.getLogger(Inspections.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int YEARS_KEPT = 5;
    /** Less than a day, so that an hourly look never comes just too early and then a whole hour late. */
    private static final Duration A_DAY = Duration.ofHours(23);

    private final Inspector inspector;
    private final JournalSql sql;
    private final CheckpointSql checkpoints;
    private final Journal journal;
    private final JournalKey key;
    private final Outside outside;
    private final Directory directory;
    private final Fence fence;
    private final Clock clock;

    Inspections(Inspector inspector, JournalSql sql, CheckpointSql checkpoints, Journal journal, JournalKey key, Outside outside, Directory directory, Fence fence, Clock clock) {
        this.inspector = inspector;
        this.sql = sql;
        this.checkpoints = checkpoints;
        this.journal = journal;
        this.key = key;
        this.outside = outside;
        this.directory = directory;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void everyDay() {
        for (Board board : directory.boards()) {
            try {
                daily(board.id());
            } catch (RuntimeException wrong) {
                LOG.error("The journal of a board could not be inspected now; it is tried again in an hour ({})", wrong.getClass().getName());
            }
        }
    }

    /** Answers whether it was done now: not when it was done today, nor while another node is at it. */
    boolean daily(BoardId board) {
        return fence.inside(board, () -> {
            Instant before = clock.instant().minus(A_DAY);
            boolean due = checkpoints.mine(board) && checkpoints.last(board).filter(last -> last.inspection().at().isAfter(before)).isEmpty();
            if (due) {
                inspect(board, Optional.empty());
            }
            return due;
        });
    }

    Inspection inspect(Actor actor) {
        return inspect(actor.board(), Optional.of(actor.person()));
    }

    /** Only what was whole is signed, or what was looked into by somebody who says so. */
    Inspection inspect(BoardId board, Optional<UUID> by) {
        Chain.Head head = fence.reading(board, () -> sql.ends(board).head());
        Inspection found = inspector.inspect(board);
        if (!found.whole()) {
            LOG.error("The journal of board {} is not what was written: {} breaks, the first {}", board, found.breaks().size(), found.breaks().getFirst().line());
        }
        fence.inside(board, () -> {
            checkpoints.keep(board, found, by);
            if (head.number() > 0 && explained(board, found)) {
                state(board, Checkpoint.Kind.MARK, head);
            }
        });
        return found;
    }

    /** Whether nothing is broken that nobody looked into. */
    boolean explained(BoardId board, Inspection found) {
        return found.whole() || fence.reading(board, () -> checkpoints.seen(board)).containsAll(found.breaks());
    }

    /** Somebody looked into what the last inspection found. It stays broken, and it is no task any more. */
    void seen(Actor actor, UUID inspection) {
        fence.inside(actor.board(), () -> checkpoints.last(actor.board()).filter(last -> last.id().equals(inspection) && !explained(actor.board(), last.inspection()))
            .ifPresent(last -> {
                journal.noted(actor, "breaks.seen", "journal_inspection", inspection, Map.of("breaks", last.inspection().breaks().stream().map(Break::line).toList()));
                if (last.inspection().breaks().stream().anyMatch(it -> it.kind() == Break.Kind.NOT_AS_NOTED)) {
                    once(() -> outside.forget(actor.board()));
                }
            }));
    }

    /** What is older than this day may go: at the next start the owner removes it, and the chain goes on from what is signed here. Nothing where nothing is older. */
    Optional<Checkpoint> cut(Actor actor, LocalDate before) {
        BoardId board = actor.board();
        if (before.isAfter(keptFrom())) {
            throw new IllegalArgumentException("what is from after " + keptFrom() + " is kept");
        }
        return fence.inside(board, () -> checkpoints.lastBefore(board, before.atStartOfDay(ZONE).toInstant()).map(head -> {
            Checkpoint cut = state(board, Checkpoint.Kind.CUT, head);
            journal.noted(actor, "journal.cut", "journal", board.value(), Map.of("upTo", head.number(), "before", before.toString()));
            return cut;
        }));
    }

    Logbook logbook(Actor actor) {
        BoardId board = actor.board();
        return fence.reading(board, () -> {
            Optional<CheckpointSql.Kept> last = checkpoints.last(board);
            List<Checkpoint> all = checkpoints.all(board);
            LocalDate before = keptFrom();
            return new Logbook(last.map(CheckpointSql.Kept::inspection), last.map(CheckpointSql.Kept::id), last.filter(it -> explained(board, it.inspection())).isPresent(),
                all.stream().filter(it -> it.kind() == Checkpoint.Kind.MARK).reduce((_, later) -> later), all.stream().filter(it -> it.kind() == Checkpoint.Kind.CUT).reduce((_, later) -> later),
                key.id(), key.shown(), before, checkpoints.olderThan(board, before.atStartOfDay(ZONE).toInstant()));
        });
    }

    /** What is from before this school year may be cut; what is younger may still be asked for. */
    LocalDate keptFrom() {
        LocalDate today = clock.instant().atZone(ZONE).toLocalDate();
        return LocalDate.of(today.getYear() - (today.getMonthValue() < 8 ? 1 : 0) - YEARS_KEPT, 8, 1);
    }

    /** Since when there is a break that nobody looked into. */
    Optional<Instant> brokenSince(BoardId board) {
        return fence.reading(board, () -> checkpoints.last(board).filter(last -> !explained(board, last.inspection())).flatMap(_ -> checkpoints.brokenSince(board)));
    }

    private Checkpoint state(BoardId board, Checkpoint.Kind kind, Chain.Head head) {
        Checkpoint made = Checkpoint.signed(key, board, kind, head, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (checkpoints.add(made)) {
            once(() -> outside.keep(List.of(made)));
        }
        return made;
    }

    /** Done when the transaction is there for good. */
    private static void once(Runnable committed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.run();
            }
        });
    }
}
