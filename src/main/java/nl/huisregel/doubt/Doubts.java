package nl.huisregel.doubt;

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
import nl.huisregel.media.Picture;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.DutyKind;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Putting a doubt to whom the protocol names, and taking it back: for the author of a post. Answering is in {@link Answering}. */
@Component
public class Doubts {

    static final int LONGEST = 1000;

    private final DoubtSql sql;
    private final Posts posts;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Answerers answerers;
    private final Precedents precedents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Doubts(DoubtSql sql, Posts posts, Verdicts verdicts, Pictures pictures, Answerers answerers, Precedents precedents, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.answerers = answerers;
        this.precedents = precedents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Puts the question to whoever decides, for every place that waits for it; the post is held there. Asked twice is asked once. */
    public List<UUID> ask(Actor actor, UUID id, String question) {
        return fence.inside(actor.board(), () -> {
            Post post = posts.lock(actor.board(), id).filter(it -> it.author().equals(actor.person())).orElseThrow(NotThere::new);
            Instant now = clock.instant();
            List<UUID> asked = new ArrayList<>();
            for (Ask ask : of(actor, post, verdicts.of(actor, post, now))) {
                if (ask.canAsk()) {
                    asked.add(ask(actor, post, ask, cut(question), now));
                }
            }
            return asked;
        });
    }

    private UUID ask(Actor actor, Post post, Ask ask, String question, Instant now) {
        Verdict verdict = ask.verdict();
        Referral referral = ask.referral().orElseThrow();
        UUID entry = journal.decided(actor, "post", post.id(), verdict.deed(), verdict.decision());
        posts.hold(actor.board(), post.id(), verdict.channel(), verdict.decision().basis().layer().map(it -> it.key()).orElse(""), entry, post.title(), post.body(),
            verdict.decision().basis().duties().stream().filter(owed -> owed.duty().kind() == DutyKind.STATE).map(owed -> owed.duty().matter().key()).toList());
        UUID doubt = sql.insert(actor.board(), post, verdict.channel(), actor.person(), actor.hat(), now, question, referral.to(), referral.norms(), Content.editions(verdict),
            content(actor, post, verdict), entry);
        journal.noted(actor, "doubt.asked", "post", post.id(), Map.of("doubt", doubt.toString(), "channel", verdict.channel().key(), "to", referral.to().key(),
            "norms", referral.norms(), "decision", entry.toString()));
        return doubt;
    }

    /** Takes the question back, in each place it was put for, while nobody answered it; then the author no longer doubts. False where it was too late. */
    boolean takeBack(Actor actor, UUID id) {
        return fence.inside(actor.board(), () -> {
            Doubt asked = sql.find(actor.board(), id).filter(it -> it.askedBy().equals(actor.person())).orElseThrow(NotThere::new);
            UUID post = asked.post().orElseThrow(NotThere::new);
            posts.lock(actor.board(), post).ifPresent(Post::unscheduled);
            sql.lock(actor.board(), id);
            Doubt doubt = sql.find(actor.board(), id).orElseThrow(NotThere::new);
            if (!doubt.open()) {
                return false;
            }
            Instant now = clock.instant();
            sql.standing(actor.board(), post).values().stream().flatMap(List::stream)
                .filter(other -> other.id().equals(id) || other.open() && other.askedBy().equals(actor.person()) && other.question().equals(doubt.question()))
                .forEach(one -> close(actor, post, one, now));
            if (sql.standing(actor.board(), post).isEmpty()) {
                posts.tell(actor.board(), post, new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of()), actor.person(), now);
                posts.touch(actor.board(), post, now);
            }
            return true;
        });
    }

    private void close(Actor actor, UUID post, Doubt doubt, Instant now) {
        sql.close(actor.board(), doubt.id(), Doubt.State.TAKEN_BACK, now);
        journal.noted(actor, "doubt.taken_back", "post", post, Map.of("doubt", doubt.id().toString(), "channel", doubt.channel().key(), "norms", doubt.norms()));
    }

    public Doubt mine(Actor actor, UUID id) {
        return fence.reading(actor.board(), () -> sql.find(actor.board(), id)).filter(it -> it.askedBy().equals(actor.person())).orElseThrow(NotThere::new);
    }

    /** Where a post stands with its doubts, place by place; places where it stands already have none. */
    public List<Ask> of(Actor actor, Post post, List<Verdict> now) {
        return fence.reading(actor.board(), () -> {
            Map<Channel, List<Doubt>> asked = sql.standing(actor.board(), post.id());
            List<Picture> all = pictures.all(actor.board(), post.pictures());
            return now.stream().filter(verdict -> post.placement(verdict.channel()).filter(placement -> placement.state() != Placement.State.HELD).isEmpty())
                .map(verdict -> of(actor, post, verdict, Content.of(post, verdict, all), asked.getOrDefault(verdict.channel(), List.of()))).toList();
        });
    }

    /** What was answered of what this author asked, where the post does not stand yet. */
    List<Ask> answeredFor(Actor actor) {
        return fence.reading(actor.board(), () -> sql.answeredFor(actor.board(), actor.person()).stream().flatMap(doubt -> doubt.post().stream()).distinct()
            .flatMap(id -> posts.find(actor.board(), id).stream()).flatMap(post -> of(actor, post, verdicts.of(actor, post, clock.instant())).stream()).toList());
    }

    /** Posts of this author whose answer says what is next. */
    public java.util.Set<UUID> answeredPosts(Actor actor) {
        return answeredFor(actor).stream().flatMap(ask -> ask.answered().stream()).flatMap(doubt -> doubt.post().stream()).collect(java.util.stream.Collectors.toSet());
    }

    /** Posts of this author about which a question waits for somebody else. */
    public java.util.Set<UUID> askedPosts(Actor actor) {
        return fence.reading(actor.board(), () -> sql.open(actor.board())).stream().filter(doubt -> doubt.askedBy().equals(actor.person()))
            .flatMap(doubt -> doubt.post().stream()).collect(java.util.stream.Collectors.toSet());
    }

    private Ask of(Actor actor, Post post, Verdict verdict, Content content, List<Doubt> asked) {
        Optional<Referral> referral = Referral.of(verdict.decision());
        Optional<Doubt> latest = asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
        return new Ask(verdict, referral, referral.map(it -> answerers.names(actor.board(), it.to(), actor.person(), post.location())).orElse(List.of()), latest,
            latest.filter(it -> it.answers(content)).isPresent(), latest.flatMap(Doubt::answer).flatMap(DoubtAnswer::content).map(then -> then.differences(content)).orElse(List.of()),
            referral.map(it -> precedents.like(actor.board(), post.location(), verdict, it.norms())).orElse(List.of()).stream()
                .filter(precedent -> asked.stream().flatMap(doubt -> doubt.answer().stream()).noneMatch(answer -> answer.at().equals(precedent.at()))).toList());
    }

    private Content content(Actor actor, Post post, Verdict verdict) {
        return Content.of(post, verdict, pictures.all(actor.board(), post.pictures()));
    }

    /** The post is thrown away: what was asked about it needs no answer, and its words go along. Runs inside the transaction of that. */
    public void forget(BoardId board, UUID post, Instant now) {
        sql.forget(board, post, now);
    }

    static String cut(String text) {
        String plain = text.replace("\r\n", "\n").strip();
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
