package nl.huisregel.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.publication.Post;
import nl.huisregel.schedule.Orphan;
import nl.huisregel.schedule.Scheduling;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A post that did not go out because its author is gone: whoever leads the school reads its words, and may take them over. */
@Controller
class OrphanPages {

    private final Scheduling scheduling;
    private final Drafts drafts;
    private final Fence fence;

    OrphanPages(Scheduling scheduling, Drafts drafts, Fence fence) {
        this.scheduling = scheduling;
        this.drafts = drafts;
        this.fence = fence;
    }

    @For(Right.SEE_SCHOOL_POSTS)
    @GetMapping("/klaargezet/{placement}")
    Page read(Actor actor, @PathVariable UUID placement) {
        return Page.of("draft/orphan", "orphan", orphan(actor, placement));
    }

    /** Words only: who is on a picture, and for whom they said so, is not for somebody else to take over. */
    @For(Right.SEE_SCHOOL_POSTS)
    @PostMapping("/klaargezet/{placement}/overname")
    String takeOver(Actor actor, @PathVariable UUID placement) {
        Orphan orphan = orphan(actor, placement);
        UUID own = fence.inside(actor.board(), () -> {
            UUID draft = drafts.start(actor);
            Post post = drafts.mine(actor, draft);
            drafts.write(actor, draft, new Drafts.Written(post.version(), UUID.randomUUID(), orphan.title(), orphan.body(), post.channels(), List.of(), Map.of(), Set.of()));
            scheduling.orphanRead(actor, placement);
            return draft;
        });
        return "redirect:/berichten/" + own;
    }

    @For(Right.SEE_SCHOOL_POSTS)
    @PostMapping("/klaargezet/{placement}/gezien")
    String seen(Actor actor, @PathVariable UUID placement) {
        orphan(actor, placement);
        scheduling.orphanRead(actor, placement);
        return "redirect:/vandaag";
    }

    private Orphan orphan(Actor actor, UUID placement) {
        UUID school = actor.location().orElseThrow(NotThere::new);
        return scheduling.orphan(actor.board(), school, placement).orElseThrow(NotThere::new);
    }
}
