package nl.huisregel.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What waits in the protocol for those who settle it. */
@Component
class OpenTasks implements TaskSource {

    private final Editions editions;
    private final Clock clock;

    OpenTasks(Editions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.SEE_OPEN_POINTS)) {
            return List.of();
        }
        Instant now = clock.instant();
        if (editions.boardEdition(actor.board(), now).isEmpty()) {
            return List.of(new Task(Task.Kind.PROTOCOL, now, Optional.empty(), words.say("today.noProtocol"), words.say("today.noProtocol.note"), List.of(), AdoptionPages.PATH, words.say("today.noProtocol.go")));
        }
        return editions.openPoints(actor.board(), now).filter(points -> points.count() > 0).map(points -> new Task(Task.Kind.PROTOCOL, editions.since(actor.board(), now).orElse(now), Optional.empty(),
            words.count("today.open", points.count()), points.lawful() == 0 ? "" : words.count("today.open.law", points.lawful()), List.of(), OpenPages.PATH, words.say("today.open.go"))).stream().toList();
    }
}
