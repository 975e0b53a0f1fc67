package nl.huisregel.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
class Publishing {

    private final PublicationSql sql;
    private final DoubtSql doubts;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Consents consents;
    private final Newsletter newsletter;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Publishing(PublicationSql sql, DoubtSql doubts, Verdicts verdicts, Pictures pictures, Consents consents, Newsletter newsletter, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.doubts = doubts;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.consents = consents;
        this.newsletter = newsletter;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of it. @param live where it stands now; @param held where it waits, and why */
    record Outcome(List<Channel> live, List<Verdict> held) {
    }

    /**
     * Publishes the post in every place where it may stand now.
     *
     * @param version the version the author looked at
     * @throws ChangedMeanwhile where it is another one by now
     */
    Outcome publish(Actor actor, UUID id, int version) {
        return fence.inside(actor.board(), () -> {
            Post post = sql.lock(actor.board(), id).filter(it -> it.author().equals(actor.person())).orElseThrow(nl.huisregel.web.NotThere::new);
            if (post.version() != version) {
                throw new ChangedMeanwhile(post);
            }
            List<Picture> held = pictures.hold(actor.board(), post.pictures());
            consents.hold(actor.board(), Verdicts.personsOn(held));
            newsletter.queue(actor, post);
            return place(actor, post, clock.instant());
        });
    }

    private Outcome place(Actor actor, Post post, Instant now) {
        List<Channel> live = new ArrayList<>();
        List<Verdict> waiting = new ArrayList<>();
        for (Verdict verdict : verdicts.of(actor, post, now)) {
            if (post.placement(verdict.channel()).filter(placement -> placement.state() != Placement.State.HELD).isPresent()) {
                continue;
            }
            UUID entry = journal.decided(actor, "post", post.id(), verdict.deed(), verdict.decision());
            String layer = verdict.decision().basis().layer().map(it -> it.key()).orElse("");
            sql.hold(actor.board(), post.id(), verdict.channel(), layer, entry, post.title(), post.body(), stated(verdict));
            Optional<ApprovedPost> approved = ApprovedPost.of(post, verdict, entry);
            if (approved.isPresent()) {
                publish(actor, approved.get(), now);
                live.add(verdict.channel());
            } else {
                waiting.add(verdict);
            }
        }
        sql.touch(actor.board(), post.id(), now);
        return new Outcome(live, waiting);
    }

    /** What must be seen with the post: the system states it by itself. */
    static List<String> stated(Verdict verdict) {
        return verdict.decision().basis().duties().stream().filter(owed -> owed.duty().kind() == DutyKind.STATE).map(owed -> owed.duty().matter().key()).toList();
    }

    private void publish(Actor actor, ApprovedPost approved, Instant now) {
        Post post = approved.post();
        Channel channel = approved.verdict().channel();
        UUID placement = sql.goLive(actor.board(), post.id(), channel, now);
        for (PictureId picture : approved.verdict().pictures()) {
            String alt = pictures.find(actor.board(), picture).map(Picture::altText).orElse("");
            sql.addToPlacement(actor.board(), placement, picture, post.number(picture), alt);
        }
        if (channel == Channel.NEWSLETTER) {
            newsletter.take(actor, post.location(), placement);
        }
        doubts.standing(actor.board(), post.id()).getOrDefault(channel, List.of()).stream().filter(Doubt::open)
            .forEach(doubt -> doubts.close(actor.board(), doubt.id(), Doubt.State.OVERTAKEN, now));
        journal.noted(actor, "post.published", "placement", placement, Map.of("post", post.id().toString(), "channel", channel.key(), "decision", approved.entry().toString()));
    }
}
