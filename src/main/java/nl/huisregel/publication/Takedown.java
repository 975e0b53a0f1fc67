package nl.huisregel.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Takes a post down, everywhere it stands or from some places: by its author, or by the head of the school. It is decided like any act, and nearly always allowed. */
@Component
public class Takedown {

    /** The duty of a protocol that wants to hear why. */
    public static final String REASON = "give reason";

    private final PublicationSql sql;
    private final Posts posts;
    private final Hands hands;
    private final Verdicts verdicts;
    private final Editions editions;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Takedown(PublicationSql sql, Posts posts, Hands hands, Verdicts verdicts, Editions editions, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.hands = hands;
        this.verdicts = verdicts;
        this.editions = editions;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** The same, of taking it down everywhere. */
    public Decision decide(Actor actor, Post post) {
        return decide(actor, post, EnumSet.allOf(Channel.class));
    }

    /** What the protocol says of taking this post down now, one decision for all places. */
    public Decision decide(Actor actor, Post post, Set<Channel> places) {
        return editions.inForce(actor.board(), post.location(), clock.instant()).decide(deed(actor, post, places, Optional.empty(), clock.instant()), channel(post, places));
    }

    /** Takes it down everywhere; where only people can, it asks them to. Answers the decision, which may also be a no. */
    public Decision takeDown(Actor actor, UUID id, Optional<String> why) {
        return takeDown(actor, id, why, EnumSet.allOf(Channel.class));
    }

    /** Takes it down from these places and leaves it in the others. */
    public Decision takeDown(Actor actor, UUID id, Optional<String> why, Set<Channel> places) {
        return fence.inside(actor.board(), () -> {
            Post post = sql.lock(actor.board(), id).filter(it -> mayTry(actor, it)).orElseThrow(NotThere::new);
            Instant now = clock.instant();
            Deed deed = deed(actor, post, places, why, now);
            Decision decision = editions.inForce(actor.board(), post.location(), now).decide(deed, channel(post, places));
            UUID entry = journal.decided(actor, "post", post.id(), deed, decision);
            if (decision.mayGoAhead()) {
                List<Placement> standing = post.placements().stream().filter(Placement::stands).filter(placement -> places.contains(placement.channel())).toList();
                standing.forEach(placement -> {
                    if (placement.channel().byHand()) {
                        hands.askAll(actor, placement.id(), why, now);
                    } else {
                        sql.takeDown(actor.board(), placement.id(), actor.person(), actor.as(), why, now);
                    }
                    journal.noted(actor, placement.channel().byHand() ? "post.asked_down" : "post.taken_down", "placement", placement.id(), Map.of("post", post.id().toString(), "decision", entry.toString()));
                });
                posts.down(actor, post, standing.stream().map(Placement::id).toList(), why, now);
                sql.touch(actor.board(), post.id(), now);
            }
            return decision;
        });
    }

    /** Its author, and who leads the school it is of. */
    public static boolean mayTry(Actor actor, Post post) {
        return post.author().equals(actor.person()) || actor.hat() == Hat.HEAD && actor.worksAt(post.location());
    }

    private Deed deed(Actor actor, Post post, Set<Channel> places, Optional<String> why, Instant now) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.put(Circumstance.DURING, verdicts.during(actor.board(), post.location(), now));
        post.fact(Circumstance.ABOUT).filter(fact -> !fact.notSure()).ifPresent(fact -> told.put(Circumstance.ABOUT, Set.copyOf(fact.answers())));
        return new Deed(Act.TAKE_DOWN, Verdicts.role(actor.hat()), EnumSet.noneOf(nl.huisregel.protocol.words.Role.class), now.atZone(ZoneId.of("Europe/Amsterdam")),
            channel(post, places).map(List::of).orElse(List.of()), told, EnumSet.noneOf(Circumstance.class), EnumSet.noneOf(Circumstance.class),
            EnumSet.noneOf(Circumstance.class), List.of(), Map.of(), why.map(reason -> new Done(REASON, Optional.of(reason))).stream().toList(), Optional.empty());
    }

    /** The most public place it stands decides for all. */
    private static Optional<String> channel(Post post, Set<Channel> places) {
        return post.placements().stream().filter(Placement::stands).map(Placement::channel).filter(places::contains)
            .max(Comparator.comparing((Channel channel) -> channel != Channel.NEWSLETTER).thenComparing(Comparator.naturalOrder())).map(Channel::circumstance);
    }
}
