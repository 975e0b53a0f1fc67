package nl.huisregel.year;

import java.util.Optional;
import nl.huisregel.school.Location;
import nl.huisregel.school.SchoolYear;

/**
 * How one school stands with its next year.
 *
 * @param year    the year to go to: the next one, or the one that runs where pupils stayed behind in groups that are over
 * @param waiting how many pupils are not in a group of that year yet
 * @param late    whether that year has begun
 * @param done    the last transition that was carried out and not taken back
 */
public record Standing(Location school, SchoolYear year, int waiting, boolean late, Optional<Transition> prepared, Optional<Transition> done) {

    /** Whether a transition to that year was carried out: who still waits came after it, or was left open. */
    public boolean turned() {
        return done.filter(it -> it.year().equals(year)).isPresent();
    }
}
