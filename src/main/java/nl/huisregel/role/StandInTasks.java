package nl.huisregel.role;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Who stands in for somebody reads so while working in a role of their own: what waits there is found in the other capacity. */
@Component
class StandInTasks implements TaskSource {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Deputies deputies;
    private final School school;

    StandInTasks(Deputies deputies, School school) {
        this.deputies = deputies;
        this.school = school;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return actor.acting() || !actor.hat().staff() ? List.of() : deputies.standsInFor(actor.board(), actor.person()).stream().map(deputy -> task(actor, deputy, words)).toList();
    }

    private Task task(Actor actor, Deputy deputy, Words words) {
        String role = words.say(Actor.textOf("ACTING_" + deputy.role().name()));
        String where = deputy.location().flatMap(at -> school.location(actor.board(), at)).map(Location::name).orElse(words.say("role.board"));
        return new Task(Task.Kind.ACCESS, deputy.from().atStartOfDay(ZONE).toInstant(), Optional.empty(), words.say("role.today", role, where, deputy.until()),
            words.say("role.today.note"), List.of(), "/ik/hoedanigheid", words.say("role.today.go"));
    }
}
