package nl.huisregel.newsletter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * One issue of the newsletter of a school. While it is open the people who work there make it; once it is closed who belongs there reads it.
 *
 * @param number   counted from one in each school year
 * @param out      when somebody first made a PDF of it, or read it who does not work there: from then on it stays closed
 */
public record NewsletterIssue(UUID id, int schoolYear, int number, Instant openedAt, Optional<Closed> closed, Optional<Instant> out) {

    /** By whom it was closed, as the school calls them, and when. */
    public record Closed(Instant at, String by) {
    }

    public boolean open() {
        return closed.isEmpty();
    }

    /** The date on it: of closing, and of beginning as long as it is open. */
    public LocalDate day() {
        return LocalDate.ofInstant(closed.map(Closed::at).orElse(openedAt), ZoneId.of("Europe/Amsterdam"));
    }
}
