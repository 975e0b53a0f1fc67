package nl.huisregel.login;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.installation.Installation;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Who came in with the link of the machine has no way back in of their own yet. */
@Component
class LoginTasks implements TaskSource {

    private final Logins logins;
    private final List<WayIn> ways;
    private final Installation installation;
    private final Clock clock;

    LoginTasks(Logins logins, List<WayIn> ways, Installation installation, Clock clock) {
        this.logins = logins;
        this.ways = ways;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return installation.isDemo() || !actor.hat().staff() || logins.of(actor.board(), actor.person()).isPresent()
            || ways.stream().anyMatch(way -> !way.of(actor.board(), actor.person()).isEmpty()) ? List.of()
            : List.of(new Task(Task.Kind.ACCESS, clock.instant(), Optional.empty(), words.say("login.task"), words.say("login.task.why"), List.of(), "/ik/toegang", words.say("login.task.go")));
    }
}
