package nl.huisregel.consent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.school.Child;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Questions about consent that whoever decides never answered. Asking is no pressing: it waits, and nothing is published meanwhile. */
@Component
class ConsentTasks implements TaskSource {

    private final OpenQuestions questions;
    private final School school;
    private final Clock clock;

    ConsentTasks(OpenQuestions questions, School school, Clock clock) {
        this.questions = questions;
        this.school = school;
        this.clock = clock;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (actor.hat() == Hat.GUARDIAN) {
            school.childrenOf(actor.board(), actor.person()).stream().filter(child -> questions.wait(actor, child.pupil()))
                .forEach((Child child) -> tasks.add(task(words.say("consent.today", child.name()), "/kinderen/" + child.pupil() + "/toestemming", words)));
        }
        if (actor.hat() == Hat.PUPIL && questions.wait(actor, actor.person())) {
            tasks.add(task(words.say("consent.today.own"), "/kinderen/" + actor.person() + "/toestemming", words));
        }
        return tasks;
    }

    private Task task(String says, String path, Words words) {
        return new Task(Task.Kind.CONSENT, clock.instant(), Optional.empty(), says, words.say("consent.today.note"), List.of(), path, words.say("consent.today.go"));
    }
}
