package nl.huisregel.role;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Every school has somebody who leads it. */
@Component
class RoleStep implements FirstSteps {

    private final School school;

    RoleStep(School school) {
        this.school = school;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        List<String> without = school.locations(actor.board()).stream().filter(at -> school.headsOf(actor.board(), at.id()).isEmpty()).map(Location::name).toList();
        return List.of(new FirstStep(38, "role.first", without.isEmpty(), without.isEmpty() ? "" : words.say("role.first.now", words.list(without)), RolePages.LIST));
    }
}
