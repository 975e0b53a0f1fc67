package nl.huisregel.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.protocol.Source;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Tells an author that something did not go out at its moment, why, and what to do; and who leads the school where the author is gone. */
@Component
class ScheduleTasks implements TaskSource {

    private static final int TOLD_DAYS = 14;

    private final Posts posts;
    private final ScheduleSql sql;
    private final Verdicts verdicts;
    private final Editions editions;
    private final Fence fence;
    private final Clock clock;

    ScheduleTasks(Posts posts, ScheduleSql sql, Verdicts verdicts, Editions editions, Fence fence, Clock clock) {
        this.posts = posts;
        this.sql = sql;
        this.verdicts = verdicts;
        this.editions = editions;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (actor.may(Right.WRITE_POSTS)) {
            posts.mine(actor).forEach(post -> post.missed().filter(this::matters).map(placement -> task(actor, post, placement, words)).forEach(tasks::add));
        }
        Optional<UUID> school = actor.may(Right.SEE_SCHOOL_POSTS) ? actor.location() : Optional.empty();
        school.ifPresent(location -> fence.reading(actor.board(), () -> sql.orphans(actor.board(), location)).forEach(orphan -> tasks.add(task(orphan, words))));
        return tasks;
    }

    private Task task(Actor actor, Post post, Placement placement, Words words) {
        Missed missed = placement.missed().orElseThrow();
        Optional<Verdict> verdict = missed.why() == Missed.Why.NOT_ALLOWED ? now(actor, post, placement.channel()) : Optional.empty();
        String why = words.say("later.missed." + missed.why().key());
        String note = words.say("later.missed.stood", Timing.told(words, missed.moment())) + " " + why + verdict.map(it -> " " + says(it, words)).orElse("");
        List<Source> sources = verdict.stream().flatMap(it -> it.refusals().stream()).flatMap(reason -> reason.sources().stream()).distinct().toList();
        return new Task(Task.Kind.PLACE, missed.moment(), Optional.empty(), words.say("later.missed.today", title(post.title(), words), words.say("post.place.the." + placement.channel().key())),
            note, sources, "/berichten/" + post.id() + (post.scheduled() ? "/plaatsing" : "#mag"), words.say("post.held.go"));
    }

    /** A class page that is over does not come back: for a while its author is told, and then it is enough. */
    private boolean matters(Placement placement) {
        Missed missed = placement.missed().orElseThrow();
        return missed.why() != Missed.Why.YEAR_OVER || missed.moment().isAfter(clock.instant().minus(Duration.ofDays(TOLD_DAYS)));
    }

    private static String says(Verdict verdict, Words words) {
        return verdict.decision().mayGoAhead() ? words.say("later.missed.mayNow") : Tellings.in(words).headline(verdict.decision());
    }

    private Optional<Verdict> now(Actor actor, Post post, Channel channel) {
        return editions.boardEdition(actor.board(), clock.instant()).stream().flatMap(_ -> verdicts.of(actor, post, clock.instant()).stream())
            .filter(verdict -> verdict.channel() == channel).findFirst();
    }

    private static Task task(Orphan orphan, Words words) {
        return new Task(Task.Kind.PLACE, orphan.moment(), Optional.empty(),
            words.say("later.orphan.today", title(orphan.title(), words), orphan.author(), words.say("post.place.the." + orphan.channel().key())),
            words.say("later.orphan.why", Words.capital(orphan.author())), List.of(), "/klaargezet/" + orphan.placement(), words.say("after.today.see"));
    }

    private static String title(String title, Words words) {
        return title.isEmpty() ? words.say("post.untitled") : title;
    }
}
