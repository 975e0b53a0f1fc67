package nl.huisregel.elsewhere;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.ApprovedPost;
import nl.huisregel.publication.Hands;
import nl.huisregel.publication.Post;
import org.springframework.stereotype.Component;

/** Hands out what may stand on an account of the school, and asks for it back: for publishing and taking down, in their transactions. */
@Component
class HandingOut implements Hands {

    private final HandSql sql;
    private final AccountSql accounts;
    private final ComingDown comingDown;
    private final Journal journal;

    HandingOut(HandSql sql, AccountSql accounts, ComingDown comingDown, Journal journal) {
        this.sql = sql;
        this.accounts = accounts;
        this.comingDown = comingDown;
        this.journal = journal;
    }

    @Override
    public boolean handOut(Actor actor, ApprovedPost approved, Instant now) {
        Post post = approved.post();
        if (accounts.at(actor.board(), post.location()).stream().noneMatch(SchoolAccount::inUse)) {
            return false;
        }
        sql.take(actor.board(), post.id(), actor.person(), now).ifPresent(placement ->
            journal.noted(actor, "post.handed_out", "placement", placement, Map.of("post", post.id().toString(), "decision", approved.entry().toString())));
        return true;
    }

    @Override
    public void askAll(Actor actor, UUID placement, Optional<String> why, Instant now) {
        comingDown.askAll(actor, placement, why, now);
    }
}
