package nl.huisregel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail as the page of the outbox shows it.
 *
 * @param said     what it says, paragraph by paragraph; empty once it was sent, or no use any more
 * @param secret   the link or a code in it lets somebody in
 * @param goesAt   when it is tried, the quiet hours counted in; for one that waits
 * @param returned when it came back
 */
public record OutgoingMail(UUID id, String kind, String to, String subject, List<String> said, Optional<Message.Link> link, boolean secret, String state, Instant madeAt, Instant goesAt,
                           Optional<Instant> endedAt, Optional<Fault> fault, Optional<Instant> returned) {

    /** It did not arrive, as far as we know. */
    public boolean failed() {
        return returned.isPresent() || state.equals("failed") && fault.filter(it -> it == Fault.OVERTAKEN).isEmpty() || state.equals("unsure");
    }

    public boolean waits() {
        return state.equals("waiting") || state.equals("sending");
    }

    /** Whether there is still something to send. */
    public boolean again() {
        return failed() && !said.isEmpty();
    }

    public String kindText() {
        return "mail.kind." + kind;
    }
}
