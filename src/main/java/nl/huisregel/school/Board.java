package nl.huisregel.school;

import nl.huisregel.database.BoardId;

/** The school board (bevoegd gezag): it adopts the protocol, and it chooses a hue. */
public record Board(BoardId id, String slug, String name, int hue) {}
