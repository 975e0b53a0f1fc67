package nl.huisregel.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A parent of whom the school has to say whether it was really them.
 *
 * @param held  the mailbox the school holds
 * @param told  the one they say is theirs, where that is another
 * @param yours whether the reader may decide it: not about oneself and not about who cares for one's own child
 */
public record WaitingParent(UUID person, String name, List<String> children, Optional<String> held, Optional<String> told, List<Said> answers, Instant since, boolean yours) {

    /** A yes that waits: about whom, and for which places. */
    public record Said(UUID id, String about, List<String> places) {}
}
