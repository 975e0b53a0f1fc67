package nl.huisregel.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.ApprovedPost;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Board;
import nl.huisregel.school.Directory;
import nl.huisregel.web.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends out what was set ready, when its moment has come. Every node looks; the lock on a post tells which does it, one transaction a place, in
 * which it is decided again as publishing: by the protocol in force then, on what people consented to then. What may not is held, and says why.
 */
@Component
class GoingOut {

    private static final Logger LOG = LoggerFactory.getLogger(GoingOut.class);
    /** A node whose clock is further from the database's than this sends nothing out: it cannot know what time it is. */
    private static final Duration STRAYED = Duration.ofSeconds(30);
    /** Later than this its author is asked: news of yesterday morning may be no news. */
    static final Duration SENSIBLE = Duration.ofHours(24);

    private final ScheduleSql sql;
    private final Posts posts;
    private final Publishing publishing;
    private final Verdicts verdicts;
    private final Editions editions;
    private final Accounts accounts;
    private final Directory directory;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;
    private boolean strayed;

    GoingOut(ScheduleSql sql, Posts posts, Publishing publishing, Verdicts verdicts, Editions editions, Accounts accounts, Directory directory, Journal journal,
             Fence fence, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.publishing = publishing;
        this.verdicts = verdicts;
        this.editions = editions;
        this.accounts = accounts;
        this.directory = directory;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void look() {
        for (Board board : directory.boards()) {
            try {
                look(board.id());
            } catch (RuntimeException wrong) {
                LOG.error("What was set ready could not be looked at now; it is tried again within a minute ({})", wrong.getClass().getName());
            }
        }
    }

    /** Answers how many places went out. */
    int look(BoardId board) {
        Instant now = clock.instant();
        return astray(board, now) ? 0 : goOut(board, now);
    }

    /** Said once, and not again at every look. */
    private boolean astray(BoardId board, Instant now) {
        boolean is = Duration.between(now, fence.reading(board, () -> sql.databaseTime(board))).abs().compareTo(STRAYED) > 0;
        if (is && !strayed) {
            LOG.error("The clock of this machine differs from the database's: nothing that was set ready goes out from here until that is put right");
        }
        strayed = is;
        return is;
    }

    int goOut(BoardId board, Instant now) {
        int gone = 0;
        for (UUID placement : fence.reading(board, () -> sql.due(board, now))) {
            try {
                gone += fence.inside(board, () -> sql.lock(board, placement, now).filter(due -> decide(board, due, now)).isPresent()) ? 1 : 0;
            } catch (RuntimeException wrong) {
                LOG.error("A post that was set ready could not go out now; it is tried again within a minute ({})", wrong.getClass().getName());
            }
        }
        return gone;
    }

    private boolean decide(BoardId board, ScheduleSql.Due due, Instant now) {
        sql.free(board, new ScheduleSql.Freed(due.placement(), due.channel(), due.moment()));
        sql.stir(board, due.post(), now);
        sql.wish(board, due.post(), due.author(), Optional.empty());
        Optional<Actor> author = author(board, due);
        Optional<Missed.Why> missed = author.isEmpty() ? Optional.of(Missed.Why.AUTHOR_GONE) : outOfTheQuestion(board, due, now).or(() -> publish(author.get(), due, now));
        missed.ifPresent(why -> miss(board, due, why));
        return missed.isEmpty();
    }

    /** Who set it ready, as they are now; nobody where they left the school, or do not have that role any more. */
    private Optional<Actor> author(BoardId board, ScheduleSql.Due due) {
        return accounts.actors(board, due.author()).stream()
            .filter(actor -> actor.hat() == due.as() && actor.may(Right.WRITE_POSTS) && actor.location().equals(Optional.of(due.location()))).findFirst();
    }

    private Optional<Missed.Why> outOfTheQuestion(BoardId board, ScheduleSql.Due due, Instant now) {
        if (Duration.between(due.moment(), now).compareTo(SENSIBLE) > 0) {
            return Optional.of(Missed.Why.TOO_LATE);
        }
        if (due.year().filter(year -> LocalDate.ofInstant(now, ZoneId.of("Europe/Amsterdam")).isAfter(year.last())).isPresent()) {
            return Optional.of(Missed.Why.YEAR_OVER);
        }
        Post post = posts.find(board, due.post()).orElseThrow(NotThere::new);
        if (post.version() != due.version() || !post.channels().contains(due.channel())) {
            return Optional.of(Missed.Why.CHANGED);
        }
        return editions.boardEdition(board, now).isEmpty() ? Optional.of(Missed.Why.NOTHING_IN_FORCE) : Optional.empty();
    }

    private Optional<Missed.Why> publish(Actor author, ScheduleSql.Due due, Instant now) {
        Post post = publishing.held(author, due.post(), due.version());
        Verdict verdict = verdicts.of(author, post, now).stream().filter(it -> it.channel() == due.channel()).findFirst().orElseThrow(NotThere::new);
        Optional<ApprovedPost> approved = publishing.decided(author, post, verdict);
        boolean gone = approved.filter(it -> publishing.go(author, it, now, Map.of("by", "the clock", "moment", due.moment().toString()))).isPresent();
        return gone ? Optional.empty() : Optional.of(Missed.Why.NOT_ALLOWED);
    }

    private void miss(BoardId board, ScheduleSql.Due due, Missed.Why why) {
        sql.missed(board, due.placement(), new Missed(due.moment(), why));
        journal.noted(board, "post.missed", "placement", due.placement(), Map.of("post", due.post().toString(), "author", due.author().toString(), "channel", due.channel().key(),
            "moment", due.moment().toString(), "why", why.key()));
    }
}
