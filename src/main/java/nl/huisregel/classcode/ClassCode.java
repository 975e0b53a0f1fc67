package nl.huisregel.classcode;

import java.time.Instant;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** The code of a group that works now. @param code in two blocks, as it stands on the board */
public record ClassCode(BoardId board, UUID group, String code, Instant until) {}
