package nl.huisregel.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import org.springframework.context.ApplicationContext;

/** Drafts that lie about, for tests of other modules. */
public final class Lying {

    private Lying() {
    }

    /** Since when each draft of this author lies. */
    public static List<Instant> since(ApplicationContext house, Actor author) {
        return house.getBean(Fence.class).reading(author.board(), () -> house.getBean(ExpirySql.class).lyingOf(author.board(), author.person())).stream().map(ExpirySql.Lying::changedAt).toList();
    }

    public static int cleanUp(ApplicationContext house, BoardId board) {
        return house.getBean(ExpiredDrafts.class).cleanUp(board);
    }

    public static void look(ApplicationContext house, Actor head, UUID placement) {
        house.getBean(OrphanPages.class).read(head, placement);
    }

    /** What its author left behind; the draft it is now. */
    public static Post takeOver(ApplicationContext house, Actor head, UUID placement) {
        String own = house.getBean(OrphanPages.class).takeOver(head, placement);
        return house.getBean(Posts.class).mine(head, UUID.fromString(own.substring(own.lastIndexOf('/') + 1)));
    }
}
