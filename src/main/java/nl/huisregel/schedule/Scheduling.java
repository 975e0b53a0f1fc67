package nl.huisregel.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.ApprovedPost;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Sets a post ready for a moment, changes that moment, and takes it back. What is set ready is decided as if it were that moment, with what
 * people consented to now; at the moment itself {@link GoingOut} decides again. Meanwhile nothing of the post changes.
 */
@Component
public class Scheduling {

    private final ScheduleSql sql;
    private final Posts posts;
    private final Publishing publishing;
    private final Verdicts verdicts;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Scheduling(ScheduleSql sql, Posts posts, Publishing publishing, Verdicts verdicts, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.publishing = publishing;
        this.verdicts = verdicts;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of it. @param scheduled where it waits for its moment; @param held where it waits for something else, and why */
    record Outcome(List<Channel> scheduled, List<Verdict> held) {
    }

    /** When this post goes out, as its author filled it in last. */
    public Timing timing(BoardId board, Post post) {
        return post.goesAt().or(() -> fence.reading(board, () -> sql.wish(board, post.id()))).map(moment -> Timing.kept(moment, clock.instant()))
            .or(() -> fence.reading(board, () -> sql.typed(board, post.id())).map(typed -> read(typed.day(), typed.time()))).orElse(Timing.AT_ONCE);
    }

    /** Keeps the moment an author wants; what is no moment yet is kept as it was typed, and until then nothing goes out. */
    public void wish(Actor actor, UUID post, Timing timing) {
        fence.inside(actor.board(), () -> {
            if (timing.wrong().isEmpty()) {
                sql.wish(actor.board(), post, actor.person(), timing.at());
            } else {
                sql.keep(actor.board(), post, actor.person(), new ScheduleSql.Typed(cut(timing.day()), cut(timing.time())));
            }
        });
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(40, typed.length()));
    }

    public Timing read(String day, String time) {
        return Timing.read(day, time, clock.instant());
    }

    /**
     * Sets the post ready in every place where it may go out at that moment; a moment that was set before is no more.
     *
     * @throws ChangedMeanwhile where the author looked at another version
     */
    public Outcome schedule(Actor actor, UUID id, int version, Instant moment) {
        return fence.inside(actor.board(), () -> {
            publishing.held(actor, id, version);
            sql.free(actor.board(), id);
            sql.wish(actor.board(), id, actor.person(), Optional.of(moment));
            posts.touch(actor.board(), id, clock.instant());
            return place(actor, posts.find(actor.board(), id).orElseThrow(NotThere::new), moment);
        });
    }

    private Outcome place(Actor actor, Post post, Instant moment) {
        List<Channel> scheduled = new ArrayList<>();
        List<Verdict> waiting = new ArrayList<>();
        for (Verdict verdict : verdicts.of(actor, post, moment)) {
            if (post.placement(verdict.channel()).filter(placement -> placement.state() != Placement.State.HELD).isPresent()) {
                continue;
            }
            Optional<ApprovedPost> approved = publishing.decided(actor, post, verdict);
            if (approved.isPresent()) {
                UUID placement = sql.schedule(actor.board(), post.id(), verdict.channel(), moment, post.version(), actor.hat());
                journal.noted(actor, "post.scheduled", "placement", placement, Map.of("post", post.id().toString(), "channel", verdict.channel().key(),
                    "moment", moment.toString(), "decision", approved.get().entry().toString()));
                scheduled.add(verdict.channel());
            } else {
                waiting.add(verdict);
            }
        }
        return new Outcome(scheduled, waiting);
    }

    /** The author wants it now after all. */
    public Publishing.Outcome now(Actor actor, UUID id, int version) {
        return fence.inside(actor.board(), () -> {
            publishing.held(actor, id, version);
            free(actor, id);
            sql.wish(actor.board(), id, actor.person(), Optional.empty());
            return publishing.publish(actor, id, version);
        });
    }

    /** It waits no longer, and can be changed again. False where it had gone out, or was taken back already. */
    public boolean takeBack(Actor actor, UUID id) {
        return fence.inside(actor.board(), () -> {
            posts.lock(actor.board(), id).filter(post -> post.author().equals(actor.person())).orElseThrow(NotThere::new);
            boolean waited = free(actor, id);
            if (waited) {
                posts.touch(actor.board(), id, clock.instant());
            }
            return waited;
        });
    }

    /** What did not go out because its author is gone, for who leads the school. */
    public Optional<Orphan> orphan(BoardId board, UUID school, UUID placement) {
        return fence.reading(board, () -> sql.orphan(board, school, placement));
    }

    /** Whoever leads the school knows of it. */
    public void orphanRead(Actor actor, UUID placement) {
        fence.inside(actor.board(), () -> sql.read(actor.board(), placement, actor.person()));
    }

    private boolean free(Actor actor, UUID id) {
        List<ScheduleSql.Freed> freed = sql.free(actor.board(), id);
        freed.forEach(it -> journal.noted(actor, "post.unscheduled", "placement", it.placement(), Map.of("post", id.toString(), "channel", it.channel().key(), "moment", it.moment().toString())));
        return !freed.isEmpty();
    }
}
