package nl.huisregel.correction;

import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What an author has not seen yet of what happened to posts of theirs. */
@Component
class HappeningTasks implements TaskSource {

    private final HappeningSql sql;
    private final Fence fence;

    HappeningTasks(HappeningSql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        return !actor.may(Right.WRITE_POSTS) ? List.of() : fence.reading(actor.board(), () -> sql.to(actor.board(), actor.person())).stream()
            .filter(it -> !it.seen()).map(it -> task(it, words)).toList();
    }

    private static Task task(Happening it, Words words) {
        String title = it.title().isEmpty() ? words.say("post.untitled") : it.title();
        String says = switch (it.what()) {
            case TAKEN_DOWN -> words.say("after.today.down", title, words.say("post.place.the." + it.channel().key()), by(it, words));
            case REPORT -> words.say(it.waits() ? it.held() ? "after.today.held" : "after.today.reported" : "after.today.decided", title);
            case BARED -> words.say("today.bare", title);
        };
        String note = switch (it.what()) {
            case TAKEN_DOWN -> it.why().isEmpty() ? words.say("after.noReason") : words.say("after.reason", it.why());
            case REPORT -> it.waits() ? words.say("after.today.headDecides", it.due().get()) : words.say("after.told." + it.outcome());
            case BARED -> words.say("today.bare.note");
        };
        return new Task(Task.Kind.PLACE, it.at(), Optional.empty(), says, note, List.of(), "/berichten/" + it.post() + "/gebeurd", words.say("after.today.see"));
    }

    /** "juf Hanneke, directeur" */
    static String by(Happening it, Words words) {
        return it.hat().isEmpty() ? it.by() : words.say("after.by", it.by(), words.say("access.hat." + it.hat().toLowerCase(java.util.Locale.ROOT)));
    }
}
