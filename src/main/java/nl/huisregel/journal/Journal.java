package nl.huisregel.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.protocol.telling.Json;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was decided and done. Always called inside the transaction of the thing itself: either both are there or neither is.
 * An entry holds no names; who and what stands beside it in facts that can be erased.
 */
@Component
public class Journal {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JournalSql sql;
    private final Fence fence;
    private final Clock clock;
    private final JournalKey key;
    private final Outside outside;
    private final Inspector inspector;

    Journal(JournalSql sql, Fence fence, Clock clock, JournalKey key, Outside outside, Inspector inspector) {
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
        this.key = key;
        this.outside = outside;
        this.inspector = inspector;
    }

    /** Keeps a decision with the act it was about, so that it can be replayed. */
    public UUID decided(Actor actor, String subject, UUID subjectId, Deed deed, Decision decision) {
        List<String> norms = decision.basis().grounds().stream().filter(Ground::stands).flatMap(ground -> ground.source().stream())
            .map(source -> source.norm().id()).distinct().toList();
        List<Edition> editions = decision.basis().editions();
        return add(actor, new Draft("decided", subject, subjectId, Optional.of(deed.act().key()), Optional.of(decision.outcome()),
            editions.stream().map(edition -> edition.id() + "@" + edition.hash()).toList(), Optional.of(editions.getLast().language()), norms),
            DeedJson.write(deed), Optional.of(DecisionJson.write(decision)));
    }

    /** Keeps something that happened. @param facts internal ids and words of the product only, never names or texts of people */
    public UUID noted(Actor actor, String kind, String subject, UUID subjectId, Map<String, Object> facts) {
        return add(actor, new Draft(kind, subject, subjectId, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of()),
            Json.write(new LinkedHashMap<>(facts)), Optional.empty());
    }

    /** Keeps something that happened without anybody we know: the product did it by itself, or somebody left no name. */
    public UUID noted(BoardId board, String kind, String subject, UUID subjectId, Map<String, Object> facts) {
        return add(board, NOBODY, "NOBODY", new Draft(kind, subject, subjectId, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of()),
            Json.write(new LinkedHashMap<>(facts)), Optional.empty());
    }

    /** Everything kept about this subject, oldest first. */
    public List<Entry> about(BoardId board, String subject, UUID subjectId) {
        return fence.reading(board, () -> sql.about(board, subject, subjectId));
    }

    /**
     * Takes away the facts of an entry: who acted and on what. The entry stays, and beside it who erased when and on which ground, which
     * cannot be erased itself. Answers whether there was anything to erase.
     */
    public boolean erase(Actor actor, UUID entry, Erasure ground) {
        return fence.inside(actor.board(), () -> {
            sql.lockHead(actor.board());
            if (!sql.holdsFacts(actor.board(), entry)) {
                return false;
            }
            noted(actor, "facts.erased", "journal_entry", entry, Map.of("ground", ground.key()));
            sql.eraseFacts(actor.board(), entry);
            return true;
        });
    }

    /** That somebody opened something confidential. @param by and {@code as}: who and in which capacity, until that is erased; {@code location} where it belongs */
    public record View(String kind, Instant at, Optional<UUID> by, Optional<String> as, Optional<UUID> location) {}

    /** What was opened of what is confidential, newest first. @param location of this school only; empty for all of the board */
    public List<View> views(BoardId board, int most, Optional<UUID> location) {
        return fence.reading(board, () -> sql.views(board, most, location));
    }

    /** Every decision whose facts are still held, oldest first: for replaying them. One whose facts were erased cannot be replayed and is not here. */
    public List<Entry> decisions(BoardId board) {
        return fence.reading(board, () -> sql.decisions(board));
    }

    /** The first entry that is not what was written, if any. */
    public Optional<Long> broken(BoardId board) {
        return inspector.inspect(board).breaks().stream().map(Break::number).findFirst();
    }

    private UUID add(Actor actor, Draft draft, String facts, Optional<String> decision) {
        return add(actor.board(), actor.person(), actor.as(), draft, facts, decision);
    }

    UUID add(BoardId board, UUID actor, String hat, Draft draft, String facts, Optional<String> decision) {
        return fence.inside(board, () -> {
            Chain.Head last = sql.lockHead(board);
            Chain.Facts kept = Chain.salted(actor, hat, facts, decision);
            Chain.Link link = Chain.next(last, board, clock.instant(), draft, kept.hash());
            UUID id = sql.insert(board, link, draft, kept, key.seal(link.hash()));
            sql.moveHead(board, link);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    outside.note(board, link.number(), link.hash());
                }
            });
            return id;
        });
    }
}
