package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;

/**
 * What a file of the school administration says about one school in one school year, and nothing it says beyond that.
 *
 * @param day   the day it is about (peildatum)
 * @param sites the locations (vestigingen) it names
 */
public record Roster(SchoolYear year, Optional<LocalDate> day, Optional<SchoolCode> code, List<Site> sites, List<Class> groups, List<Enrolled> pupils,
                     List<Employed> colleagues, List<Note> notes) {

    /** A location (vestiging), by its key in the file. */
    public record Site(String key, String name) {}

    /** A group, or a composite group beside it. */
    public record Class(int line, String key, String name, boolean composite) {}

    /**
     * A pupil.
     *
     * @param group  the key of the one class; empty where the file names none that exists
     * @param extras the keys of composite groups
     * @param from   the day this pupil came
     * @param left   the last day, for who has left
     * @param site   the key of the location, where the file tells
     */
    public record Enrolled(int line, String key, String firstName, String lastName, Optional<LocalDate> born, Optional<String> group, List<String> extras,
                           Optional<LocalDate> from, Optional<LocalDate> left, Optional<String> site) {

        /** A key that starts with # is only lent, and says nothing about who it is. */
        public boolean lent() {
            return Edexml.lent(key);
        }

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    /** Somebody who works there; the roles are what the file calls them and give nothing. */
    public record Employed(int line, String key, String firstName, String lastName, Optional<String> email, List<String> roles, List<String> groups) {

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    public Optional<Note> refusal() {
        return notes.stream().filter(Note::refuses).findFirst();
    }
}
