package nl.huisregel.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.publication.PlacementFollower;
import nl.huisregel.publication.Post;
import org.springframework.stereotype.Component;

/** Whoever takes a post down decides by it on what was reported there. */
@Component
class ReportedDown implements PlacementFollower {

    private final ReportSql sql;

    ReportedDown(ReportSql sql) {
        this.sql = sql;
    }

    @Override
    public void down(Actor actor, Post post, List<UUID> placements, Optional<String> why, Instant now) {
        placements.forEach(placement -> sql.down(actor.board(), placement, actor, why, now));
    }
}
