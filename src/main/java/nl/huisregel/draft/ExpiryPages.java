package nl.huisregel.draft;

import java.time.Clock;
import java.time.Instant;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The drafts that went because they lay too long: that they were there, and nothing of what was in them. */
@Controller
class ExpiryPages {

    private final ExpirySql sql;
    private final Fence fence;
    private final Clock clock;

    ExpiryPages(ExpirySql sql, Fence fence, Clock clock) {
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/weggegooid")
    Page gone(Actor actor) {
        java.util.List<Instant> last = fence.reading(actor.board(), () -> sql.gone(actor.board(), actor.person())).stream().map(ExpirySql.Lying::changedAt).toList();
        return Page.of("draft/expired", "changed", last, "days", DraftTerm.DAYS);
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/weggegooid")
    String seen(Actor actor) {
        fence.inside(actor.board(), () -> sql.seen(actor.board(), actor.person(), clock.instant()));
        return "redirect:/vandaag";
    }
}
