package nl.huisregel.family;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import org.springframework.stereotype.Component;

/** The mailbox a parent says is theirs. What the school holds is believed; anything else waits for the office. */
@Component
class Claims {

    private final FamilySql sql;
    private final Mailbox mailbox;
    private final Guesses guesses;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Claims(FamilySql sql, Mailbox mailbox, Guesses guesses, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.mailbox = mailbox;
        this.guesses = guesses;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What telling a mailbox comes to. */
    sealed interface Told {
        record Known() implements Told {}
        record Waits() implements Told {}
        record Later(Instant from) implements Told {}
    }

    /** Telling is counted: whoever found a letter could try out mailboxes. */
    Told tell(Actor actor, String typed) {
        var whose = actor.board() + "/" + actor.person();
        if (guesses.take(RateLimit.MAILBOX_PER_PERSON, whose) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Told.Later(from);
        }
        if (mailbox.isKnown(actor, typed)) {
            guesses.oneLess(RateLimit.MAILBOX_PER_PERSON, whose);
            fence.inside(actor.board(), () -> sql.unclaim(actor.board(), actor.person()));
            return new Told.Known();
        }
        fence.inside(actor.board(), () -> {
            sql.claim(actor.board(), actor.person(), typed.strip(), clock.instant());
            journal.noted(actor, "family.mailbox_told", "person", actor.person(), Map.of());
        });
        return new Told.Waits();
    }

    /** What this reader told, while it waits or where it was not believed. */
    Optional<ToldMailbox> of(Actor actor) {
        return fence.reading(actor.board(), () -> sql.told(actor.board(), actor.person()));
    }
}
