package nl.huisregel.correction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.draft.Drafts;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What happened to one's own post since it stood somewhere, with what its author can do about it; leaving it is one of those. */
@Controller
class HappeningPages {

    private final Drafts drafts;
    private final HappeningSql sql;
    private final Fence fence;
    private final Clock clock;

    HappeningPages(Drafts drafts, HappeningSql sql, Fence fence, Clock clock) {
        this.drafts = drafts;
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/gebeurd")
    Page happened(Actor actor, @PathVariable UUID id) {
        return Page.of("correction/happened", "post", drafts.mine(actor, id), "all", to(actor, id));
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/gebeurd")
    String seen(Actor actor, @PathVariable UUID id) {
        drafts.mine(actor, id);
        fence.inside(actor.board(), () -> to(actor, id).stream().filter(it -> !it.waits())
            .forEach(it -> sql.see(actor.board(), actor.person(), it.what(), it.about(), clock.instant())));
        return "redirect:/vandaag";
    }

    private List<Happening> to(Actor actor, UUID post) {
        return fence.reading(actor.board(), () -> sql.to(actor.board(), actor.person())).stream().filter(it -> it.post().equals(post)).toList();
    }
}
