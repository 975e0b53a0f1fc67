package nl.huisregel.access;

import java.util.Locale;
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
 * @param acting whether they stand in for whoever holds the role, for some days
 */
public record Actor(BoardId board, UUID person, Hat hat, Optional<UUID> location, String name, boolean acting) {

    private static final String ACTING = "ACTING_";

    /** Somebody in a role of their own. */
    public Actor(BoardId board, UUID person, Hat hat, Optional<UUID> location, String name) {
        this(board, person, hat, location, name, false);
    }

    public boolean may(Right right) {
        return right.isOf(hat) && !(acting && right.notOfDeputies());
    }

    /** How a record keeps in which capacity this was: "HEAD", or "ACTING_HEAD" for who stood in. */
    public String as() {
        return acting ? ACTING + hat.name() : hat.name();
    }

    /** The key of the word for it, "directeur" or "waarnemend directeur". */
    public String text() {
        return textOf(as());
    }

    /** The same of what a record kept. */
    public static String textOf(String as) {
        return "access.hat." + as.toLowerCase(Locale.ROOT);
    }

    /** Whether a thing of this location is theirs to see; the board and its administrator see every location. */
    public boolean worksAt(UUID place) {
        return switch (hat) {
            case BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR -> true;
            case CONFIDENTIAL_CONTACT -> location.map(place::equals).orElse(true);
            case TEACHER, SUPPORT, TRAINEE, COORDINATOR, HEAD, GUARDIAN, PUPIL, CLASS_PUPIL -> location.filter(place::equals).isPresent();
        };
    }
}
