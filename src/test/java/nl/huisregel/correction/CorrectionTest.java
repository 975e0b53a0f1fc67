package nl.huisregel.correction;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.journal.Entry;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.wall.LivePost;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Correcting in the open")
class CorrectionTest extends DeskTest {

    @Autowired Correction correction;
    @Autowired ReadingSql reading;

    @Test
    @DisplayName("changes the words in every place at once; what stood there stays to be read, and the journal has both decisions")
    void in_the_open() {
        var post = live(CLASS_PAGE, SCHOOL_WEBSITE);

        assertThat(correct(desk.joris, post, words(desk.joris, post, "Een dag in het bos", "We bouwden twee hutten.", true)).mayGoAhead()).isTrue();

        for (Channel channel : List.of(CLASS_PAGE, SCHOOL_WEBSITE)) {
            LivePost seen = seen(post, channel);
            assertThat(seen.body()).isEqualTo("We bouwden twee hutten.");
            assertThat(seen.corrected()).singleElement().satisfies(it -> {
                assertThat(it.by()).isEqualTo("meester Joris");
                assertThat(it.body()).hasValue("We bouwden een hut.");
            });
            assertThat(seen.pictures()).hasSize(1);
        }
        assertThat(journal.about(desk.board, "post", post.id())).filteredOn(entry -> entry.kind().equals("decided")).extracting(Entry::act)
            .containsExactly(Optional.of("publish"), Optional.of("publish"), Optional.of("correct"), Optional.of("publish"), Optional.of("correct"), Optional.of("publish"));
        assertThat(journal.about(desk.board, "placement", desk.now(post).placement(CLASS_PAGE).orElseThrow().id())).extracting(Entry::kind).containsExactly("post.published", "post.corrected");
        assertThat(journal.broken(desk.board)).isEmpty();
    }

    @Test
    @DisplayName("a second correction leaves every earlier text to be read, the last one first")
    void twice() {
        var post = live(CLASS_PAGE);
        correct(desk.joris, post, words(desk.joris, post, post.title(), "We bouwden twee hutten.", true));
        correct(desk.joris, post, words(desk.joris, post, "Twee hutten", "We bouwden twee hutten.", true));
        assertThat(seen(post, CLASS_PAGE).corrected()).extracting(it -> it.title().orElseThrow()).containsExactly("Een dag in het bos", "Een dag in het bos");
        assertThat(seen(post, CLASS_PAGE).corrected()).extracting(it -> it.body().orElseThrow()).containsExactly("We bouwden twee hutten.", "We bouwden een hut.");
    }

    @Test
    @DisplayName("nothing slips in: new words about what may not be published change nothing, in no place")
    void nothing_slips_in() {
        var post = live(CLASS_PAGE, SCHOOL_WEBSITE);
        var words = words(desk.joris, post, post.title(), "De school maakte veel winst.", false, new Fact(Circumstance.ABOUT, Optional.empty(), List.of("operating_results")));

        Corrigible decided = correct(desk.joris, post, words);

        assertThat(decided.refused()).isTrue();
        assertThat(seen(post, SCHOOL_WEBSITE).body()).isEqualTo("We bouwden een hut.");
        assertThat(seen(post, CLASS_PAGE).corrected()).isEmpty();
    }

    @Test
    @DisplayName("what was told of the old words is asked again where the author says that it changed")
    void asked_again() {
        var post = live(CLASS_PAGE);
        Corrigible decided = correct(desk.joris, post, words(desk.joris, post, post.title(), "Iets heel anders.", false));
        assertThat(decided.mayGoAhead()).isFalse();
        assertThat(decided.questions()).extracting(it -> it.circumstance()).contains(Circumstance.ABOUT);
        assertThat(seen(post, CLASS_PAGE).body()).isEqualTo("We bouwden een hut.");
    }

    @Test
    @DisplayName("what the protocol wants looked over before publishing is looked over again for the new words")
    void looked_over_again() {
        var post = live(SCHOOL_WEBSITE);
        Corrigible decided = correct(desk.joris, post, new Correction.Words(post.title(), "We bouwden twee hutten.", true, List.of(), Map.of()));
        assertThat(decided.confirmations()).isNotEmpty();
        assertThat(decided.mayGoAhead()).isFalse();
    }

    @Test
    @DisplayName("a picture whose consent ran out meanwhile does not keep a mistake in the text standing")
    void an_old_picture() {
        desk.says(desk.samira, desk.noor, true, "open_web");
        var post = desk.doDuties(desk.hang(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees), desk.noor));
        desk.publish(post);
        desk.says(desk.samira, desk.noor, false, "open_web");
        assertThat(correct(desk.joris, post, words(desk.joris, post, post.title(), "We bouwden twee hutten.", true)).mayGoAhead()).isTrue();
        assertThat(seen(post, SCHOOL_WEBSITE).pictures()).hasSize(1);
    }

    @Test
    @DisplayName("by the author or the head of that school; by nobody else, and not once it was taken down")
    void by_whom() {
        var post = live(CLASS_PAGE);
        for (Actor other : List.of(desk.fatima, desk.bram)) {
            assertThatThrownBy(() -> correct(other, post, words(desk.joris, post, "Van mij", "Van mij", true))).isInstanceOf(NotThere.class);
        }
        assertThat(correct(desk.hanneke, post, words(desk.hanneke, post, post.title(), "We bouwden twee hutten.", true)).mayGoAhead()).isTrue();
        assertThat(seen(post, CLASS_PAGE).corrected().getFirst().by()).isEqualTo("juf Hanneke");
        assertThat(seen(post, CLASS_PAGE).author()).isEqualTo("meester Joris");
        takedown.takeDown(desk.joris, post.id(), Optional.of("Klaar"));
        assertThatThrownBy(() -> correct(desk.joris, post, new Correction.Words("a", "b", true, List.of(), Map.of()))).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("of two people who correct at once, the second looks again")
    void at_once() {
        var post = live(CLASS_PAGE);
        int version = desk.now(post).version();
        var words = words(desk.joris, post, post.title(), "We bouwden twee hutten.", true);
        correction.correct(desk.joris, post.id(), version, words);
        assertThatThrownBy(() -> correction.correct(desk.hanneke, post.id(), version, words)).isInstanceOf(ChangedMeanwhile.class);
    }

    private Post live(Channel... channels) {
        var post = desk.doDuties(desk.hang(desk.startPost(channels), desk.mees));
        assertThat(desk.publish(post).live()).containsExactly(channels);
        return desk.now(post);
    }

    private Corrigible correct(Actor actor, Post post, Correction.Words words) {
        return correction.correct(actor, post.id(), desk.now(post).version(), words);
    }

    /** These words, with everything done that the protocol asks beforehand. */
    private Correction.Words words(Actor actor, Post post, String title, String body, boolean same, Fact... facts) {
        Map<String, Optional<String>> done = new LinkedHashMap<>();
        Corrigible decided = correction.decide(actor, desk.now(post), new Correction.Words(title, body, same, List.of(facts), Map.of()));
        decided.confirmations().forEach(owed -> done.put(owed.duty().key(), Optional.empty()));
        decided.given().stream().filter(OwedDuty::blocks).forEach(owed -> done.put(owed.duty().key(), owed.duty().options().stream().findFirst()));
        return new Correction.Words(title, body, same, List.of(facts), done);
    }

    private LivePost seen(Post post, Channel channel) {
        return fence.reading(desk.board, () -> reading.placed(desk.board, post.location(), post.id(), channel)).orElseThrow();
    }
}
