package nl.huisregel.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.TakenOff;
import org.springframework.stereotype.Component;

/** The posts of one author, with what became of each. */
@Component
public class PostLists {

    private final Posts all;
    private final Fence fence;

    PostLists(Posts all, Fence fence) {
        this.all = all;
        this.fence = fence;
    }

    /** @param taken what left which place because somebody shown did not want it; by whom and for whom stands nowhere */
    public record Row(Post post, List<TakenOff> taken) {

        public boolean draft() {
            return !post.wasLive() && !post.scheduled();
        }

        /** Its text speaks of pictures and none is left in one of its places. */
        public boolean readsOddly() {
            return taken.stream().anyMatch(TakenOff::readsOddly);
        }

        public boolean live() {
            return post.placements().stream().anyMatch(Placement::live);
        }
    }

    List<Row> of(Actor actor) {
        List<Post> posts = all.mine(actor);
        Map<UUID, List<TakenOff>> taken = fence.reading(actor.board(), () -> all.takenOff(actor.board(), posts.stream().map(Post::id).toList()))
            .stream().collect(Collectors.groupingBy(TakenOff::post));
        return posts.stream().map(post -> new Row(post, taken.getOrDefault(post.id(), List.of()))).toList();
    }
}
