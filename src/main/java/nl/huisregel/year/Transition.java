package nl.huisregel.year;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.SchoolYear;

/**
 * The transition of one school to a school year.
 *
 * @param year the year it leads to
 */
public record Transition(UUID id, UUID location, SchoolYear year, State state, String madeBy, Instant made, Optional<String> doneBy, Optional<Instant> done) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public enum State { PREPARED, DONE, UNDONE, DROPPED }

    /** Until a day after it was carried out, and until a day after it began to hold: before that nobody has worked with it. */
    public Optional<Instant> undoableUntil() {
        Instant holds = year.first().atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant();
        return state != State.DONE ? Optional.empty() : done.map(at -> (at.isAfter(holds) ? at : holds).plus(A_DAY));
    }

    public boolean undoable(Instant now) {
        return undoableUntil().filter(now::isBefore).isPresent();
    }
}
