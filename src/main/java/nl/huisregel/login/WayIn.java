package nl.huisregel.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;

/** Another way in than a password: what it offers at the door, what somebody has of it, and how it is forgotten. */
public interface WayIn {

    /** Buttons beside the password. */
    List<Offer> atTheDoor();

    /** Those of them that are for pupils, beside the code of the class. */
    default List<Offer> atTheClass() {
        return List.of();
    }

    /** How this person can prove again who they are, and come back to that page. */
    List<Offer> toConfirm(Actor actor, String back);

    /** What this person has of it. */
    List<Held> of(BoardId board, UUID person);

    /** Who of the board has it. */
    Set<UUID> having(BoardId board);

    /** The account is closed: nothing of it is kept. Runs inside the board's fence. */
    void forget(BoardId board, UUID person);

    /** The person starts anew, with a link for who lost something. Runs inside the board's fence. */
    void startAnew(BoardId board, UUID person);

    /** A link on a page: the key of its words, and the name they are about. */
    record Offer(String path, String text, String name) {}

    /**
     * Something of it that somebody has.
     *
     * @param text the key of what it is
     * @param name what its owner or the installation calls it
     * @param path where it is renamed ({@code /naam}) and ended ({@code /einde})
     * @param doubted whether it opens nothing any more, because somebody may have a copy
     */
    record Held(String text, String name, Instant since, Optional<Instant> used, String path, boolean renamed, boolean doubted) {}
}
