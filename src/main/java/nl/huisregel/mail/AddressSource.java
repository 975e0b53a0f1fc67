package nl.huisregel.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** A part of the product that knows at which address somebody reads mail. Asked inside the board's fence. */
public interface AddressSource {

    Optional<MailAddress> addressOf(BoardId board, UUID person);

    /** Everybody whose address it knows. */
    Map<UUID, MailAddress> addresses(BoardId board);
}
