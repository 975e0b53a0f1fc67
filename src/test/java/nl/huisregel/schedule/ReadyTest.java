package nl.huisregel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import nl.huisregel.access.Accounts;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.journal.Entry;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Missed;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.PostHints;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What the tests of a post that was set ready have in common. The moments lie ahead and the node is told what time it is, so that the worker of this very process never comes first. */
@Timeout(120)
abstract class ReadyTest extends DeskTest {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    static final Words DUTCH = Words.in(Language.NL);

    @Autowired DataSource pool;
    @Autowired Accounts accounts;
    @Autowired Scheduling scheduling;
    @Autowired ScheduleSql sql;
    @Autowired Directory directory;
    @Autowired PostHints hints;
    @Autowired ScheduleTasks tasks;
    @Autowired @Qualifier("postTasks") TaskSource postTasks;

    final Instant moment = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);

    @BeforeEach
    void mayComeIn() {
        fence.inside(desk.board, () -> List.of(desk.joris, desk.hanneke).forEach(actor -> accounts.open(desk.board, actor.person())));
    }

    Post ready(Channel... channels) {
        var post = desk.doDuties(desk.hang(desk.startPost(channels), desk.mees));
        assertThat(scheduling.schedule(desk.joris, post.id(), post.version(), moment).scheduled()).containsExactly(channels);
        return desk.now(post);
    }

    List<Placement.State> states(Post post) {
        return desk.now(post).placements().stream().map(Placement::state).toList();
    }

    Missed.Why missed(Post post, Channel channel) {
        return desk.now(post).placement(channel).flatMap(Placement::missed).orElseThrow().why();
    }

    List<Entry> decisions(Post post) {
        return journal.about(desk.board, "post", post.id()).stream().filter(entry -> entry.kind().equals("decided")).toList();
    }

    List<Entry> published(Post post, Channel channel) {
        return journal.about(desk.board, "placement", desk.now(post).placement(channel).orElseThrow().id()).stream().filter(entry -> entry.kind().equals("post.published")).toList();
    }

    GoingOut node() {
        return node(Clock.systemUTC());
    }

    GoingOut node(Clock clock) {
        return new GoingOut(sql, posts, publishing, verdicts, editions, accounts, directory, journal, fence, clock);
    }
}
