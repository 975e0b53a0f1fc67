package nl.huisregel.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.school.SchoolYear;

/**
 * What a transition would do: every pupil who is not in a group of the new year yet, with where each goes.
 *
 * @param groups the groups there will be
 * @param moves  one for each pupil, by group of the ending year and by name
 */
public record Plan(Transition transition, List<Group> groups, List<Move> moves) {

    /**
     * A group of the new year.
     *
     * @param formed its id, where it is there already
     */
    public record Group(UUID id, String name, Optional<UUID> formed, List<Teacher> teachers) {

        /** Its id once the transition is carried out. */
        UUID becomes() {
            return formed.orElse(id);
        }

        public boolean has(UUID person) {
            return teachers.stream().anyMatch(it -> it.person().equals(person));
        }
    }

    public record Teacher(UUID person, String name) {}

    /** Where somebody is now. @param year of that group; the new one for who was sent here by another school of the board */
    record Stay(UUID enrolment, UUID group, String name, int year, LocalDate from, Optional<LocalDate> until) {}

    /** What becomes of a pupil. */
    public enum Fate {
        GROUP, LEAVES, SCHOOL, OPEN;

        public String text() {
            return "year.fate." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What one pupil does.
     *
     * @param to     the group, for who goes to one
     * @param school the other school of the board
     * @param guess  whether the proposal is more guess than rule, so that somebody should look
     * @param chosen whether somebody chose it, or a file told
     */
    public record Move(UUID pupil, String name, Stay stay, Fate fate, Optional<Group> to, Optional<UUID> school, boolean guess, boolean chosen) {

        public UUID from() {
            return stay.group();
        }

        public String fromName() {
            return stay.name();
        }

        /** As the form sends it. */
        public String value() {
            return switch (fate) {
                case GROUP -> to.orElseThrow().id().toString();
                case LEAVES -> "weg";
                case SCHOOL -> "school-" + school.orElseThrow();
                case OPEN -> "";
            };
        }
    }

    public SchoolYear year() {
        return transition.year();
    }

    public long count(Fate fate) {
        return moves.stream().filter(it -> it.fate() == fate).count();
    }

    public long guesses() {
        return moves.stream().filter(Move::guess).count();
    }

    public List<Move> to(UUID group) {
        return moves.stream().filter(it -> it.to().filter(to -> to.id().equals(group)).isPresent()).toList();
    }

    /** By the group pupils are in now, in the order of the list. */
    public Map<UUID, List<Move>> byGroup() {
        return moves.stream().collect(Collectors.groupingBy(Move::from, java.util.LinkedHashMap::new, Collectors.toList()));
    }

    /** Tells one plan from another: what was looked at is carried out and nothing else. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder(transition.id().toString());
        groups.forEach(it -> all.append('\n').append(it.id()).append(it.name()).append(it.formed()).append(it.teachers().stream().map(Teacher::person).toList()));
        moves.forEach(it -> all.append('\n').append(it.pupil()).append(it.stay().enrolment()).append(it.fate()).append(it.value()));
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
