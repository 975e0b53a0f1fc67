package nl.huisregel.doubt;

import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The answer to a doubt is for exactly what was read")
class DoubtAnswerTest extends AskedTest {

    @Test
    @DisplayName("an answer is not used for what the author changed after it: words, pictures, people, marks, capacity, wording, consent")
    void changed_after_the_answer() {
        Map<String, java.util.function.Consumer<Post>> changes = Map.of(
            "words", post -> desk.doDuties(desk.write(post, "Een dag in het bos", "Mees heeft een hut gebouwd.", SCHOOL_WEBSITE)),
            "a picture more", post -> desk.doDuties(desk.hang(post, desk.mees)),
            "who is on it", post -> drafts.ofPicture(desk.joris, post.id(), post.pictures().getFirst(), () -> pictures.show(desk.board, post.pictures().getFirst(), new Shown.NobodyRecognisable())),
            "a logo", post -> drafts.ofPicture(desk.joris, post.id(), post.pictures().getFirst(), () -> pictures.mark(desk.board, post.pictures().getFirst(), new Marks(Marks.Told.NO, Marks.Told.NO, Marks.Logo.OFFICIAL))),
            "the capacity", post -> tell(post, new Fact(Circumstance.CAPACITY, Optional.empty(), List.of("professional"))),
            "a new edition", post -> editions.adopt(desk.wouter, "mosalira"));
        changes.forEach((what, change) -> {
            sitDown();
            Post post = doubting(SCHOOL_WEBSITE);
            answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");
            assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).as(what).isTrue();

            change.accept(desk.now(post));

            assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).as(what).isFalse();
            assertThat(desk.publish(desk.now(post)).live()).as(what).isEmpty();
        });
    }

    @Test
    @DisplayName("changed between reading and answering: nothing is answered, and the difference is shown, part by part")
    void changed_while_reading() {
        Post post = doubting(SCHOOL_WEBSITE);
        UUID doubt = ask(desk.joris, post);
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();

        desk.doDuties(desk.hang(desk.write(desk.now(post), "Een middag in het bos", "We bouwden een hut.", SCHOOL_WEBSITE), desk.lina));

        assertThat(answering.answer(desk.hanneke, doubt, yes(read))).isInstanceOfSatisfying(Answering.Outcome.Changed.class, changed ->
            assertThat(changed.since()).extracting(Content.Difference::part).contains("title", "photo.2", "people.2").doesNotContain("text", "photo.1"));
        assertThat(doubtSql(doubt).open()).isTrue();
        assertThat(answering.answer(desk.hanneke, doubt, yes("gelezen=niets"))).isInstanceOf(Answering.Outcome.Changed.class);
    }

    @Test
    @DisplayName("a box ticked beforehand and the hour of the day are no change")
    void what_is_no_change() {
        Post post = ticked(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");
        Post done = desk.doDuties(desk.now(post));
        assertThat(desk.publish(done).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("a consent withdrawn after the yes still refuses; given again, the yes is about what it was about")
    void withdrawn_after_the_yes() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.YES, "");

        desk.says(desk.iris, desk.mees, false, "open_web");
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);

        desk.says(desk.iris, desk.mees, true, "open_web");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("a no refuses, and is not gone with the box that says I doubt; changed, it is asked again")
    void a_no() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.NO, "Mees ligt er verdrietig bij.");
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);

        tell(desk.now(post), new Fact(Circumstance.IN_DOUBT, Optional.empty(), List.of()));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Refused.class);
        assertThat(doubts.ask(desk.joris, post.id(), "Toch?")).isEmpty();

        desk.doDuties(desk.write(desk.now(post), "Een dag in het bos", "We bouwden een mooie hut.", SCHOOL_WEBSITE));
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision()).isInstanceOf(Decision.Referred.class);
        answer(desk.hanneke, ask(desk.joris, desk.now(post)), DoubtAnswer.Kind.YES, "");
        assertThat(desk.publish(desk.now(post)).live()).containsExactly(SCHOOL_WEBSITE);
    }

    @Test
    @DisplayName("yes, if: it waits until something changed and the new post is answered")
    void a_condition() {
        Post post = doubting(SCHOOL_WEBSITE);
        answer(desk.hanneke, ask(desk.joris, post), DoubtAnswer.Kind.CHANGE, "Noem de naam van het bos niet.");
        assertThat(desk.publish(desk.now(post)).live()).isEmpty();
        assertThat(doubts.ask(desk.joris, post.id(), "")).isEmpty();

        desk.doDuties(desk.write(desk.now(post), "Een dag buiten", "We bouwden een hut.", SCHOOL_WEBSITE));
        assertThat(doubts.ask(desk.joris, post.id(), "Zo beter?")).hasSize(1);
    }

    @Test
    @DisplayName("a new edition between question and answer: what was read is another, and is read again by the new wording")
    void a_new_edition() {
        UUID doubt = ask(desk.joris, doubting(SCHOOL_WEBSITE));
        String read = answering.read(desk.hanneke, doubt).now().orElseThrow().content().written();
        editions.adopt(desk.wouter, "mosalira");

        assertThat(answering.answer(desk.hanneke, doubt, yes(read))).isInstanceOfSatisfying(Answering.Outcome.Changed.class, changed ->
            assertThat(changed.since()).extracting(Content.Difference::part).containsExactly("edition"));
        answer(desk.hanneke, doubt, DoubtAnswer.Kind.YES, "");
        assertThat(doubtSql(doubt).answer().orElseThrow().norms()).allMatch(norm -> norm.startsWith("mosalira"));
    }
}
