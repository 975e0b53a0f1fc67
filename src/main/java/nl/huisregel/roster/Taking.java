package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;

/** One kind of file: how it is read, what it would do, and how it is taken in. Everything but reading runs inside the fence of the board. */
interface Taking {

    Intake.Kind kind();

    /** What is kept of a file until it is confirmed. @param elsewhere what of it is of other schools */
    record Content(String text, Optional<LocalDate> day, Map<UUID, String> elsewhere) {

        Content(String text, Optional<LocalDate> day) {
            this(text, day, Map.of());
        }
    }

    /** @param columns which column holds what, where somebody said so; by its headings otherwise */
    Content read(BoardId board, UUID location, byte[] file, Map<String, String> columns) throws Refused;

    Dry dry(Actor actor, UUID location, String content);

    /** Does it. Answers how many of what; {@code told} hears how much is done, of {@link #size}. */
    Map<String, Integer> take(Actor actor, UUID location, String content, Choices choices, IntConsumer told);

    int size(String content);

    /** Whether it is done in transactions of its own, each of which may be the last: then doing it anew goes on where it stopped. */
    default boolean inParts() {
        return false;
    }
}
