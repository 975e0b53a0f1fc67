package nl.huisregel.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.PlacementFollower;
import nl.huisregel.publication.Post;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * The newsletter of a school while it is being made. A post that may go on paper stands in the open issue at once: live, seen by who works at the
 * school, and by who is on a picture or decides for them, because what is printed cannot be fetched back. One issue is open at a time.
 */
@Component
class Newsletter implements PlacementFollower {

    private final NewsletterSql sql;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Newsletter(NewsletterSql sql, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /**
     * Waits for its turn where the post may come in an issue: before anything is decided, because closing takes its turn first and the journal after it.
     * A post that stands in an issue already waits for nothing here: closing may be waiting for that post.
     */
    @Override
    public void expecting(Actor actor, Post post) {
        if (post.channels().contains(Channel.NEWSLETTER) && post.placement(Channel.NEWSLETTER).filter(it -> it.state() != Placement.State.HELD).isEmpty()) {
            sql.queue(actor.board(), post.location());
        }
    }

    /** Puts what went live in the open issue, last; begins one where none is open. Part of the transaction that publishes. */
    @Override
    public void live(Actor actor, Post post, Channel channel, UUID placement, Instant now) {
        if (channel == Channel.NEWSLETTER) {
            take(actor, post.location(), placement);
        }
    }

    private void take(Actor actor, UUID location, UUID placement) {
        fence.inside(actor.board(), () -> {
            sql.queue(actor.board(), location);
            sql.add(actor.board(), openOrBegin(actor, location), placement);
        });
    }

    /** Begins an issue by hand, where none is open. */
    UUID begin(Actor actor, UUID location) {
        return fence.inside(actor.board(), () -> {
            sql.queue(actor.board(), location);
            return openOrBegin(actor, location);
        });
    }

    /** One place up or down; what is at an end stays there. */
    void move(Actor actor, UUID location, UUID issue, UUID placement, boolean up) {
        fence.inside(actor.board(), () -> {
            sql.queue(actor.board(), location);
            sql.find(actor.board(), location, issue).filter(NewsletterIssue::open).orElseThrow(NotThere::new);
            List<UUID> order = new ArrayList<>(sql.items(actor.board(), issue).stream().map(item -> item.live().placement()).toList());
            int at = order.indexOf(placement);
            int to = up ? at - 1 : at + 1;
            if (at < 0) {
                throw new NotThere();
            }
            if (to >= 0 && to < order.size()) {
                Collections.swap(order, at, to);
                order.forEach(one -> sql.position(actor.board(), one, order.indexOf(one) + 1));
            }
        });
    }

    /** From here on it is out, and stays closed; the issue as it is then. */
    NewsletterIssue out(Viewer viewer, UUID location, NewsletterIssue issue) {
        if (issue.out().isPresent()) {
            return issue;
        }
        fence.inside(viewer.board(), () -> sql.out(viewer.board(), issue.id(), clock.instant()));
        return readable(viewer, location, issue.id()).filter(it -> !it.open()).orElseThrow(NotThere::new);
    }

    UUID openOrBegin(Actor actor, UUID location) {
        return sql.open(actor.board(), location).map(NewsletterIssue::id).orElseGet(() -> {
            UUID issue = sql.begin(actor.board(), location, year(clock.instant()), actor.person(), clock.instant());
            journal.noted(actor, "newsletter.begun", "newsletter", issue, Map.of());
            return issue;
        });
    }

    static int year(Instant at) {
        return SchoolYear.of(LocalDate.ofInstant(at, ZoneId.of("Europe/Amsterdam"))).from();
    }

    /** The issue somebody may look at: who works there any, who belongs there a closed one. */
    Optional<NewsletterIssue> readable(Viewer viewer, UUID location, UUID issue) {
        boolean works = viewer.worksAt().filter(location::equals).isPresent();
        return fence.reading(viewer.board(), () -> sql.find(viewer.board(), location, issue)
            .filter(it -> works || viewer.belongsTo(location) && sql.forFamilies(viewer.board(), location).contains(it.id())));
    }
}
