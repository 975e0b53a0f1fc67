package nl.huisregel.role;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Role;

/**
 * A role of somebody, at one school or at the board itself.
 *
 * @param group the name of the group it goes with, empty for none
 * @param until the last day, that whole day long; empty where nobody said
 * @param given when and by whom; empty for who came from the roster or began the board
 */
public record Grant(UUID id, UUID person, String fullName, Role role, Optional<UUID> location, String group, LocalDate from, Optional<LocalDate> until, Optional<Hand> given, Optional<Hand> ended) {

    /** Who did it, and when. */
    public record Hand(String by, Instant at) {}

    /** Whether it counts on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** Whether it is still to begin. */
    public boolean after(LocalDate day) {
        return day.isBefore(from) && until.filter(last -> last.isBefore(from)).isEmpty();
    }

    /** Whether there is anything left of it. */
    public boolean over(LocalDate day) {
        return !on(day) && !after(day);
    }
}
