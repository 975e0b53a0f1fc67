package nl.huisregel.elsewhere;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Source;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * What waits where only people can do it: for whoever put it there, and for the head once that person is gone, is stuck or is too late.
 * Why a picture must go, and for whom, nobody is told.
 */
@Component
class HandTasks implements TaskSource {

    private final HandSql hands;
    private final ElsewhereSql sql;
    private final Fence fence;
    private final Clock clock;

    HandTasks(HandSql hands, ElsewhereSql sql, Fence fence, Clock clock) {
        this.hands = hands;
        this.sql = sql;
        this.fence = fence;
        this.clock = clock;
    }

    /** What any picture of somebody needs to stand anywhere, whatever made it go. */
    static Source law() {
        Edition law = Protocols.law();
        return new Source(law, law.norm("avg-6").orElseThrow());
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.WRITE_POSTS) || actor.location().isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return fence.reading(actor.board(), () -> {
            List<Task> tasks = new ArrayList<>();
            hands.at(actor.board(), actor.location().get()).stream().filter(it -> it.person().equals(actor.person()) || head(actor) && (!it.staff() || now.isAfter(Errand.due(it.since()))))
                .forEach(it -> tasks.add(tell(it, words)));
            sql.waiting(actor.board(), actor.location().get()).stream().filter(it -> it.told().person().equals(actor.person()) || head(actor) && it.forTheHead(now))
                .forEach(it -> tasks.add(task(actor, it, now, words)));
            return tasks;
        });
    }

    private static boolean head(Actor actor) {
        return actor.hat() == Hat.HEAD;
    }

    private static Task tell(HandSql.InHands it, Words words) {
        return new Task(Task.Kind.PLACE, it.since(), Optional.of(Errand.due(it.since())), words.say("hand.today.tell", title(it.title(), words)), words.say("hand.today.tell.note"), List.of(),
            "/berichten/" + it.post() + "/met-de-hand", words.say("hand.today.tell.step"));
    }

    private static Task task(Actor actor, Elsewhere it, Instant now, Words words) {
        Errand first = it.errands().getFirst();
        String title = title(it.title(), words);
        List<String> numbers = it.pictureErrands().stream().flatMap(errand -> errand.number().stream()).map(String::valueOf).toList();
        String says = it.wholePost() || it.everyPicture() && it.pictures() > 1 ? words.say("elsewhere.today.post", title, it.account().name())
            : !numbers.isEmpty() ? words.count("elsewhere.today.picture", numbers.size(), words.list(numbers), title, it.account().name())
            : words.say("elsewhere.today.correct", title, it.account().name());
        List<Source> sources = numbers.isEmpty() ? List.of() : List.of(law());
        return new Task(Task.Kind.PLACE, first.askedAt(), Optional.of(first.due()), says, note(actor, it, now, words), sources, it.path(), words.say("elsewhere.today.step"));
    }

    private static String note(Actor actor, Elsewhere it, Instant now, Words words) {
        Optional<Errand.Failed> failed = it.errands().stream().flatMap(errand -> errand.failed().stream()).findFirst();
        if (failed.isPresent()) {
            return words.say("elsewhere.today.failed", Words.capital(failed.get().by()), failed.get().why());
        }
        if (!it.staff()) {
            return words.say("elsewhere.today.left", Words.capital(it.told().by()));
        }
        return !it.told().person().equals(actor.person()) && it.forTheHead(now) ? words.say("elsewhere.today.late", Words.capital(it.told().by()))
            : it.mustGo() ? words.say("elsewhere.today.only") : words.say("elsewhere.today.correct.note");
    }

    private static String title(String title, Words words) {
        return title.isEmpty() ? words.say("post.untitled") : title;
    }
}
