package nl.huisregel.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Language;

/** A mail that one node has taken in hand to send. @param claimed since when, which also says that it is this node's @param sender what the board is called */
record Letter(BoardId board, UUID id, String token, Optional<UUID> person, MailAddress to, Language language, String subject, String text, Optional<Message.Link> link, String leave,
              String sender, int attempts, Instant claimed, Instant expires) {
}
