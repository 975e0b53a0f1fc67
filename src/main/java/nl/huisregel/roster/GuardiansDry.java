package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;

/**
 * What a table of guardians would change. Whoever is on record and not in the table stays.
 *
 * @param authority where authority changes, apart from all else
 */
public record GuardiansDry(List<Fresh> fresh, List<Ruled> authority, List<Otherwise> otherwise, int same, List<Note> notes) implements Dry {

    /**
     * Somebody who cares for a pupil from now on.
     *
     * @param person who it is, where we know them by another child or by an earlier line
     * @param namesake somebody on record of this name, who may be the same
     * @param earlier  the mark of an earlier line that may be the same parent
     */
    public record Fresh(String mark, Optional<UUID> person, String firstName, String lastName, Optional<String> email, UUID pupil, String child, Relation relation, Authority authority,
                        Optional<String> source, Optional<LocalDate> day, boolean informed, Optional<Adult> namesake, Optional<String> earlier) {

        boolean asks() {
            return namesake.isPresent() || earlier.isPresent();
        }

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    /** A change of authority, and what it rests on. */
    public record Ruled(UUID guardianship, UUID person, String name, UUID pupil, String child, Authority before, Authority after, Optional<String> source, Optional<LocalDate> day) {}

    /** @param source what authority that stays rests on, where the table says something new */
    public record Otherwise(UUID guardianship, UUID person, String name, String child, Optional<String> email, Optional<Relation> relation, Optional<Boolean> informed, Optional<String> source,
                            Optional<LocalDate> day) {

        /** The keys of what is different. */
        public List<String> fields() {
            return java.util.stream.Stream.of(email.map(_ -> "email"), relation.map(_ -> "relation"), informed.map(_ -> "informed"), source.map(_ -> "source")).flatMap(Optional::stream)
                .map(field -> "roster.guardians.changed." + field).toList();
        }
    }

    /** Of whom somebody must say whether they are somebody else of that name: each once. */
    public List<Fresh> asked() {
        return fresh.stream().filter(Fresh::asks).collect(java.util.stream.Collectors.collectingAndThen(
            java.util.stream.Collectors.toMap(Fresh::mark, it -> it, (first, _) -> first, java.util.LinkedHashMap::new), it -> List.copyOf(it.values())));
    }

    @Override
    public String fingerprint() {
        return Kept.hash(fresh.toString() + authority + otherwise);
    }

    @Override
    public int longest() {
        return java.util.stream.Stream.of(fresh, authority, otherwise, notes).mapToInt(List::size).max().orElse(0);
    }

    @Override
    public boolean nothing() {
        return fresh.isEmpty() && authority.isEmpty() && otherwise.isEmpty();
    }
}
