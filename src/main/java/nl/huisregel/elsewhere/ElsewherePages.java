package nl.huisregel.elsewhere;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.protocol.Source;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Takedown;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a post stands with others, and what is to be done there: take something away, put the new words there, or say that it does not work. */
@Controller
class ElsewherePages {

    private static final int LONGEST = 500;

    private final Posts posts;
    private final ElsewhereSql sql;
    private final HandSql hands;
    private final HandWork work;
    private final ComingDown comingDown;
    private final Takedown takedown;
    private final Fence fence;
    private final Clock clock;

    ElsewherePages(Posts posts, ElsewhereSql sql, HandSql hands, HandWork work, ComingDown comingDown, Takedown takedown, Fence fence, Clock clock) {
        this.posts = posts;
        this.sql = sql;
        this.hands = hands;
        this.work = work;
        this.comingDown = comingDown;
        this.takedown = takedown;
        this.fence = fence;
        this.clock = clock;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/elders")
    Page all(Actor actor, @PathVariable UUID id, @RequestParam Optional<String> al) {
        return fence.reading(actor.board(), () -> {
            Post post = post(actor, id);
            List<Elsewhere> everywhere = sql.of(actor.board(), id);
            Optional<HandSql.InHands> inHands = hands.of(actor.board(), id);
            boolean more = inHands.isEmpty() && post.author().equals(actor.person()) && post.placement(Channel.SCHOOL_ACCOUNT).filter(Placement::live).isPresent()
                && work.more(actor.board(), post, everywhere);
            return Page.of("elsewhere/elsewhere", "post", post, "own", post.author().equals(actor.person()), "everywhere", everywhere, "inHands", inHands.isPresent(),
                "already", al.isPresent() && !everywhere.isEmpty(), "more", more);
        });
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/elders/{standing}")
    Object one(Actor actor, @PathVariable UUID id, @PathVariable UUID standing) {
        Elsewhere there = there(actor, id, standing);
        return there.stands() ? page(actor, there, "") : "redirect:/berichten/" + id + "/elders";
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/elders/{standing}")
    Object say(Actor actor, @PathVariable UUID id, @PathVariable UUID standing, @RequestParam(defaultValue = "") String antwoord, @RequestParam(defaultValue = "") String adres,
               @RequestParam(defaultValue = "") String reden, @RequestParam(name = "klus", defaultValue = "") List<UUID> errands) {
        Elsewhere there = there(actor, id, standing);
        if (!there.stands()) {
            return "redirect:/berichten/" + id + "/elders?al=ja";
        }
        String why = reden.strip();
        switch (antwoord) {
            case "foto" -> comingDown.say(actor, id, standing, new ComingDown.Said.PicturesGone(errands));
            case "bericht" -> comingDown.say(actor, id, standing, new ComingDown.Said.PostGone());
            case "verbeterd" -> {
                if (errands.isEmpty()) {
                    return page(actor, there, "elsewhere.wrong.choose").unprocessable();
                }
                comingDown.say(actor, id, standing, new ComingDown.Said.Corrected(errands.getFirst()));
            }
            case "lukt-niet" -> {
                if (why.isEmpty()) {
                    return page(actor, there, "elsewhere.wrong.why").and("chosen", antwoord).unprocessable();
                }
                comingDown.say(actor, id, standing, new ComingDown.Said.Stuck(why.substring(0, Math.min(LONGEST, why.length()))));
            }
            case "opnieuw", "adres" -> {
                switch (PastedAddress.ofPost(there.account(), adres)) {
                    case PastedAddress.Reading.Wrong(String key) -> {
                        return page(actor, there, key).and("chosen", antwoord).and("typed", adres.substring(0, Math.min(adres.length(), 2 * PastedAddress.LONGEST))).unprocessable();
                    }
                    case PastedAddress.Reading.Good(PastedAddress address) when antwoord.equals("adres") -> comingDown.say(actor, id, standing, new ComingDown.Said.Moved(address));
                    case PastedAddress.Reading.Good(PastedAddress address) -> work.again(actor, id, standing, address, errands);
                }
            }
            default -> {
                return page(actor, there, "elsewhere.wrong.choose").unprocessable();
            }
        }
        return "redirect:/berichten/" + id + "/elders";
    }

    private Page page(Actor actor, Elsewhere there, String wrong) {
        Post post = fence.reading(actor.board(), () -> post(actor, there.post()));
        List<Source> tells = there.mustGo() ? takedown.decide(actor, post).basis().tells() : List.of();
        return Page.of("elsewhere/errands", "there", there, "own", post.author().equals(actor.person()), "wrong", wrong, "chosen", "", "typed", "", "text", work.correctedText(actor.board(), post),
            "late", there.errands().stream().anyMatch(errand -> errand.overdue(clock.instant())), "law", HandTasks.law().article(), "tells", tells);
    }

    private Elsewhere there(Actor actor, UUID id, UUID standing) {
        return fence.reading(actor.board(), () -> {
            post(actor, id);
            return sql.find(actor.board(), standing);
        }).filter(it -> it.post().equals(id)).orElseThrow(NotThere::new);
    }

    private Post post(Actor actor, UUID id) {
        return posts.find(actor.board(), id).filter(it -> Takedown.mayTry(actor, it)).orElseThrow(NotThere::new);
    }
}
