package nl.huisregel.role;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;

/**
 * A school, or the board itself under an empty place, with who acts there in place of others, and who could.
 *
 * @param roles for whom somebody can act there
 */
public record DeputyChoice(Optional<Location> location, List<Deputy> named, List<Role> roles, List<Colleague> candidates, LocalDate today) {

    /** Names the place in addresses and forms. */
    public String key() {
        return location.map(at -> at.id().toString()).orElse("bestuur");
    }
}
