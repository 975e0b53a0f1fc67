package nl.huisregel.school;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

/**
 * A pupil as staff see one: the first name, with an initial where two at the school share it, and
 * whether nothing of this pupil may be published. Why not stands nowhere.
 *
 * @param born null where the school administration told no birthday
 */
public record Pupil(UUID id, String name, LocalDate born, boolean doNotPublish) {

    /** Whose birthday nobody told counts as a young child: others decide. */
    public int ageOn(LocalDate day) {
        return knownAgeOn(day).orElse(0);
    }

    public Optional<Integer> knownAgeOn(LocalDate day) {
        return Optional.ofNullable(born).map(it -> Period.between(it, day).getYears());
    }
}
