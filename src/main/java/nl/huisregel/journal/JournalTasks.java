package nl.huisregel.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Tells the administrator that the journal is not what was written, until somebody says it was looked into. */
@Component
class JournalTasks implements TaskSource {

    /** So that it stands above everything else, and before the seventy-two hours of a breach of personal data are over. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Inspections inspections;

    JournalTasks(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return actor.hat() != Hat.ADMINISTRATOR ? List.of() : inspections.brokenSince(actor.board()).map(since -> new Task(Task.Kind.JOURNAL, since, Optional.of(since.plus(A_DAY)),
            words.say("logbook.today"), words.say("logbook.today.note"), List.of(), JournalPages.PATH, words.say("logbook.today.go"))).stream().toList();
    }
}
