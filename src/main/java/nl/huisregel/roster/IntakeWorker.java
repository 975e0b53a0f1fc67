package nl.huisregel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in what was confirmed, in one transaction: all of it or nothing; what is done in parts, part by part. A node that dies leaves it running and undone, and the next look, on
 * whatever node, begins it anew.
 */
@Component
class IntakeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private static final Duration SILENT = Duration.ofSeconds(30);

    private final IntakeSql sql;
    private final Intakes intakes;
    private final Accounts accounts;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    IntakeWorker(IntakeSql sql, Intakes intakes, Accounts accounts, Directory directory, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.intakes = intakes;
        this.accounts = accounts;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void look() {
        for (Board board : directory.boards()) {
            try {
                look(board.id(), clock.instant().minus(SILENT));
            } catch (RuntimeException wrong) {
                LOG.error("Files that were sent in could not be looked at now; it is tried again within a minute ({})", wrong.getClass().getName());
            }
        }
    }

    /** @param before what told nothing since then has nobody who works on it */
    void look(BoardId board, Instant before) {
        intakes.forget(board);
        fence.reading(board, () -> sql.silent(board, before)).forEach(id -> work(board, id));
    }

    /** So that whoever confirmed need not wait for the next look. */
    void soon(BoardId board, UUID id) {
        Thread.ofVirtual().name("intake").start(() -> work(board, id));
    }

    /** Where another node works on it already, this does nothing. */
    void work(BoardId board, UUID id) {
        try {
            Optional<Intake> intake = fence.reading(board, () -> sql.find(board, id)).filter(it -> it.state() == Intake.State.RUNNING);
            if (intake.isPresent() && intakes.taking(intake.get().kind()).inParts()) {
                takeInParts(board, intake.get());
            } else if (intake.isPresent()) {
                fence.inside(board, () -> {
                    if (sql.lock(board, id, Intake.State.RUNNING)) {
                        take(board, intake.get());
                    }
                });
            }
        } catch (RuntimeException wrong) {
            LOG.error("A file that was confirmed could not be taken in; nothing of it was ({})", wrong.getClass().getName());
            fence.inside(board, () -> {
                if (sql.failed(board, id)) {
                    journal.noted(board, "intake.failed", "intake", id, Map.of("why", wrong.getClass().getSimpleName()));
                }
            });
        }
    }

    private void take(BoardId board, Intake intake) {
        Confirmed confirmed = confirmed(board, intake);
        if (confirmed.who().isEmpty() || !confirmed.stands(intake)) {
            sql.changed(board, intake.id());
            return;
        }
        end(confirmed, intake, confirmed.taking().take(confirmed.who().get(), intake.location(), confirmed.content(), confirmed.choices(), told(board, intake)));
    }

    /** What was begun is finished, whatever changed since: each part looks for itself whether it still holds. */
    private void takeInParts(BoardId board, Intake intake) {
        Optional<Confirmed> confirmed = fence.inside(board, () -> {
            Confirmed found = confirmed(board, intake);
            boolean go = found.who().isPresent() && (intake.done() > 0 || found.stands(intake));
            if (!go) {
                sql.changed(board, intake.id());
            }
            return go ? Optional.of(found) : Optional.empty();
        });
        confirmed.ifPresent(found -> {
            Map<String, Integer> counts = found.taking().take(found.who().get(), intake.location(), found.content(), found.choices(), told(board, intake));
            fence.inside(board, () -> {
                if (sql.lock(board, intake.id(), Intake.State.RUNNING)) {
                    end(found, intake, counts);
                }
            });
        });
    }

    /** What somebody confirmed, and who, as they are now; nobody where they may not any more. */
    private record Confirmed(Optional<Actor> who, Taking taking, String content, Choices choices, String fingerprint) {

        boolean stands(Intake intake) {
            return taking.dry(who.get(), intake.location(), content).fingerprint().equals(fingerprint);
        }
    }

    private Confirmed confirmed(BoardId board, Intake intake) {
        IntakeSql.Decided decided = sql.decided(board, intake.id());
        Optional<Actor> who = accounts.actors(board, intake.by()).stream()
            .filter(actor -> actor.hat() == Hat.valueOf(decided.hat()) && actor.may(Right.IMPORT_ROSTER) && actor.worksAt(intake.location())).findFirst();
        return new Confirmed(who, intakes.taking(intake.kind()), sql.content(board, intake.id()).orElseThrow(), Kept.read(decided.choices(), Choices.class), decided.fingerprint());
    }

    private void end(Confirmed confirmed, Intake intake, Map<String, Integer> counts) {
        Actor who = confirmed.who().orElseThrow();
        sql.end(who.board(), intake.id(), Intake.State.DONE, Kept.write(counts), clock.instant());
        Map<String, Object> facts = new HashMap<>(counts);
        facts.put("kind", intake.kind().key());
        facts.put("location", intake.location().toString());
        journal.noted(who, "intake.done", "intake", intake.id(), facts);
    }

    /** Told in a transaction of its own: what is told within this one nobody could read before it is over. */
    private IntConsumer told(BoardId board, Intake intake) {
        return done -> {
            Thread telling = Thread.ofVirtual().start(() -> fence.inside(board, () -> sql.tell(board, intake.id(), done, Math.max(done, intake.total()), clock.instant())));
            try {
                telling.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
