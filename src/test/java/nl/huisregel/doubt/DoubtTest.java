package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.draft.Desk;
import nl.huisregel.journal.Entry;
import nl.huisregel.publication.Placement;
import nl.huisregel.publication.Post;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A doubt goes to whom the protocol names, and the answer is for exactly what was read")
class DoubtTest extends AskedTest {

    @Test
    @DisplayName("asked, answered yes, published: the yes lifts the question, and everything else was decided")
    void asked_answered_published() {
        Post post = doubting(SCHOOL_WEBSITE);
        assertThat(desk.publish(post).live()).isEmpty();

        UUID doubt = ask(desk.joris, desk.now(post));
        assertThat(desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().state()).isEqualTo(Placement.State.HELD);
        assertThat(waiting(desk.hanneke)).containsExactly(doubt);

        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");

        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(journal.about(desk.board, "post", post.id())).extracting(Entry::kind).contains("doubt.asked", "doubt.answered");
        Entry answered = journal.about(desk.board, "post", post.id()).stream().filter(entry -> entry.kind().equals("doubt.answered")).findFirst().orElseThrow();
        assertThat(answered.facts().orElseThrow().facts()).contains("opmaat-netwerk-6").contains("decision").contains(doubt.toString());
    }

    @Test
    @DisplayName("asked twice is asked once")
    void asked_twice() {
        Post post = doubting(SCHOOL_WEBSITE);
        ask(desk.joris, post);
        assertThat(doubts.ask(desk.joris, post.id(), "Nog eens")).isEmpty();
    }

    @Test
    @DisplayName("nobody but its author asks about a post, and nobody but the head of that school reads or answers")
    void only_whom_it_concerns() {
        Post post = doubting(SCHOOL_WEBSITE);
        assertThatThrownBy(() -> doubts.ask(desk.fatima, post.id(), "")).isInstanceOf(NotThere.class);
        UUID doubt = ask(desk.joris, post);

        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        for (Actor other : List.of(desk.joris, desk.fatima, desk.bram, desk.wouter, desk.samira, Desk.with(doors()).hanneke)) {
            assertThatThrownBy(() -> answering.read(other, doubt)).as(other.name()).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> answering.answer(other, doubt, yes(read))).as(other.name()).isInstanceOf(NotThere.class);
        }
        assertThat(doubtSql(doubt).open()).isTrue();
        assertThatThrownBy(() -> doubts.takeBack(desk.fatima, doubt)).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("taken back while nobody answered it, and not after")
    void taken_back() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        assertThat(doubts.takeBack(desk.joris, doubt)).isTrue();
        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);

        sitDown();
        UUID answered = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        answer(desk.hanneke, answered, DoubtAnswer.Kind.NO, "Nee.");
        assertThat(doubts.takeBack(desk.joris, answered)).isFalse();
    }

    @Test
    @DisplayName("a draft thrown away takes its question and its words along; what was answered before stays in the list without them")
    void thrown_away() {
        Post post = doubting(CLASS_PAGE, SCHOOL_WEBSITE);
        List<UUID> asked = doubts.ask(desk.joris, post.id(), "Mag dit?");
        assertThat(asked).hasSize(2);
        answer(desk.hanneke, asked.getFirst(), DoubtAnswer.Kind.NO, "Liever niet.");
        String read = answering.read(desk.hanneke, asked.getLast()).now().orElseThrow().content().written();

        drafts.discard(desk.joris, post.id());

        assertThat(waiting(desk.hanneke)).isEmpty();
        assertThat(answering.answer(desk.hanneke, asked.getLast(), yes(read))).isInstanceOf(Answering.Outcome.TooLate.class);
        assertThat(answering.answered(desk.hanneke)).singleElement().satisfies(doubt -> {
            assertThat(doubt.content()).isEmpty();
            assertThat(doubt.answer().orElseThrow().content()).isEmpty();
            assertThat(doubt.answer().orElseThrow().reason()).isEqualTo("Liever niet.");
        });
    }

    @Test
    @DisplayName("published in one place, the question about the other goes on waiting")
    void the_other_place() {
        Post post = doubting(CLASS_PAGE, SCHOOL_WEBSITE);
        List<UUID> asked = doubts.ask(desk.joris, post.id(), "");
        UUID onClassPage = asked.stream().filter(id -> doubtSql(id).channel() == CLASS_PAGE).findFirst().orElseThrow();
        answer(desk.hanneke, onClassPage, DoubtAnswer.Kind.YES, "");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(CLASS_PAGE);
        assertThat(waiting(desk.hanneke)).hasSize(1).doesNotContain(onClassPage);
    }

    @Test
    @DisplayName("the picture of a doubt is for whoever may answer, and only while it waits")
    void pictures_while_it_waits() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        UUID picture = post.pictures().getFirst().value();
        assertThat(maySee(desk.hanneke, doubt, picture)).isTrue();
        for (Actor other : List.of(desk.joris, desk.fatima, desk.bram, desk.wouter)) {
            assertThat(maySee(other, doubt, picture)).as(other.name()).isFalse();
        }
        assertThat(maySee(desk.hanneke, doubt, UUID.randomUUID())).isFalse();
        doubts.takeBack(desk.joris, doubt);
        assertThat(maySee(desk.hanneke, doubt, picture)).isFalse();
    }

    @Test
    @DisplayName("the asker finds the answer on Vandaag until the post is changed or stands there")
    void on_vandaag() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        assertThat(says(desk.hanneke)).containsExactly("Meester Joris twijfelt of ‘Een dag in het bos’ op de website mag.");
        assertThat(tasks.waiting(desk.hanneke, Words.in(Language.NL)).getFirst().sources()).isNotEmpty();
        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(says(desk.joris)).containsExactly("Juf Hanneke (directeur) zegt ja: ‘Een dag in het bos’ mag op de website.");
        desk.publish(desk.now(post));
        assertThat(says(desk.joris)).isEmpty();
    }

    private List<String> says(Actor actor) {
        return tasks.waiting(actor, Words.in(Language.NL)).stream().map(nl.huisregel.agenda.Task::says).toList();
    }

    private boolean maySee(Actor actor, UUID doubt, UUID picture) {
        return fence.reading(actor.board(), () -> answering.maySee(actor, doubt, picture));
    }

    private Desk.Doors doors() {
        return new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown);
    }
}
