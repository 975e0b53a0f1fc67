package nl.huisregel.newsletter;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.wall.LivePost;

/**
 * A post in an issue of the newsletter.
 *
 * @param out    how many of its pictures could not go along when the issue was closed, whatever the reason
 * @param passed the number of the issue it could not go along with
 */
public record NewsletterItem(UUID post, UUID author, LivePost live, int out, Optional<Integer> passed) {

    /** How many pictures left it after the issue was closed, or leave it while it is open. */
    public int gone() {
        return live.placed() - live.pictures().size();
    }
}
