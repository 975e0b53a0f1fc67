package nl.huisregel.access;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/**
 * What a session remembers of who signed in: a person of a board in one hat, and no more. Kept as
 * text, so that another version of the program reads it too.
 *
 * @param location where somebody works in this hat; empty for the first place there is, and for who works nowhere in particular
 * @param acting whether they stand in there for who holds the role
 */
public record Capacity(BoardId board, UUID person, Hat hat, Optional<UUID> location, boolean acting) {

    private static final String NOWHERE = "-";
    private static final String ACTING = "acting";

    /** Somebody in a role of their own, wherever that is. */
    public Capacity(BoardId board, UUID person, Hat hat) {
        this(board, person, hat, Optional.empty(), false);
    }

    /** Exactly this one, so that a role that ends does not turn into one at another school. Where the children go is no part of being their parent. */
    static Capacity of(Actor actor) {
        return new Capacity(actor.board(), actor.person(), actor.hat(), actor.location().filter(_ -> actor.hat().staff()), actor.acting());
    }

    boolean fits(Actor actor) {
        return hat == actor.hat() && acting == actor.acting() && (location.isEmpty() || location.equals(actor.location()));
    }

    /** Names it in a form, next to whose it is: "HEAD", or with the place and whether they stand in. */
    public String key() {
        return hat + "/" + location.map(UUID::toString).orElse(NOWHERE) + (acting ? "/" + ACTING : "");
    }

    String written() {
        return board + "/" + person + "/" + key();
    }

    static Optional<Capacity> read(Object text) {
        if (!(text instanceof String words) || words.split("/").length < 3) {
            return Optional.empty();
        }
        try {
            var parts = words.split("/", 3);
            return Optional.of(of(BoardId.of(parts[0]), UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what is no key */
    static Capacity of(BoardId board, UUID person, String key) {
        var parts = key.split("/");
        return new Capacity(board, person, Hat.valueOf(parts[0]), parts.length < 2 || parts[1].equals(NOWHERE) ? Optional.empty() : Optional.of(UUID.fromString(parts[1])),
            parts.length > 2 && parts[2].equals(ACTING));
    }
}
