package nl.huisregel.correction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.draft.DraftForm;
import nl.huisregel.draft.DraftViews;
import nl.huisregel.draft.Drafts;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correcting a post that stands somewhere: one page, sent as often as the protocol still asks something. */
@Controller
class CorrectionPages {

    private final Correction correction;
    private final Posts posts;
    private final Fence fence;

    CorrectionPages(Correction correction, Posts posts, Fence fence) {
        this.correction = correction;
        this.posts = posts;
        this.fence = fence;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/verbetering")
    Page ask(Actor actor, @PathVariable UUID id) {
        Post post = post(actor, id);
        return page(actor, post, correction.decide(actor, post, new Correction.Words(post.title(), post.body(), true, List.of(), Map.of())), new LinkedMultiValueMap<>());
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/verbetering")
    Object correct(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        Post post = post(actor, id);
        DraftForm form = new DraftForm(fields);
        Drafts.Written written = form.written();
        Correction.Words words = new Correction.Words(written.title(), written.body(), form.text("klopt").equals("ja"), written.facts(), written.done());
        Optional<String> wrong = wrong(post, form, written);
        if (wrong.isPresent()) {
            return page(actor, post, correction.decide(actor, post, words), fields).and("wrong", wrong.get()).unprocessable();
        }
        try {
            Corrigible decided = correction.correct(actor, id, form.version(), words);
            return decided.mayGoAhead() ? "redirect:/berichten/" + id + "/verbetering?klaar" : page(actor, post, decided, fields).and("tried", true).unprocessable();
        } catch (ChangedMeanwhile changed) {
            return page(actor, changed.now(), correction.decide(actor, changed.now(), words), fields).and("wrong", "correct.changed").with(HttpStatus.CONFLICT);
        }
    }

    @For(Right.WRITE_POSTS)
    @GetMapping(value = "/berichten/{id}/verbetering", params = "klaar")
    Page done(Actor actor, @PathVariable UUID id) {
        return Page.of("correction/corrected", "post", post(actor, id), "own", post(actor, id).author().equals(actor.person()));
    }

    private static Optional<String> wrong(Post post, DraftForm form, Drafts.Written written) {
        if (written.title().equals(post.title()) && written.body().equals(post.body())) {
            return Optional.of("correct.nothing");
        }
        if (written.title().isEmpty() && written.body().isEmpty()) {
            return Optional.of("correct.empty");
        }
        if (written.tooLong()) {
            return Optional.of("correct.long");
        }
        return post.facts().isEmpty() || form.has("klopt") ? Optional.empty() : Optional.of("correct.same.first");
    }

    private static Page page(Actor actor, Post post, Corrigible decided, MultiValueMap<String, String> fields) {
        DraftForm form = new DraftForm(fields);
        return Page.of("correction/correct", "post", post, "decided", decided, "facts", form.written().facts(), "same", form.text("klopt"), "topics", DraftViews.TOPICS, "own", post.author().equals(actor.person()), "wrong", "", "tried", false);
    }

    private Post post(Actor actor, UUID id) {
        return fence.reading(actor.board(), () -> posts.find(actor.board(), id)).filter(it -> Correction.mayTry(actor, it)).orElseThrow(NotThere::new);
    }
}
