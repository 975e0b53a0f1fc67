package nl.huisregel.database;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.huisregel.limit.Ceiling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The second fence around a board's data: work done inside it runs in one transaction that tells
 * PostgreSQL which board it is for, and row-level security hides the rows of every other board.
 * The first fence is the {@code board_id} in each statement itself.
 */
@Component
public class Fence {

    /** Of the twelve connections of the pool: what is left is for the other boards, whatever one of them does. */
    private static final int AT_ONCE = Ceiling.WORK_PER_BOARD.most();
    /** Fewer than the threads that answer requests, so that there is always one for another board. */
    private static final int WAITING = Ceiling.WORK_WAITING_PER_BOARD.most();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate still;
    private final JdbcClient jdbc;
    private final Turns turns = new Turns(AT_ONCE, WAITING, PATIENCE);

    public Fence(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.still = new TransactionTemplate(transactions);
        this.still.setReadOnly(true);
        this.still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.jdbc = jdbc;
    }

    /** Does the work in one transaction for this board; an exception undoes all of it. */
    public <T> T inside(BoardId board, Supplier<T> work) {
        return inTurn(board, () -> writing.execute(transaction -> {
            actFor(board);
            return work.get();
        }));
    }

    /** Like {@link #inside(BoardId, Supplier)}, for work that answers nothing. */
    public void inside(BoardId board, Runnable work) {
        inside(board, () -> {
            work.run();
            return null;
        });
    }

    /** Like {@link #inside(BoardId, Supplier)}, in a transaction that cannot write. */
    public <T> T reading(BoardId board, Supplier<T> work) {
        return inTurn(board, () -> reading.execute(transaction -> {
            actFor(board);
            return work.get();
        }));
    }

    /** Like {@link #reading(BoardId, Supplier)}, and all it reads is of one moment, whatever others change meanwhile. */
    public <T> T still(BoardId board, Supplier<T> work) {
        return inTurn(board, () -> still.execute(transaction -> {
            actFor(board);
            return work.get();
        }));
    }

    /** Like {@link #reading(BoardId, Supplier)}; asked again within the same reading transaction, it answers the same without asking the database. */
    @SuppressWarnings("unchecked")
    public <T> T reading(BoardId board, Object question, Supplier<T> work) {
        return reading(board, () -> {
            if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                return work.get();
            }
            Map<Object, Object> known = actsFor().filter(acts -> acts.board.equals(board)).orElseThrow().known;
            Object answer = known.get(question);
            if (answer == null) {
                answer = work.get();
                known.put(question, answer);
            }
            return (T) answer;
        });
    }

    /** Only requests wait their turn: what the product does by itself is little, and never the flood. A request that already has its turn keeps it. */
    private <T> T inTurn(BoardId board, Supplier<T> work) {
        return RequestContextHolder.getRequestAttributes() == null || TransactionSynchronizationManager.isActualTransactionActive() ? work.get() : turns.take(board, work);
    }

    /** Once a transaction and board: modules ask each other things within one transaction, and each enters by its own door. */
    private void actFor(BoardId board) {
        if (actsFor().filter(last -> last.board.equals(board)).isPresent()) {
            return;
        }
        jdbc.sql("select set_config('app.board', :board, true)")
            .param("board", board.toString())
            .query(String.class)
            .single();
        TransactionSynchronizationManager.registerSynchronization(new ActsFor(board));
    }

    /** What this transaction was told last. */
    private static Optional<ActsFor> actsFor() {
        return TransactionSynchronizationManager.getSynchronizations().stream().filter(ActsFor.class::isInstance).map(ActsFor.class::cast).reduce((_, later) -> later);
    }

    /** What a transaction was told, and what it was answered. It hangs on the transaction itself, so it is gone with it, and stays behind where another one starts within. */
    private static final class ActsFor implements TransactionSynchronization {
        private final BoardId board;
        private final Map<Object, Object> known = new HashMap<>();

        ActsFor(BoardId board) {
            this.board = board;
        }
    }
}
