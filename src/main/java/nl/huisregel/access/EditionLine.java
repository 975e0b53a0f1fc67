package nl.huisregel.access;

import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Words;

/** What the footer says about the protocol in force. The module that keeps editions offers it as a bean. */
public interface EditionLine {

    /** The line and where to read more; empty while nothing is in force. */
    Optional<Line> at(BoardId board, Optional<UUID> location, Words words);

    record Line(String text, String path) {}
}
