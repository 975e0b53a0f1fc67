package nl.huisregel.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who acts in place of whoever holds a role, from a first day to a last day.
 *
 * @param location where; empty for a role at the board itself
 * @param until the last day, that whole day long
 * @param setBy who said so; a deputy never decides for the one who chose the deputy
 * @param ended when somebody ended it early
 */
public record Deputy(UUID id, Role role, Optional<UUID> location, UUID person, String name, LocalDate from, LocalDate until, UUID setBy, String setByName, Instant setAt,
                     Optional<Instant> ended) {

    public boolean standsInOn(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether nothing is left of it to end. */
    public boolean over(LocalDate day) {
        return ended.isPresent() || day.isAfter(until);
    }

    /** Never for oneself, and never for who made them deputy. */
    public boolean mayDecideFor(UUID asker) {
        return !person.equals(asker) && !setBy.equals(asker);
    }
}
