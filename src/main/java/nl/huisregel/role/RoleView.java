package nl.huisregel.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;

/**
 * What the page of roles shows.
 *
 * @param grants per place, the board itself under an empty one
 * @param places where the reader may give a role, by the key of the form; an empty name for the board
 * @param offered the roles the reader may give somewhere
 * @param people who works for the board, to choose from
 * @param mayEnd which of the grants the reader may end
 * @param deputies who stands in at those places, now or later
 */
public record RoleView(Actor actor, Map<Optional<Location>, List<Grant>> grants, LocalDate today, Map<String, String> places, List<Role> offered, Map<UUID, String> people,
                       List<Group> groups, Set<UUID> mayEnd, List<Deputy> deputies) {

    /** Somebody here of the name that was filled in. @param guardian whether they care for a child here */
    public record Same(UUID person, String fullName, boolean guardian) {}

    public List<Grant> now(Optional<Location> place) {
        return grants.get(place).stream().filter(one -> !one.over(today)).toList();
    }

    public List<Deputy> standing(Optional<Location> place) {
        return deputies.stream().filter(one -> one.location().equals(place.map(Location::id))).toList();
    }

    public List<Grant> before(Optional<Location> place) {
        return grants.get(place).stream().filter(one -> one.over(today)).toList();
    }
}
