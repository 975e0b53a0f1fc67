package nl.huisregel.draft;

import java.time.Clock;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One's own post under every protocol that travels with the product: the same act, and what each article makes of it. */
@Controller
class SideBySidePages {

    private final Drafts drafts;
    private final Verdicts verdicts;
    private final Clock clock;

    SideBySidePages(Drafts drafts, Verdicts verdicts, Clock clock) {
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/vergelijking")
    Page sideBySide(Actor actor, @PathVariable UUID id) {
        return Page.of("draft/sideBySide", "all", verdicts.sideBySide(actor, drafts.mine(actor, id), clock.instant()));
    }
}
