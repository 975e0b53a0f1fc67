package nl.huisregel.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Keeps the register of breaches. What was written is added to; what was done about it is never changed. */
@Component
class Breaches {

    private final BreachSql sql;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Breaches(BreachSql sql, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    List<Breach> all(Actor office) {
        return fence.reading(office.board(), () -> sql.all(office.board(), school(office)));
    }

    Breach find(Actor office, UUID id) {
        return fence.reading(office.board(), () -> sql.find(office.board(), school(office), id)).orElseThrow(NotThere::new);
    }

    /** @param discovered when the school knew: not in the time to come */
    UUID enter(Actor office, Instant discovered, String what) {
        return fence.inside(office.board(), () -> {
            UUID id = sql.insert(office.board(), school(office), office.person(), clock.instant(), discovered, what);
            journal.noted(office, "breach.entered", "breach", id, Map.of());
            return id;
        });
    }

    void describe(Actor office, UUID id, Optional<Breach.Risk> risk, String what, String whose, String consequences, String measures) {
        change(office, id, "described", () -> sql.describe(office.board(), id, risk.orElse(null), what, whose, consequences, measures));
    }

    void authority(Actor office, UUID id, Optional<Instant> told, Optional<String> why) {
        change(office, id, "authority", () -> sql.authority(office.board(), id, told, why));
    }

    void persons(Actor office, UUID id, Optional<Instant> told, Optional<String> why) {
        change(office, id, "persons", () -> sql.persons(office.board(), id, told, why));
    }

    void step(Actor office, UUID id, String words) {
        change(office, id, "step", () -> sql.step(office.board(), id, office.person(), clock.instant(), words));
    }

    /** False while something is missing that the law wants in it. */
    boolean close(Actor office, UUID id) {
        if (!find(office, id).complete()) {
            return false;
        }
        change(office, id, "closed", () -> sql.close(office.board(), id, office.person(), clock.instant()));
        return true;
    }

    private void change(Actor office, UUID id, String what, Runnable work) {
        find(office, id);
        fence.inside(office.board(), () -> {
            if (!sql.lock(office.board(), id)) {
                throw new NotThere();
            }
            work.run();
            journal.noted(office, "breach." + what, "breach", id, Map.of());
        });
    }

    private static Optional<UUID> school(Actor office) {
        return office.hat() == Hat.HEAD ? office.location() : Optional.empty();
    }
}
