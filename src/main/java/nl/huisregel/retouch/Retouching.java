package nl.huisregel.retouch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Reason;
import nl.huisregel.media.Remaking;
import nl.huisregel.media.Retouch;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Blurs, covers or crops a picture of a draft, for its author and only before the post stands anywhere. The pixels that were there are kept
 * nowhere, also not until publication: a copy of the child that must not be found would be one more thing to lose, and whoever made the photo
 * still has it.
 */
@Component
class Retouching {

    private final Posts posts;
    private final Pictures pictures;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Retouching(Posts posts, Pictures pictures, Journal journal, Fence fence, Clock clock) {
        this.posts = posts;
        this.pictures = pictures;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Done() implements Outcome {
        }

        /** Nothing changed; it may do later. */
        record NotNow(Reason reason) implements Outcome {
        }

        /** Nothing changed: somebody, mostly the author in another tab, changed these pixels first. */
        record Meanwhile() implements Outcome {
        }
    }

    /** The post, where this picture of it may be changed by whoever asks. */
    Post changeable(Actor actor, UUID post, PictureId picture) {
        return fence.reading(actor.board(), () -> mayChange(actor, posts.find(actor.board(), post).orElseThrow(NotThere::new), picture));
    }

    /**
     * The new pixels are made outside any transaction and then take the place of the old in one: a worker or a whole node that dies halfway
     * leaves the picture as it was.
     *
     * @param print the pixels the author looked at
     */
    Outcome retouch(Actor actor, UUID id, PictureId picture, int print, Retouch retouch) {
        changeable(actor, id, picture);
        return switch (pictures.remake(actor.board(), picture, print, retouch)) {
            case Remaking.Remade remade -> replace(actor, id, picture, retouch, remade) ? new Outcome.Done() : new Outcome.Meanwhile();
            case Remaking.NotRemade(Reason reason) -> new Outcome.NotNow(reason);
            case Remaking.Changed _ -> new Outcome.Meanwhile();
        };
    }

    private boolean replace(Actor actor, UUID id, PictureId picture, Retouch retouch, Remaking.Remade remade) {
        return fence.inside(actor.board(), () -> {
            mayChange(actor, posts.lock(actor.board(), id).orElseThrow(NotThere::new), picture);
            if (!pictures.replace(actor.board(), remade)) {
                return false;
            }
            posts.clearDuties(actor.board(), id, List.of(Post.REVIEWED));
            posts.touch(actor.board(), id, clock.instant());
            journal.noted(actor, "picture.retouched", "picture", picture.value(), Map.of("post", id.toString(), "how", retouch.how().key()));
            return true;
        });
    }

    private static Post mayChange(Actor actor, Post post, PictureId picture) {
        if (!post.author().equals(actor.person()) || post.wasLive() || !post.pictures().contains(picture)) {
            throw new NotThere();
        }
        return post.unscheduled();
    }
}
