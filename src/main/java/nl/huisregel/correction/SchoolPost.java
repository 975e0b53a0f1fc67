package nl.huisregel.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * A post of the school in one place, as who leads the school finds it in the list.
 *
 * @param group of a class page, which one
 * @param down  when it was taken down, with by whom
 * @param comingDown whether people must still take it, or something of it, away there
 */
public record SchoolPost(UUID post, UUID placement, Channel channel, Optional<String> group, String title, String author, Instant since, Optional<Down> down, Optional<Instant> corrected, boolean comingDown) {

    /** Taken down, by whom. */
    public record Down(Instant at, String by) {
    }
}
