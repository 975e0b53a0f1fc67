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

/** What was reported waits for the head of that school, until the end of the next school day. */
@Component
class ReportTasks implements TaskSource {

    /** So many stand on the page of today each by itself; more are one line that leads to the list. */
    private static final int FEW = 3;

    private final ReportSql sql;
    private final Fence fence;

    ReportTasks(ReportSql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.DECIDE_REPORTS) || actor.location().isEmpty()) {
            return List.of();
        }
        List<Reported> all = fence.reading(actor.board(), () -> sql.waiting(actor.board(), actor.location().get()));
        return all.size() > FEW ? List.of(together(all, words)) : all.stream().map(one -> one(one, words)).toList();
    }

    private static Task one(Reported one, Words words) {
        String title = one.title().isEmpty() ? words.say("post.untitled") : one.title();
        return new Task(Task.Kind.REPORT, one.openedAt(), Optional.of(one.due()), words.say(one.picture().isPresent() ? "report.today.picture" : "report.today.words", title),
            words.say(one.held() ? "report.today.away" : "report.today.stands"), List.of(), "/meldingen/" + one.id(), words.say("report.today.decide"));
    }

    private static Task together(List<Reported> all, Words words) {
        long away = all.stream().filter(Reported::held).count();
        return new Task(Task.Kind.REPORT, all.stream().map(Reported::openedAt).min(java.util.Comparator.naturalOrder()).orElseThrow(), Optional.of(all.getFirst().due()),
            words.say("report.today.many", all.size()), away == 0 ? words.say("report.today.stands") : words.count("report.today.manyAway", away), List.of(), "/meldingen", words.say("report.today.all"));
    }
}
