package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.roster.Edexml.Keyed;

/** What holds between the parts of a file: keys are there once, and what is referred to exists and is of the right kind. */
final class RosterCheck {

    private final List<Note> notes;

    RosterCheck(List<Note> notes) {
        this.notes = notes;
    }

    /** A key that stands for two is refused: nobody could say which is meant. */
    void unique(List<Keyed> keys, Note.Kind twice) throws Refused {
        Map<String, Integer> lines = new HashMap<>();
        for (Keyed one : keys) {
            Integer before = one.key().isEmpty() ? null : lines.putIfAbsent(one.key(), one.line());
            if (before != null) {
                throw new Refused(one.line(), twice, Edexml.shortened(one.key()), before);
            }
        }
    }

    /** Groups with a name of their own: pages tell groups apart by it. */
    List<Roster.Class> named(List<Roster.Class> groups) {
        Set<String> seen = new HashSet<>();
        return groups.stream().map(group -> {
            if (seen.add(group.composite() + group.name())) {
                return group;
            }
            notes.add(Note.at(group.line(), Note.Kind.SAME_GROUP, group.name()));
            return new Roster.Class(group.line(), group.key(), Edexml.shortened(group.name() + " (" + group.key() + ")"), group.composite());
        }).toList();
    }

    List<Roster.Enrolled> pupils(List<RosterPeople.Read> read, List<Roster.Class> groups, LocalDate day) {
        Map<String, Roster.Class> byKey = groups.stream().collect(Collectors.toMap(Roster.Class::key, it -> it));
        alike(read);
        return read.stream().map(it -> new Roster.Enrolled(it.line(), it.key(), it.name().first(), it.name().last(), it.born(), group(it, byKey), extras(it, byKey), it.from(), left(it, day), Optional.of(it.site()).filter(site -> !site.isEmpty()))).toList();
    }

    List<Roster.Employed> colleagues(List<Roster.Employed> read, List<Roster.Class> groups) {
        Set<String> known = groups.stream().map(Roster.Class::key).collect(Collectors.toSet());
        return read.stream().map(it -> {
            it.groups().stream().filter(key -> !known.contains(key)).forEach(key -> notes.add(Note.at(it.line(), Note.Kind.UNKNOWN_EXTRA, it.fullName(), Edexml.shortened(key))));
            return new Roster.Employed(it.line(), it.key(), it.firstName(), it.lastName(), it.email(), it.roles(), it.groups().stream().filter(known::contains).distinct().toList());
        }).toList();
    }

    private Optional<String> group(RosterPeople.Read pupil, Map<String, Roster.Class> byKey) {
        if (pupil.group().isEmpty()) {
            return Optional.empty();
        }
        Roster.Class found = byKey.get(pupil.group());
        if (found == null || found.composite()) {
            notes.add(Note.at(pupil.line(), found == null ? Note.Kind.UNKNOWN_GROUP : Note.Kind.WRONG_GROUP, pupil.name().full(), Edexml.shortened(pupil.group())));
            return Optional.empty();
        }
        return Optional.of(found.key());
    }

    private List<String> extras(RosterPeople.Read pupil, Map<String, Roster.Class> byKey) {
        return pupil.extras().stream().distinct().filter(key -> {
            boolean known = byKey.containsKey(key) && byKey.get(key).composite();
            if (!known) {
                notes.add(Note.at(pupil.line(), Note.Kind.UNKNOWN_EXTRA, pupil.name().full(), Edexml.shortened(key)));
            }
            return known;
        }).toList();
    }

    /** Before the day the file is about, or said to be history (N, H). */
    private static Optional<LocalDate> left(RosterPeople.Read pupil, LocalDate day) {
        return pupil.leaving().filter(leaving -> pupil.gone() || leaving.isBefore(day)).or(() -> pupil.gone() ? Optional.of(day.minusDays(1)) : Optional.empty());
    }

    private void alike(List<RosterPeople.Read> read) {
        Map<String, RosterPeople.Read> first = new HashMap<>();
        for (RosterPeople.Read one : read) {
            RosterPeople.Read before = one.born().isEmpty() ? null : first.putIfAbsent(Folding.of(one.name().full()) + one.born().get(), one);
            if (before != null) {
                notes.add(Note.at(one.line(), Note.Kind.ALIKE, one.name().full(), before.line()));
            }
        }
    }
}
