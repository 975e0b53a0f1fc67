package nl.huisregel.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Mail that failed and addresses that do not work wait for the office. */
@Component
class MailTasks implements TaskSource {

    private final OutboxDesk desk;
    private final LookSql sql;
    private final Outbox outbox;
    private final Fence fence;
    private final Clock clock;

    MailTasks(OutboxDesk desk, LookSql sql, Outbox outbox, Fence fence, Clock clock) {
        this.desk = desk;
        this.sql = sql;
        this.outbox = outbox;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (actor.may(Right.SEE_FAULTY_ADDRESSES)) {
            List<FaultyAddress> faulty = desk.faulty(actor);
            if (!faulty.isEmpty()) {
                tasks.add(new Task(Task.Kind.ACCESS, faulty.getLast().since(), Optional.empty(), words.count("mail.today.faulty", faulty.size()), words.say("mail.today.faulty.note"), List.of(),
                    FaultyPages.PATH, words.say("mail.today.faulty.go")));
            }
        }
        if (actor.may(Right.SEE_OUTBOX) && outbox.delivers()) {
            Instant since = clock.instant().minus(Tidying.KEPT);
            fence.reading(actor.board(), () -> sql.firstFailure(actor.board(), since)).ifPresent(first -> tasks.add(new Task(Task.Kind.ACCESS, first, Optional.empty(),
                words.count("mail.today.failed", fence.reading(actor.board(), () -> sql.failures(actor.board(), since))), words.say("mail.today.failed.note"), List.of(), OutboxPages.PATH,
                words.say("mail.today.failed.go"))));
        }
        return tasks;
    }
}
