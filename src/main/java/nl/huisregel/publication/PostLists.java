package nl.huisregel.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** The posts of one author, with what became of each. */
@Component
public class PostLists {

    private final Drafts drafts;
    private final PublicationSql sql;
    private final Fence fence;

    PostLists(Drafts drafts, PublicationSql sql, Fence fence) {
        this.drafts = drafts;
        this.sql = sql;
        this.fence = fence;
    }

    /** @param taken how many of its pictures somebody shown on them took off; by whom and for whom stands nowhere */
    public record Row(Post post, int taken) {

        public boolean draft() {
            return !post.wasLive();
        }

        public boolean live() {
            return post.placements().stream().anyMatch(Placement::live);
        }
    }

    List<Row> of(Actor actor) {
        List<Post> posts = drafts.mine(actor);
        Map<UUID, Integer> taken = fence.reading(actor.board(), () -> sql.taken(actor.board(), posts.stream().map(Post::id).toList()));
        return posts.stream().map(post -> new Row(post, taken.getOrDefault(post.id(), 0))).toList();
    }
}
