package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;

/**
 * A pupil as the office of a school has one. The birthday is never shown: only whether it is known.
 *
 * @param school  where the pupil is, or was last
 * @param group   the group, by its id; of who left, the last one
 * @param until   the last day of this enrolment, where that is known
 * @param goesOn  whether another follows it: the year was turned already
 * @param gone    whether that day is over
 * @param bornKnown whether the birthday is on record
 */
public record PupilFile(UUID person, String firstName, String lastName, boolean bornKnown, UUID enrolment, UUID school, UUID group, String groupName, LocalDate from, Optional<LocalDate> until,
                        boolean goesOn, boolean gone, List<Carer> carers) {

    public String fullName() {
        return (firstName + " " + lastName).strip();
    }

    /** The last day at school, where there is one. */
    public Optional<LocalDate> left() {
        return goesOn ? Optional.empty() : until;
    }

    /** Somebody who cares for the pupil today. */
    public record Carer(UUID guardianship, UUID person, String firstName, String lastName, Optional<String> email, Relation relation, Authority authority, Optional<String> source, Optional<LocalDate> day,
                        boolean informed, int children) {

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }
}
