package nl.huisregel.newsletter;

import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.demo.Cast;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import nl.huisregel.draft.PostSeed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The newsletters of the demo: one closed, one being made, by way of every post and of closing itself. */
@Component
@Order(25)
class NewsletterSeed implements DemoSeed {

    private final PostSeed posts;
    private final NewsletterSql sql;
    private final NewsletterClosing closing;
    private final Fence fence;

    NewsletterSeed(PostSeed posts, NewsletterSql sql, NewsletterClosing closing, Fence fence) {
        this.posts = posts;
        this.sql = sql;
        this.closing = closing;
        this.fence = fence;
    }

    @Override
    public void sow(DemoBoard board) {
        Cast.rows(board.slug(), "newsletter").forEach(row -> {
            posts.sow(board, "newsletter closed");
            Actor head = posts.author(board, row.get(0), Hat.HEAD, row.get(1));
            var school = board.location(row.get(1));
            fence.reading(board.id(), () -> sql.open(board.id(), school)).ifPresent(open -> closing.close(head, school, open.id()));
            posts.sow(board, "newsletter open");
        });
    }
}
