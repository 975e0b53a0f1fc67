package nl.huisregel.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.words.DutyKind;
import org.springframework.stereotype.Component;

/**
 * Puts a post where it may stand. All in one transaction: what the decision rests on is held first (the post, who is on its pictures, what
 * they consented to), then it is decided again, kept in the journal, and only what may go ahead goes live.
 */
@Component
public class Publishing {

    private final PublicationSql sql;
    private final Posts posts;
    private final Hands hands;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Consents consents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Publishing(PublicationSql sql, Posts posts, Hands hands, Verdicts verdicts, Pictures pictures, Consents consents, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.hands = hands;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.consents = consents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of it. @param live where it stands now; @param held where it waits, and why; @param handed where its author puts it by hand */
    public record Outcome(List<Channel> live, List<Verdict> held, List<Channel> handed) {
    }

    /**
     * Publishes the post in every place where it may stand now.
     *
     * @param version the version the author looked at
     * @throws ChangedMeanwhile where it is another one by now
     */
    public Outcome publish(Actor actor, UUID id, int version) {
        return fence.inside(actor.board(), () -> place(actor, held(actor, id, version), clock.instant()));
    }

    /** The post with all that its decision rests on, which nobody changes until the transaction ends. */
    public Post held(Actor actor, UUID id, int version) {
        Post post = sql.lock(actor.board(), id).filter(it -> it.author().equals(actor.person())).orElseThrow(nl.huisregel.web.NotThere::new);
        if (post.version() != version) {
            throw new ChangedMeanwhile(post);
        }
        consents.hold(actor.board(), Verdicts.personsOn(pictures.hold(actor.board(), post.pictures())));
        posts.expecting(actor, post);
        return post;
    }

    private Outcome place(Actor actor, Post post, Instant now) {
        List<Channel> live = new ArrayList<>();
        List<Verdict> waiting = new ArrayList<>();
        List<Channel> handed = new ArrayList<>();
        for (Verdict verdict : verdicts.of(actor, post, now)) {
            if (post.placement(verdict.channel()).filter(placement -> placement.state() != Placement.State.HELD || placement.inHands()).isPresent()) {
                continue;
            }
            Optional<ApprovedPost> approved = decided(actor, post, verdict);
            if (approved.isEmpty() || !go(actor, approved.get(), now, Map.of())) {
                waiting.add(verdict);
            } else if (verdict.channel().byHand()) {
                handed.add(verdict.channel());
            } else {
                live.add(verdict.channel());
            }
        }
        sql.touch(actor.board(), post.id(), now);
        return new Outcome(live, waiting, handed);
    }

    /** Keeps the decision, and holds the post there with it; answers what may go ahead. */
    public Optional<ApprovedPost> decided(Actor actor, Post post, Verdict verdict) {
        UUID entry = journal.decided(actor, "post", post.id(), verdict.deed(), verdict.decision());
        String layer = verdict.decision().basis().layer().map(it -> it.key()).orElse("");
        sql.hold(actor.board(), post.id(), verdict.channel(), layer, entry, post.title(), post.body(), stated(verdict));
        return ApprovedPost.of(post, verdict, entry);
    }

    /** What must be seen with the post: the system states it by itself. */
    public static List<String> stated(Verdict verdict) {
        return verdict.decision().basis().duties().stream().filter(owed -> owed.duty().kind() == DutyKind.STATE).map(owed -> owed.duty().matter().key()).toList();
    }

    /**
     * Puts it where it goes: live, or into the hands of its author where only people can put it.
     *
     * @param how what the journal adds: that nobody pressed a button
     * @return false where the school has no account that anybody could put it on
     */
    public boolean go(Actor actor, ApprovedPost approved, Instant now, Map<String, Object> how) {
        if (approved.verdict().channel().byHand()) {
            return hands.handOut(actor, approved, now);
        }
        publish(actor, approved, now, how);
        return true;
    }

    private void publish(Actor actor, ApprovedPost approved, Instant now, Map<String, Object> how) {
        Post post = approved.post();
        Channel channel = approved.verdict().channel();
        UUID placement = posts.goLive(actor, post, channel, now);
        for (PictureId picture : approved.verdict().pictures()) {
            String alt = pictures.find(actor.board(), picture).map(Picture::altText).orElse("");
            sql.addToPlacement(actor.board(), placement, picture, post.number(picture), alt);
        }
        Map<String, Object> facts = new HashMap<>(how);
        facts.putAll(Map.of("post", post.id().toString(), "channel", channel.key(), "decision", approved.entry().toString()));
        journal.noted(actor, "post.published", "placement", placement, facts);
    }
}
