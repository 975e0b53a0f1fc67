package nl.huisregel.school;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/**
 * A pupil as staff see one: the first name, with an initial where two at the school share it, and
 * whether nothing of this pupil may be published. Why not stands nowhere.
 */
public record Pupil(UUID id, String name, LocalDate born, boolean doNotPublish) {

    public int ageOn(LocalDate day) {
        return Period.between(born, day).getYears();
    }
}
