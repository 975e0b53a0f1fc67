package nl.huisregel.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.publication.Post;
import nl.huisregel.school.Colleague;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the colleague who takes over a draft. */
@Controller
class HandOverPages {

    private final HandOver handOver;
    private final Drafts drafts;

    HandOverPages(HandOver handOver, Drafts drafts) {
        this.handOver = handOver;
        this.drafts = drafts;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/overdracht")
    Page choose(Actor actor, @PathVariable UUID id) {
        return page(actor, draft(actor, id), "");
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/overdracht")
    Page give(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String wie) {
        Post post = draft(actor, id);
        Optional<Colleague> to = handOver.candidates(actor, post).stream().filter(one -> one.person().toString().equals(wie)).findFirst();
        if (to.isEmpty() || handOver.asks(actor, post)) {
            return page(actor, post, to.isEmpty() ? "handOver.wrong" : "handOver.doubt").unprocessable();
        }
        if (!handOver.give(actor, id, to.get())) {
            throw new NotThere();
        }
        return Page.of("draft/handOver", "post", post, "candidates", List.<Colleague>of(), "wrong", "", "to", to.get().name());
    }

    private Post draft(Actor actor, UUID id) {
        Post post = drafts.mine(actor, id);
        if (post.wasLive() || post.scheduled()) {
            throw new NotThere();
        }
        return post;
    }

    private Page page(Actor actor, Post post, String wrong) {
        return Page.of("draft/handOver", "post", post, "candidates", handOver.candidates(actor, post), "wrong", wrong, "to", "");
    }
}
