package nl.huisregel.access;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/**
 * Who acts, for which board and in which capacity: read from the database at every request, so a
 * closed account or an ended role works at once. Handlers take it as an argument.
 *
 * @param location where they work, or where all their children go; empty for the board, and for
 *     a guardian with children at two schools
 * @param name what the school calls them, "juf Fatima"
 */
public record Actor(BoardId board, UUID person, Hat hat, Optional<UUID> location, String name) {

    public boolean may(Right right) {
        return right.isOf(hat);
    }

    /** Whether a thing of this location is theirs to see; the board and its administrator see every location. */
    public boolean worksAt(UUID place) {
        return switch (hat) {
            case BOARD_MEMBER, ADMINISTRATOR -> true;
            case TEACHER, SUPPORT, HEAD, GUARDIAN, PUPIL, CLASS_PUPIL -> location.filter(place::equals).isPresent();
        };
    }
}
