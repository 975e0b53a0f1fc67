package nl.huisregel.doubt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.PlacementFollower;
import nl.huisregel.publication.Post;
import org.springframework.stereotype.Component;

/** What was asked about a place needs no answer any more once the post stands there. */
@Component
class Overtaken implements PlacementFollower {

    private final DoubtSql sql;

    Overtaken(DoubtSql sql) {
        this.sql = sql;
    }

    @Override
    public void live(Actor actor, Post post, Channel channel, UUID placement, Instant now) {
        sql.standing(actor.board(), post.id()).getOrDefault(channel, List.of()).stream().filter(Doubt::open)
            .forEach(doubt -> sql.close(actor.board(), doubt.id(), Doubt.State.OVERTAKEN, now));
    }
}
