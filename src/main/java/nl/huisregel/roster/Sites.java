package nl.huisregel.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.school.Location;
import nl.huisregel.school.SchoolCode;

/** Which location of a file is which school of the board: by the code of the state, else by its name. What cannot be told for certain is not. */
final class Sites {

    private final Roster roster;
    private final Map<String, UUID> schools = new HashMap<>();

    Sites(Roster roster, List<Location> all, Map<UUID, SchoolCode> codes) {
        this.roster = roster;
        roster.sites().forEach(site -> byCode(site, codes).or(() -> byName(site, all)).ifPresent(school -> schools.put(site.key(), school)));
    }

    private Optional<UUID> byCode(Roster.Site site, Map<UUID, SchoolCode> codes) {
        String key = site.key().replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        String whole = key.matches("[0-9]{2}") && roster.code().isPresent() ? roster.code().get().brin() + key : key;
        return codes.entrySet().stream().filter(it -> whole.equals(it.getValue().brin() + it.getValue().dependance())).map(Map.Entry::getKey).findFirst();
    }

    private static Optional<UUID> byName(Roster.Site site, List<Location> all) {
        String name = Folding.of(site.name());
        List<Location> like = all.stream().filter(it -> name.contains(Folding.of(it.name()))).toList();
        return like.size() == 1 ? Optional.of(like.getFirst().id()) : Optional.empty();
    }

    /** Whether the file is of more schools than one, and this is one of them. */
    boolean holds(UUID school) {
        return roster.sites().size() > 1 && schools.containsValue(school);
    }

    /** Of which other schools it is too. */
    Set<UUID> others(UUID school) {
        return schools.values().stream().filter(it -> !it.equals(school)).collect(Collectors.toSet());
    }

    /**
     * What of the file is of this school: its pupils, their groups, and who works with those.
     *
     * @param rest whether what the file gives to no school is read here too
     */
    Roster of(UUID school, boolean rest, List<Note> notes) {
        List<Roster.Enrolled> pupils = roster.pupils().stream().filter(it -> at(it).map(school::equals).orElse(rest)).toList();
        Set<String> here = keys(pupils);
        Set<Roster.Enrolled> ours = new HashSet<>(pupils);
        Set<String> elsewhere = keys(roster.pupils().stream().filter(it -> !ours.contains(it)).toList());
        List<Roster.Class> groups = roster.groups().stream().filter(it -> here.contains(it.key()) || rest && !elsewhere.contains(it.key())).toList();
        Set<String> kept = groups.stream().map(Roster.Class::key).collect(Collectors.toSet());
        List<Roster.Employed> colleagues = roster.colleagues().stream().filter(it -> it.groups().isEmpty() ? rest : it.groups().stream().anyMatch(kept::contains))
            .map(it -> new Roster.Employed(it.line(), it.key(), it.firstName(), it.lastName(), it.email(), it.roles(), it.groups().stream().filter(kept::contains).toList())).toList();
        return new Roster(roster.year(), roster.day(), roster.code(), roster.sites(), groups, pupils, colleagues, notes);
    }

    private Optional<UUID> at(Roster.Enrolled pupil) {
        return pupil.site().map(schools::get);
    }

    private static Set<String> keys(List<Roster.Enrolled> pupils) {
        Set<String> keys = new HashSet<>();
        pupils.forEach(it -> {
            it.group().ifPresent(keys::add);
            keys.addAll(it.extras());
        });
        return keys;
    }
}
