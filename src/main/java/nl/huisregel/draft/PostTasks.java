package nl.huisregel.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What an author still has to do with posts of one's own. */
@Component
class PostTasks implements TaskSource {

    private final PostLists lists;
    private final Doubts doubts;
    private final ExpiryTasks expiry;

    PostTasks(PostLists lists, Doubts doubts, ExpiryTasks expiry) {
        this.doubts = doubts;
        this.lists = lists;
        this.expiry = expiry;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        if (!actor.may(Right.WRITE_POSTS)) {
            return List.of();
        }
        Map<UUID, Instant> soon = expiry.soon(actor);
        List<Task> tasks = new ArrayList<>();
        Set<UUID> answered = doubts.answeredPosts(actor);
        Set<UUID> asked = doubts.askedPosts(actor);
        for (PostLists.Row row : lists.of(actor)) {
            if (row.draft() && !answered.contains(row.post().id()) && row.post().missed().findAny().isEmpty()) {
                Optional<Instant> goes = Optional.ofNullable(soon.get(row.post().id()));
                tasks.add(task(Task.Kind.DRAFT, row.post(), goes, words.say(asked.contains(row.post().id()) ? "today.draft.asked" : "today.draft", title(row.post(), words)),
                    goes.map(at -> words.say("expired.soon", DraftTerm.DAYS)).orElse(""), words.say("post.goOn")));
            }
            held(row.post()).forEach(placement -> tasks.add(task(Task.Kind.PLACE, row.post(), Optional.empty(),
                words.say("today.held", title(row.post(), words), words.say("post.place.the." + placement.channel().key())), "", words.say("post.held.go"))));
        }
        return tasks;
    }

    private static Stream<Placement> held(Post post) {
        return post.wasLive() ? post.placements().stream().filter(placement -> placement.state() == Placement.State.HELD && placement.missed().isEmpty() && !placement.inHands() && post.channels().contains(placement.channel())) : Stream.empty();
    }

    private static String title(Post post, Words words) {
        return post.title().isEmpty() ? words.say("post.untitled") : post.title();
    }

    private static Task task(Task.Kind kind, Post post, Optional<Instant> due, String says, String note, String step) {
        return new Task(kind, post.changedAt(), due, says, note, List.of(), "/berichten/" + post.id(), step);
    }
}
