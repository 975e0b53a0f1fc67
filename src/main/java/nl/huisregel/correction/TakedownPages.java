package nl.huisregel.correction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.elsewhere.Elsewhere;
import nl.huisregel.protocol.Decision;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Takedown;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a post down: a page that says what will happen, and then it is gone. */
@Controller
class TakedownPages {

    private final Takedown takedown;
    private final Posts posts;
    private final ComingDown elsewhere;
    private final Fence fence;

    TakedownPages(Takedown takedown, Posts posts, ComingDown elsewhere, Fence fence) {
        this.elsewhere = elsewhere;
        this.takedown = takedown;
        this.posts = posts;
        this.fence = fence;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/verwijdering")
    Page ask(Actor actor, @PathVariable UUID id, @RequestParam Optional<String> plek) {
        Post post = post(actor, id);
        Set<Channel> places = places(plek);
        return page(actor, post, takedown.decide(actor, post, places), plek);
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/verwijdering")
    Object takeDown(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reden, @RequestParam Optional<String> plek) {
        Decision decision = takedown.takeDown(actor, id, Optional.of(reden.strip()).filter(why -> !why.isEmpty()).map(why -> why.substring(0, Math.min(500, why.length()))), places(plek));
        if (!decision.mayGoAhead()) {
            return page(actor, post(actor, id), decision, plek).and("done", false).and("tried", true).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:/berichten/" + id + "/verwijdering" + only(plek).map(it -> "?plek=" + it.key()).orElse("");
    }

    private Page page(Actor actor, Post post, Decision decision, Optional<String> plek) {
        List<Elsewhere> standing = places(plek).contains(Channel.SCHOOL_ACCOUNT)
            ? elsewhere.standing(actor.board(), post.id()) : List.of();
        boolean done = post.placements().stream().filter(placement -> places(plek).contains(placement.channel())).noneMatch(Placement::live) && standing.stream().allMatch(Elsewhere::wholePost);
        return Page.of("correction/takedown", "post", post, "own", post.author().equals(actor.person()), "decision", decision, "done", done, "standing", standing, "only", only(plek));
    }

    private static Optional<Channel> only(Optional<String> plek) {
        return plek.flatMap(key -> Arrays.stream(Channel.values()).filter(channel -> channel.key().equals(key)).findFirst());
    }

    private static Set<Channel> places(Optional<String> plek) {
        return only(plek).map(Set::of).orElseGet(() -> EnumSet.allOf(Channel.class));
    }

    private Post post(Actor actor, UUID id) {
        return fence.reading(actor.board(), () -> posts.find(actor.board(), id)).filter(it -> Takedown.mayTry(actor, it) && it.placements().stream().anyMatch(placement -> placement.liveSince().isPresent())).orElseThrow(NotThere::new);
    }
}
