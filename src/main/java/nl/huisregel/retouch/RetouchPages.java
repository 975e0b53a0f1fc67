package nl.huisregel.retouch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.media.Area;
import nl.huisregel.media.Faces;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Retouch;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a picture of a draft is blurred, covered or cropped, and the hints software gives for one. */
@Controller
class RetouchPages {

    /** How often a page asks whether there are hints yet; after that they are there at the next load. */
    static final int MOST_LOOKS = 6;

    private final Retouching retouching;
    private final Pictures pictures;
    private final Posts posts;
    private final Fence fence;

    RetouchPages(Retouching retouching, Pictures pictures, Posts posts, Fence fence) {
        this.retouching = retouching;
        this.pictures = pictures;
        this.posts = posts;
        this.fence = fence;
    }

    /** Changes nothing: taps and numbers come in here until there is an area to look at. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/foto/{picture}/bewerking")
    Page choose(Actor actor, @PathVariable UUID id, @PathVariable UUID picture, @RequestParam MultiValueMap<String, String> fields) {
        Post post = retouching.changeable(actor, id, new PictureId(picture));
        return page(view(actor, post, new PictureId(picture), fields, ""));
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/foto/{picture}/bewerking")
    Object retouch(Actor actor, @PathVariable UUID id, @PathVariable UUID picture, @RequestParam MultiValueMap<String, String> fields) {
        PictureId of = new PictureId(picture);
        Post post = retouching.changeable(actor, id, of);
        Picture now = found(actor, of);
        RetouchForm form = new RetouchForm(fields, now, faces(actor, of));
        Optional<Area> area = form.choice().area();
        if (area.isEmpty()) {
            return page(view(actor, post, of, fields, form.choice().wrong().isPresent() ? "" : "retouch.first")).unprocessable();
        }
        return switch (retouching.retouch(actor, id, of, form.print(), new Retouch(form.how(), area.get()))) {
            case Retouching.Outcome.Done _ -> "redirect:/berichten/" + id + "?foto=" + picture + "#foto";
            case Retouching.Outcome.NotNow(var reason) -> page(view(actor, post, of, fields, reason.passes() ? "retouch.later" : "retouch.failed")).with(HttpStatus.SERVICE_UNAVAILABLE);
            case Retouching.Outcome.Meanwhile _ -> {
                fields.remove("gezicht");
                yield page(view(actor, retouching.changeable(actor, id, of), of, fields, "retouch.meanwhile")).with(HttpStatus.CONFLICT);
            }
        };
    }

    /** What software points out, when it is there; the part of the card that a page asks for until then. */
    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/foto/{picture}/aanwijzing")
    Page hints(Actor actor, @PathVariable UUID id, @PathVariable UUID picture, @RequestParam(defaultValue = "1") int keer) {
        Post post = posts.mine(actor, id);
        PictureId of = new PictureId(picture);
        if (!post.pictures().contains(of)) {
            throw new NotThere();
        }
        return Page.of("retouch/hints", "hints", new PictureHints(id, found(actor, of), faces(actor, of)), "turn", Math.clamp(keer, 0, MOST_LOOKS), "swap", true);
    }

    private RetouchView view(Actor actor, Post post, PictureId id, MultiValueMap<String, String> fields, String trouble) {
        Picture picture = found(actor, id);
        RetouchForm form = new RetouchForm(fields, picture, faces(actor, id));
        Set<UUID> named = Set.copyOf(Verdicts.personsOn(List.of(picture)));
        List<UUID> meant = form.who().stream().filter(named::contains).toList();
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!meant.isEmpty()) {
            fence.reading(actor.board(), () -> posts.shown(actor.board(), meant)).forEach(one -> names.put(one.id(), one.pupil() ? one.firstName() : one.called()));
        }
        return new RetouchView(post.id(), picture, post.number(id), faces(actor, id), names, form.choice(), trouble);
    }

    private Picture found(Actor actor, PictureId id) {
        return pictures.find(actor.board(), id).orElseThrow(NotThere::new);
    }

    private Faces faces(Actor actor, PictureId id) {
        return Optional.ofNullable(pictures.faces(actor.board(), List.of(id)).get(id)).orElseThrow(NotThere::new);
    }

    private static Page page(RetouchView view) {
        return Page.of("retouch/retouch", "view", view);
    }
}
