package nl.huisregel.report;

import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What nobody read yet waits for the confidential contact. Of what it says nothing is told before it is opened. */
@Component
class ConfidenceTasks implements TaskSource {

    private final ConfidenceSql sql;
    private final Fence fence;

    ConfidenceTasks(ConfidenceSql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return !actor.may(Right.READ_CONFIDENCES) ? List.of() : fence.reading(actor.board(), () -> sql.of(actor.board(), actor.location())).stream().filter(one -> one.opened().isEmpty())
            .map(one -> new Task(Task.Kind.REPORT, one.madeAt(), Optional.empty(), words.say("confidence.today", one.school()), words.say("confidence.today.note"), List.of(),
                "/vertrouwelijk/" + one.report(), words.say("confidence.today.go"))).toList();
    }
}
