package nl.huisregel.publication;

import java.util.Map;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Rulebook;

/** Knows what people answered about a post. An answer is part of the deed that is decided; it is read within the transaction that runs. */
public interface AnswerSource {

    /** What was asked and answered about one post in one place. */
    interface Given {

        /** The deed with what was answered to it. @param now the post as it is at this moment: an answer holds for nothing else */
        Deed in(Rulebook book, Deed deed, Content now);
    }

    /** By place; a place about which nothing was asked is not there. */
    Map<Channel, Given> given(BoardId board, UUID post);
}
