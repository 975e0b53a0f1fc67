package nl.huisregel.demo;

import java.util.UUID;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;

/**
 * Somebody a visitor of the demo can be.
 *
 * @param text the key of who it is; the same key with {@code .try} says what there is to try
 * @param school the school or board it stands under
 */
public record Choice(BoardId board, UUID id, UUID person, Hat hat, String text, String school) {}
