package nl.huisregel.shield;

import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What the head has still to do about the pictures of a shielded pupil. No name: others may look along at this page. */
@Component
class ShieldTasks implements TaskSource {

    private final Shields shields;

    ShieldTasks(Shields shields) {
        this.shields = shields;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return !actor.may(Right.SHIELD_PUPILS) ? List.of() : shields.open(actor).stream().map(open -> new Task(Task.Kind.PRIVACY, open.since(), Optional.of(open.since()),
            words.say(open.elsewhere() ? "shield.today.elsewhere" : "shield.today.decide"), words.say(open.elsewhere() ? "shield.today.elsewhere.note" : "shield.today.decide.note"), List.of(),
            ShieldPages.PATH + "/" + open.pupil(), words.say("shield.today.go"))).toList();
    }
}
