package nl.huisregel.roster;

import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** A file that was looked at and neither confirmed nor dropped waits for whoever sent it. */
@Component
class IntakeTasks implements TaskSource {

    private final Intakes intakes;
    private final School school;

    IntakeTasks(Intakes intakes, School school) {
        this.intakes = intakes;
        this.school = school;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.IMPORT_ROSTER)) {
            return List.of();
        }
        return school.locations(actor.board()).stream().filter(at -> actor.worksAt(at.id())).flatMap(at -> intakes.latest(actor, at.id()).stream()
            .filter(it -> it.open() && it.by().equals(actor.person()))
            .map(it -> new Task(Task.Kind.ROSTER, it.read(), Optional.of(it.until()), words.say(it.state() == Intake.State.FAILED ? "roster.today.failed" : "roster.today.read",
                words.say(it.kind().text()), at.name()), words.say("roster.today.note", it.until()), List.of(), "/leerlingen/inlezen/" + it.id(), words.say("roster.today.go")))).toList();
    }
}
