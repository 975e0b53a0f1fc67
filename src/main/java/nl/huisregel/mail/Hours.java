package nl.huisregel.mail;

import java.time.Instant;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import org.springframework.stereotype.Component;

/** When the mail of a board rests. */
@Component
public class Hours {

    private final HoursSql sql;
    private final Fence fence;
    private final Journal journal;

    Hours(HoursSql sql, Fence fence, Journal journal) {
        this.sql = sql;
        this.fence = fence;
        this.journal = journal;
    }

    public QuietHours of(BoardId board) {
        return fence.reading(board, () -> sql.of(board).orElse(QuietHours.USUAL));
    }

    boolean hold(BoardId board, Instant moment) {
        return of(board).hold(moment);
    }

    void set(Actor actor, QuietHours hours) {
        fence.inside(actor.board(), () -> {
            sql.set(actor.board(), hours);
            journal.noted(actor, "mail.hours_set", "board", actor.board().value(), java.util.Map.of("from", hours.from().toString(), "until", hours.until().toString(),
                "weekend", hours.weekend(), "digest", hours.digest().toString()));
        });
    }
}
