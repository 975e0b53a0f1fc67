package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.SchoolYear;

/**
 * What a roster would change at a school, worked out and not done.
 *
 * @param start   from which day it would hold
 * @param linked  keys for children who are on record already
 * @param missing who is on record and not in the file; nothing happens to them until somebody says so
 * @param asked   about whom somebody must say who it is
 * @param away    colleagues on record who are not in a file that tells of staff; nothing happens to them
 * @param same    how many pupils are as the file has them
 */
public record DryRun(SchoolYear year, LocalDate start, List<Formed> groups, List<Fresh> fresh, List<Changed> changed, List<Moved> moved, List<Linked> linked, List<Gone> left,
                     List<Absent> missing, List<Asked> asked, List<Extra> extras, List<Newcomer> newcomers, List<Corrected> colleagues, List<Regrouped> regrouped, List<Away> away, int same) {

    /** A group of the file. @param before its name on record, where that is another */
    public record Formed(Roster.Class group, Optional<UUID> id, Optional<String> before, boolean keyed) {}

    /** A child that is new at this school. */
    public record Fresh(Roster.Enrolled pupil, Optional<String> group) {}

    /** A child who is called otherwise by now, or whose birthday is another. */
    public record Changed(UUID person, Roster.Enrolled pupil, String name, Optional<LocalDate> born) {

        public boolean renamed() {
            return !name.equals(pupil.fullName());
        }

        public boolean reborn() {
            return pupil.born().isPresent() && !pupil.born().equals(born);
        }
    }

    /** A child who goes to another group, comes from another school of the board, or comes back. @param from empty where the child is nowhere now */
    public record Moved(UUID person, Roster.Enrolled pupil, Optional<Known.Stay> stay, Optional<String> from, Optional<String> to) {}

    public record Linked(UUID person, String key) {}

    /** A child of whom the file says that it has left. */
    public record Gone(UUID person, String name, UUID enrolment, LocalDate last) {}

    public record Absent(UUID person, String name, Optional<String> group, UUID enrolment) {}

    /** A child that may be one on record. @param candidate who it may be; nobody where only the key is lent */
    public record Asked(Roster.Enrolled pupil, Why why, Optional<UUID> candidate, Optional<LocalDate> born, Optional<String> group) {

        public enum Why { DOUBLE, ELSEWHERE, LENT }
    }

    /** Into and out of composite groups. */
    public record Extra(Optional<UUID> person, String key, List<String> in, List<UUID> out) {}

    /** Somebody the file says works here, and of whom we do not know it. @param namesake somebody grown-up of that name, who may be the same */
    public record Newcomer(Roster.Employed colleague, Optional<Adult> namesake, List<String> groups) {}

    public record Corrected(UUID person, Roster.Employed colleague, boolean renamed, boolean mailed) {}

    /** A colleague who works with other groups than on record. @param in keys of groups @param into their names @param outOf the names of {@code out} */
    public record Regrouped(UUID person, String name, List<String> in, List<String> into, List<UUID> out, List<String> outOf) {}

    public record Away(UUID person, String name) {}

    /** Whether taking it in would change nothing of itself. */
    public boolean nothing() {
        return groups.stream().allMatch(it -> it.id().isPresent() && it.before().isEmpty() && it.keyed()) && fresh.isEmpty() && changed.isEmpty() && moved.isEmpty() && linked.isEmpty()
            && left.isEmpty() && extras.isEmpty() && colleagues.isEmpty();
    }

    public long newGroups() {
        return groups.stream().filter(it -> it.id().isEmpty()).count();
    }

    public long renamedGroups() {
        return groups.stream().filter(it -> it.before().isPresent()).count();
    }

    /** How much work it is. */
    int size() {
        return groups.size() + fresh.size() + changed.size() + moved.size() + left.size() + extras.size() + newcomers.size();
    }

    /** Tells one dry run from another: what was confirmed is done and nothing else. */
    public String fingerprint() {
        return Kept.hash(toString());
    }
}
