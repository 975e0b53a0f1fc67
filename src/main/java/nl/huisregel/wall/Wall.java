package nl.huisregel.wall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of posts, newest first.
 *
 * @param next the post after which the next page begins, when there are older ones
 */
public record Wall(List<LivePost> posts, Optional<UUID> next) {

    /** Of what was read: one more than a page, when there is more. */
    static Wall of(List<LivePost> read) {
        return read.size() <= ReadingSql.PAGE ? new Wall(read, Optional.empty())
            : new Wall(read.subList(0, ReadingSql.PAGE), Optional.of(read.get(ReadingSql.PAGE - 1).placement()));
    }
}
