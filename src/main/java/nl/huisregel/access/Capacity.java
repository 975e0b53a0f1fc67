package nl.huisregel.access;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/**
 * What a session remembers of who signed in: a person of a board in one hat, and no more. Kept as
 * text, so that another version of the program reads it too.
 */
public record Capacity(BoardId board, UUID person, Hat hat) {

    String written() {
        return board + "/" + person + "/" + hat;
    }

    static Optional<Capacity> read(Object text) {
        if (!(text instanceof String words) || words.split("/").length != 3) {
            return Optional.empty();
        }
        try {
            var parts = words.split("/");
            return Optional.of(new Capacity(BoardId.of(parts[0]), UUID.fromString(parts[1]), Hat.valueOf(parts[2])));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }
}
