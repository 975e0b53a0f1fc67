package nl.huisregel.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.PlacementFollower;
import nl.huisregel.publication.Post;
import org.springframework.stereotype.Component;

/** Calls off what was set ready, because something else happened to the post: it was taken down, or corrected. */
@Component
public class CallingOff implements PlacementFollower {

    private final ScheduleSql sql;
    private final Journal journal;

    CallingOff(ScheduleSql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    @Override
    public void down(Actor actor, Post post, List<UUID> placements, Optional<String> why, Instant now) {
        stop(actor, post.id(), Missed.Why.TAKEN_DOWN);
    }

    /** Something else happened to the post, so that it is not what was set ready. Runs inside the transaction of that. */
    public void stop(Actor actor, UUID post, Missed.Why why) {
        for (ScheduleSql.Freed freed : sql.free(actor.board(), post)) {
            sql.missed(actor.board(), freed.placement(), new Missed(freed.moment(), why));
            journal.noted(actor, "post.missed", "placement", freed.placement(), Map.of("post", post.toString(), "channel", freed.channel().key(), "moment", freed.moment().toString(), "why", why.key()));
        }
    }
}
