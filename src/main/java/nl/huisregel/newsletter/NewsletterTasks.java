package nl.huisregel.newsletter;

import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Posts of one's own that could not go along with a newsletter, and wait in the next. */
@Component
class NewsletterTasks implements TaskSource {

    private final NewsletterSql sql;
    private final Fence fence;

    NewsletterTasks(NewsletterSql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.MAKE_NEWSLETTERS)) {
            return List.of();
        }
        return fence.reading(actor.board(), () -> sql.waiting(actor.board(), actor.person())).stream().map(one -> new Task(Task.Kind.PLACE, one.since(), Optional.empty(),
            words.say("newsletter.today", one.title().isEmpty() ? words.say("post.untitled") : one.title(), one.number()), words.say("newsletter.goesNot.mine"), List.of(),
            NewsletterPages.path(one.slug()) + "/" + one.issue() + "#b" + one.placement(), words.say("newsletter.today.go"))).toList();
    }
}
