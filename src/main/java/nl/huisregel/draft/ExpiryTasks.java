package nl.huisregel.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Tells an author when a draft will be deleted, and that one was. */
@Component
class ExpiryTasks implements TaskSource {

    private final ExpirySql sql;
    private final Fence fence;
    private final Clock clock;

    ExpiryTasks(ExpirySql sql, Fence fence, Clock clock) {
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    /** When drafts of this author go, for those of which it is time to say so. */
    Map<UUID, Instant> soon(Actor actor) {
        Instant now = clock.instant();
        return fence.reading(actor.board(), () -> sql.lyingOf(actor.board(), actor.person())).stream().filter(draft -> !DraftTerm.toldFrom(draft.changedAt()).isAfter(now))
            .collect(Collectors.toMap(ExpirySql.Lying::post, draft -> DraftTerm.ends(draft.changedAt())));
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<ExpirySql.Lying> gone = actor.may(Right.WRITE_POSTS) ? fence.reading(actor.board(), () -> sql.gone(actor.board(), actor.person())) : List.of();
        return gone.isEmpty() ? List.of() : List.of(new Task(Task.Kind.DRAFT, gone.getFirst().changedAt(), Optional.empty(), words.count("expired.today", gone.size()),
            words.say("expired.why", DraftTerm.DAYS), List.of(), "/weggegooid", words.say("after.today.see")));
    }
}
