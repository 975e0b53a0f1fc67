package nl.huisregel.roster;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** There are groups, with pupils in them. */
@Component
class RosterStep implements FirstSteps {

    private final School school;

    RosterStep(School school) {
        this.school = school;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        if (!actor.may(Right.IMPORT_ROSTER)) {
            return List.of();
        }
        int pupils = school.locations(actor.board()).stream().flatMap(location -> school.groupsAt(actor.board(), location.id()).stream())
            .mapToInt(group -> school.pupilsOf(actor.board(), group.id()).size()).sum() + school.leftBehind(actor.board());
        return List.of(new FirstStep(30, "roster.step", pupils > 0, pupils == 0 ? "" : words.count("roster.step.now", pupils), "/leerlingen/inlezen"));
    }
}
