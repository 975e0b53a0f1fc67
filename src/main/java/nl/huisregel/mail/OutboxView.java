package nl.huisregel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the outbox shows.
 *
 * @param server  where mail leaves for; empty where there is no mail server
 * @param trouble the key of why it does not leave now
 * @param since   since when not
 * @param box     whether a mailbox for what comes back is read
 * @param closed  since when that one cannot be read
 * @param quiet   when quiet hours end, where it is quiet now
 */
public record OutboxView(boolean demo, String server, Optional<String> trouble, Optional<Instant> since, boolean box, Optional<Instant> closed, QuietHours hours, Optional<Instant> quiet,
                         List<OutgoingMail> failed, List<OutgoingMail> waiting, List<OutgoingMail> sent, long faulty) {
}
