package nl.huisregel.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.web.NotThere;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Files sent in: read, shown as a dry run, confirmed or dropped. Of the file itself nothing is kept, of what was read nothing longer than a day. */
@Component
public class Intakes {

    static final Duration KEPT = Duration.ofDays(1);

    private final IntakeSql sql;
    private final Map<Intake.Kind, Taking> takings = new EnumMap<>(Intake.Kind.class);
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Intakes(IntakeSql sql, List<Taking> takings, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        takings.forEach(it -> this.takings.put(it.kind(), it));
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What became of a confirmation. */
    enum Confirmed { STARTED, CHANGED, BUSY, OVER }

    /** Reads a file for a school. @throws Refused where it is not taken in at all; then nothing of it is kept */
    UUID read(Actor actor, UUID location, Intake.Kind kind, byte[] file, Map<String, String> columns) throws Refused {
        mustWorkAt(actor, location);
        Taking.Content content = takings.get(kind).read(actor.board(), location, file, columns);
        Instant now = clock.instant();
        return fence.inside(actor.board(), () -> {
            UUID id = sql.insert(actor.board(), location, kind, actor.person(), actor.hat().name(), now, now.plus(KEPT), content.day(), content.text());
            journal.noted(actor, "intake.read", "intake", id, Map.of("kind", kind.key(), "location", location.toString()));
            // What of the file is of other schools waits there, for who works there too.
            content.elsewhere().forEach((at, text) -> {
                if (actor.worksAt(at)) {
                    UUID other = sql.insert(actor.board(), at, kind, actor.person(), actor.hat().name(), now, now.plus(KEPT), content.day(), text);
                    journal.noted(actor, "intake.read", "intake", other, Map.of("kind", kind.key(), "location", at.toString()));
                }
            });
            return id;
        });
    }

    List<Intake> latest(Actor actor, UUID location) {
        mustWorkAt(actor, location);
        return fence.reading(actor.board(), () -> sql.latest(actor.board(), location));
    }

    Intake find(Actor actor, UUID id) {
        return fence.reading(actor.board(), () -> sql.find(actor.board(), id)).filter(it -> actor.worksAt(it.location())).orElseThrow(NotThere::new);
    }

    /** What it would do now; empty once it is done, dropped or forgotten. */
    Optional<Dry> dry(Actor actor, Intake intake) {
        if (!intake.open()) {
            return Optional.empty();
        }
        return fence.reading(actor.board(), () -> sql.content(actor.board(), intake.id()).map(content -> takings.get(intake.kind()).dry(actor, intake.location(), content)));
    }

    /** Sets it to work, if it would still do what somebody read on the page. */
    Confirmed confirm(Actor actor, UUID id, String fingerprint, Choices choices) {
        Intake intake = find(actor, id);
        try {
            return fence.inside(actor.board(), () -> {
                Optional<String> content = sql.lock(actor.board(), id, intake.state()) ? sql.content(actor.board(), id) : Optional.empty();
                if (!intake.open() || content.isEmpty()) {
                    return Confirmed.OVER;
                }
                if (!takings.get(intake.kind()).dry(actor, intake.location(), content.get()).fingerprint().equals(fingerprint)) {
                    return Confirmed.CHANGED;
                }
                if (!sql.start(actor.board(), id, fingerprint, Kept.write(choices), actor.person(), actor.hat().name())) {
                    return Confirmed.BUSY;
                }
                sql.tell(actor.board(), id, 0, takings.get(intake.kind()).size(content.get()), clock.instant());
                journal.noted(actor, "intake.confirmed", "intake", id, Map.of("kind", intake.kind().key(), "location", intake.location().toString()));
                return Confirmed.STARTED;
            });
        } catch (DuplicateKeyException justNow) {
            return Confirmed.BUSY;
        }
    }

    /** Forgets what was read. Where it was done or dropped already, nothing happens. */
    void drop(Actor actor, UUID id) {
        Intake intake = find(actor, id);
        fence.inside(actor.board(), () -> {
            if (intake.open() && sql.lock(actor.board(), id, intake.state())) {
                sql.end(actor.board(), id, Intake.State.DROPPED, "{}", clock.instant());
                journal.noted(actor, "intake.dropped", "intake", id, Map.of("kind", intake.kind().key()));
            }
        });
    }

    /** Forgets what nobody confirmed within a day. Answers how many. */
    int forget(BoardId board) {
        return fence.inside(board, () -> {
            List<UUID> over = sql.over(board, clock.instant());
            over.forEach(id -> {
                sql.end(board, id, Intake.State.EXPIRED, "{}", clock.instant());
                journal.noted(board, "intake.expired", "intake", id, Map.of());
            });
            return over.size();
        });
    }

    Taking taking(Intake.Kind kind) {
        return takings.get(kind);
    }

    static List<Intake.Kind> kinds() {
        return Arrays.asList(Intake.Kind.values());
    }

    private static void mustWorkAt(Actor actor, UUID location) {
        if (!actor.worksAt(location)) {
            throw new NotThere();
        }
    }
}
