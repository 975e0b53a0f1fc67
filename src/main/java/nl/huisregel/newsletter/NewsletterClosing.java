package nl.huisregel.newsletter;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Closes an issue of a newsletter. Everything in it is decided again, as when it was published, with what the decision rests on held until the end: each
 * post as its author's, by the wording in force now. A picture that cannot go along stays out of the issue for good; a post that cannot waits in the next.
 */
@Component
class NewsletterClosing {

    private final NewsletterSql sql;
    private final Posts posts;
    private final Newsletter newsletter;
    private final Verdicts verdicts;
    private final Pictures pictures;
    private final Consents consents;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    NewsletterClosing(NewsletterSql sql, Posts posts, Newsletter newsletter, Verdicts verdicts, Pictures pictures, Consents consents,
                      Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.newsletter = newsletter;
        this.verdicts = verdicts;
        this.pictures = pictures;
        this.consents = consents;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** How each post stands now, in order: what closing would do if nothing changed. */
    List<NewsletterStanding> standing(BoardId board, UUID location, UUID issue) {
        return fence.reading(board, () -> sql.items(board, issue).stream()
            .map(item -> standing(board, location, item, posts.find(board, item.post()).orElseThrow(), clock.instant())).toList());
    }

    /** False where nothing in it could go along: then it stays open. */
    boolean close(Actor actor, UUID location, UUID id) {
        return fence.inside(actor.board(), () -> {
            sql.queue(actor.board(), location);
            sql.find(actor.board(), location, id).filter(NewsletterIssue::open).orElseThrow(NotThere::new);
            Instant now = clock.instant();
            List<NewsletterStanding> all = held(actor.board(), location, id, now);
            if (all.stream().noneMatch(NewsletterStanding::goes)) {
                return false;
            }
            Map<NewsletterStanding, UUID> entries = new java.util.IdentityHashMap<>();
            all.forEach(one -> entries.put(one, journal.decided(actor, "post", one.post().id(), one.verdict().deed(), one.verdict().decision())));
            sql.close(actor.board(), location, id, Newsletter.year(now), actor.person(), now);
            all.stream().filter(NewsletterStanding::goes).forEach(one -> goesAlong(actor.board(), id, one, entries.get(one)));
            List<NewsletterStanding> left = all.stream().filter(one -> !one.goes()).toList();
            if (!left.isEmpty()) {
                UUID next = newsletter.openOrBegin(actor, location);
                left.forEach(one -> sql.passOn(actor.board(), one.item().live().placement(), next));
            }
            journal.noted(actor, "newsletter.closed", "newsletter", id, Map.of("posts", all.size() - left.size(), "passed on", left.size(),
                "pictures out", all.stream().filter(NewsletterStanding::goes).mapToInt(one -> one.out().size()).sum()));
            return true;
        });
    }

    /** Only the last one closed, and only while nobody has it: what was begun since becomes part of it again. */
    boolean reopen(Actor actor, UUID location, UUID id) {
        return fence.inside(actor.board(), () -> {
            sql.queue(actor.board(), location);
            sql.closed(actor.board(), location).stream().findFirst().filter(last -> last.id().equals(id)).orElseThrow(NotThere::new);
            if (sql.lock(actor.board(), location, id).flatMap(NewsletterIssue::out).isPresent()) {
                return false;
            }
            sql.open(actor.board(), location).ifPresent(next -> {
                sql.moveAll(actor.board(), next.id(), id);
                sql.drop(actor.board(), next.id());
            });
            sql.takeBackIn(actor.board(), id);
            sql.reopen(actor.board(), id);
            journal.noted(actor, "newsletter.reopened", "newsletter", id, Map.of());
            return true;
        });
    }

    /** What the decisions rest on is held first, of all posts, and only then is anything decided. */
    private List<NewsletterStanding> held(BoardId board, UUID location, UUID issue, Instant now) {
        List<Post> locked = sql.items(board, issue).stream().map(NewsletterItem::post).sorted().flatMap(post -> posts.lock(board, post).stream()).toList();
        List<PictureId> all = locked.stream().flatMap(post -> post.pictures().stream()).distinct().toList();
        consents.hold(board, Verdicts.personsOn(pictures.hold(board, all)));
        return sql.items(board, issue).stream().map(item -> standing(board, location, item,
            locked.stream().filter(post -> post.id().equals(item.post())).findFirst().orElseThrow(), now)).toList();
    }

    private NewsletterStanding standing(BoardId board, UUID location, NewsletterItem item, Post post, Instant now) {
        Actor author = new Actor(board, post.author(), sql.hat(board, post.id(), post.author()).orElse(Hat.TEACHER), Optional.of(location), item.live().author());
        Set<PictureId> placed = new LinkedHashSet<>(posts.placed(board, item.live().placement()));
        Set<PictureId> not = new HashSet<>(post.pictures());
        not.removeAll(posts.onShow(board, item.live().placement()));
        Verdict whole = verdict(author, post, not, now);
        if (Stream.concat(whole.refusals().stream().flatMap(reason -> reason.pictures().stream()), whole.decision().basis().questions().stream().flatMap(question -> question.picture().stream()))
            .map(label -> not.add(post.pictures().get(Integer.parseInt(label) - 1))).toList().contains(true)) {
            whole = verdict(author, post, not, now);
        }
        placed.retainAll(not);
        return new NewsletterStanding(item, post, whole, placed);
    }

    private Verdict verdict(Actor author, Post post, Set<PictureId> without, Instant now) {
        Map<Channel, Set<PictureId>> off = new EnumMap<>(Channel.class);
        off.put(Channel.NEWSLETTER, without);
        return verdicts.of(author, new Post(post.id(), post.location(), post.group(), post.author(), post.title(), post.body(), post.version(), post.changedAt(), post.pictures(),
            Set.of(Channel.NEWSLETTER), off, post.facts(), post.duties(), post.placements()), now).getFirst();
    }

    private void goesAlong(BoardId board, UUID issue, NewsletterStanding one, UUID entry) {
        var basis = one.verdict().decision().basis();
        UUID placement = one.item().live().placement();
        sql.decided(board, placement, basis.layer().map(it -> it.key()).orElse(""), entry, Publishing.stated(one.verdict()));
        sql.leaveOut(board, issue, placement, one.out());
    }
}
