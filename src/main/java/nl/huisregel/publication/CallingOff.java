package nl.huisregel.publication;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.journal.Journal;
import org.springframework.stereotype.Component;

/** Calls off what was set ready, because something else happened to the post: it was taken down, or corrected. */
@Component
class CallingOff {

    private final ScheduleSql sql;
    private final Journal journal;

    CallingOff(ScheduleSql sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Something else happened to the post, so that it is not what was set ready. Runs inside the transaction of that. */
    void stop(Actor actor, UUID post, Missed.Why why) {
        for (ScheduleSql.Freed freed : sql.free(actor.board(), post)) {
            sql.missed(actor.board(), freed.placement(), new Missed(freed.moment(), why));
            journal.noted(actor, "post.missed", "placement", freed.placement(), Map.of("post", post.toString(), "channel", freed.channel().key(), "moment", freed.moment().toString(), "why", why.key()));
        }
    }
}
