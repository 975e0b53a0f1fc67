package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is on record about one school, as far as a file can change it.
 *
 * @param keys    pupils of this school by the key of the administration
 * @param pupils  everybody who is or was a pupil of the board
 * @param extras  in which composite groups of the year pupils are
 * @param adults  who works for the board or cares for a pupil of it
 * @param works   with which groups of the year colleagues work
 */
record Known(UUID location, LocalDate day, Map<String, UUID> keys, Map<UUID, Person> pupils, List<Group> groups, Map<UUID, Set<UUID>> extras,
             Map<String, Worker> staff, List<Worker> colleagues, List<Adult> adults, Map<UUID, Set<UUID>> works) {

    /** Where a pupil is from that day on; nowhere for who has left. */
    record Person(UUID id, String firstName, String lastName, Optional<LocalDate> born, Optional<Stay> stay) {

        String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    record Stay(UUID enrolment, UUID group, String name, boolean inClass, int year, UUID location, LocalDate from, Optional<LocalDate> until) {}

    /** A group of the year; with its key, where a file told one. */
    record Group(UUID id, String name, String kind, Optional<String> key) {

        boolean composite() {
            return kind.equals("composite");
        }
    }

    record Worker(UUID person, String firstName, String lastName, Optional<String> email) {

        String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    Optional<Person> keyed(String key) {
        return Optional.ofNullable(keys.get(key)).map(pupils::get);
    }

    boolean here(Person person) {
        return person.stay().filter(stay -> stay.location().equals(location)).isPresent();
    }
}
