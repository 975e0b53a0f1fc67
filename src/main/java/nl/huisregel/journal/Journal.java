package nl.huisregel.journal;

import java.time.Clock;
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

    Journal(JournalSql sql, Fence fence, Clock clock) {
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
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

    /** Every decision whose facts are still held, oldest first: for replaying them. */
    public List<Entry> decisions(BoardId board) {
        return fence.reading(board, () -> sql.decisions(board));
    }

    /** The first entry whose chain does not fit, if any. */
    public Optional<Long> broken(BoardId board) {
        return fence.reading(board, () -> Chain.firstBroken(sql.links(board)));
    }

    private UUID add(Actor actor, Draft draft, String facts, Optional<String> decision) {
        return add(actor.board(), actor.person(), actor.hat().name(), draft, facts, decision);
    }

    private UUID add(BoardId board, UUID actor, String hat, Draft draft, String facts, Optional<String> decision) {
        return fence.inside(board, () -> {
            Chain.Link last = sql.lockHead(board);
            Chain.Facts kept = Chain.salted(actor, hat, facts, decision);
            Chain.Link link = Chain.next(last, board, clock.instant(), draft, kept.hash());
            UUID id = sql.insert(board, link, draft, kept);
            sql.moveHead(board, link);
            return id;
        });
    }
}
