package nl.huisregel.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.huisregel.access.Actor;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Drafts;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.School;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of a doubt have in common: a post of Mees of which meester Joris doubts, whom he asks, and what they say. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class AskedTest extends DeskTest {

    @Autowired Doubts doubts;
    @Autowired Answering answering;
    @Autowired DoubtTasks tasks;
    @Autowired DoubtSql doubtSql;
    @Autowired Deputies deputies;
    @Autowired School school;
    @Autowired javax.sql.DataSource pool;

    /** A post of Mees, with everything done beforehand, of which Joris doubts whether it may. */
    Post doubting(Channel... channels) {
        return ticked(desk.doDuties(desk.hang(desk.startPost(channels), desk.mees)));
    }

    Post ticked(Post post) {
        return tell(post, new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of("true")));
    }

    Post tell(Post post, Fact fact) {
        return drafts.write(desk.joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), post.title(), post.body(), post.channels(), List.of(fact), Map.of(), Set.of()));
    }

    UUID ask(Actor actor, Post post) {
        List<UUID> asked = new ArrayList<>(doubts.ask(actor, post.id(), "Is dit niet te veel?"));
        assertThat(asked).hasSize(1);
        return asked.getFirst();
    }

    void answer(Actor actor, UUID doubt, DoubtAnswer.Kind kind, String reason) {
        String read = answering.read(actor, doubt).now().orElseThrow().content().written();
        assertThat(answering.answer(actor, doubt, new Answering.Said(kind, reason, read, false))).isInstanceOf(Answering.Outcome.Answered.class);
    }

    static Answering.Said yes(String read) {
        return new Answering.Said(DoubtAnswer.Kind.YES, "", read, false);
    }

    List<UUID> waiting(Actor actor) {
        return answering.waiting(actor).stream().map(Doubt::id).toList();
    }

    Doubt doubtSql(UUID doubt) {
        return fence.reading(desk.board, () -> doubtSql.find(desk.board, doubt)).orElseThrow();
    }
}
