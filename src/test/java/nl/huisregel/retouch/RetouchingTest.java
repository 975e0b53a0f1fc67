package nl.huisregel.retouch;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Writing;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Area;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Painting;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.PictureSize;
import nl.huisregel.media.Retouch;
import nl.huisregel.media.Sent;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.publication.Post;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A picture of a draft is changed by its author, and only before it stands anywhere")
class RetouchingTest extends DeskTest {

    private static final Retouch BLUR = new Retouch(Retouch.How.BLUR, new Area(300, 200, 300, 400));

    /** One moment for both looks: a decision says when it was made. */
    private Instant now;

    @Autowired Retouching retouching;

    @Test
    @DisplayName("what depended on the old pixels is asked again, and it is kept that it was changed, not what was hidden")
    void asked_again() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = painting(post);
        drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.mees)));
        drafts.ofPicture(desk.joris, post.id(), picture, () -> pictures.describe(desk.board, picture, "Mees leest."));
        post = desk.doDuties(desk.now(post));
        assertThat(post.duties()).containsKey("confirm reviewed");
        assertThat(desk.check(post, CLASS_PAGE).decision().mayGoAhead()).isTrue();

        assertThat(change(post, picture)).isInstanceOf(Retouching.Outcome.Done.class);

        assertThat(desk.now(post).duties()).doesNotContainKey("confirm reviewed");
        assertThat(desk.check(post, CLASS_PAGE).decision().mayGoAhead()).isFalse();
        assertThat(pictures.find(desk.board, picture).orElseThrow().altText()).isEmpty();
        assertThat(pictures.find(desk.board, picture).orElseThrow().shown()).isEqualTo(new Shown.People(Set.of(desk.mees)));
        assertThat(desk.now(post).version()).isGreaterThan(post.version());
        assertThat(journal.about(desk.board, "picture", picture.value())).extracting(Entry::kind).containsExactly("picture.retouched");
    }

    @Test
    @DisplayName("a child without consent who was blurred is out of the way once the author says so, and not before")
    void unrecognisable() {
        var post = desk.startPost(SCHOOL_WEBSITE);
        var picture = painting(post);
        drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.noor)));

        change(desk.now(post), picture);
        assertThat(desk.check(post, SCHOOL_WEBSITE).refusals()).isNotEmpty();

        drafts.name(desk.joris, post.id(), picture, new Shown.NobodyRecognisable());
        assertThat(desk.check(post, SCHOOL_WEBSITE).refusals()).isEmpty();
    }

    @Test
    @DisplayName("not by a colleague, the head or another board, who find nothing there")
    void only_the_author() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = painting(post);
        byte[] before = bytes(picture);

        for (Actor other : List.of(desk.fatima, desk.hanneke, desk.bram)) {
            assertThatThrownBy(() -> retouching.retouch(other, post.id(), picture, 1, BLUR)).isInstanceOf(NotThere.class);
        }

        assertThat(bytes(picture)).isEqualTo(before);
    }

    @Test
    @DisplayName("not once it stands somewhere, nor after it was taken down")
    void once_live() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = painting(post);
        drafts.name(desk.joris, post.id(), picture, new Shown.NobodyRecognisable());
        var ready = desk.doDuties(desk.now(post));
        desk.publish(ready);
        byte[] before = bytes(picture);
        assertThat(desk.now(post).wasLive()).isTrue();

        assertThatThrownBy(() -> change(post, picture)).isInstanceOf(NotThere.class);
        takedown.takeDown(desk.joris, post.id(), Optional.of("Vergissing"));
        assertThatThrownBy(() -> change(post, picture)).isInstanceOf(NotThere.class);

        assertThat(bytes(picture)).isEqualTo(before);
    }

    @Test
    @DisplayName("not when it goes live while the pixels are made: then they are thrown away")
    void live_meanwhile() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = painting(post);
        drafts.name(desk.joris, post.id(), picture, new Shown.NobodyRecognisable());
        byte[] before = bytes(picture);
        var ready = desk.doDuties(desk.now(post));

        // The locks of publishing are held by this transaction, so the change can only come after it.
        var late = fence.inside(desk.board, () -> {
            publishing.publish(desk.joris, ready.id(), ready.version());
            return java.util.concurrent.CompletableFuture.supplyAsync(() -> change(post, picture), task -> Thread.ofVirtual().start(task));
        });

        assertThatThrownBy(late::join).hasCauseInstanceOf(NotThere.class);
        assertThat(bytes(picture)).isEqualTo(before);
    }

    @Test
    @DisplayName("not one that somebody on it took off, nor one that is out of the post")
    void gone() {
        var post = desk.startPost(CLASS_PAGE);
        var objected = painting(post);
        var removed = painting(post);
        fence.inside(desk.board, () -> jdbc.sql("""
            insert into objection (board_id, picture_id, person_id, by_person, made_at) values (:board, :picture, :noor, :samira, now())
            """).param("board", desk.board.value()).param("picture", objected.value()).param("noor", desk.noor).param("samira", desk.samira.person()).update());
        drafts.removePictures(desk.joris, post.id(), List.of(removed));

        assertThatThrownBy(() -> change(post, objected)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> change(post, removed)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> change(post, new PictureId(UUID.randomUUID()))).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("not from a second tab that still shows the old pixels")
    void two_tabs() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = painting(post);
        change(post, picture);
        byte[] blurred = bytes(picture);

        assertThat(retouching.retouch(desk.joris, post.id(), picture, 1, new Retouch(Retouch.How.CROP, new Area(0, 0, 400, 400)))).isInstanceOf(Retouching.Outcome.Meanwhile.class);

        assertThat(bytes(picture)).isEqualTo(blurred);
    }

    @Test
    @DisplayName("a face found in a painting changes no decision, and neither does a picture on which none is found")
    void hints_decide_nothing() {
        var post = desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE);
        var painted = painting(post);
        var plain = sent(post, 1, new int[][] {}).getFirst();
        drafts.name(desk.joris, post.id(), painted, new Shown.NobodyRecognisable());
        drafts.name(desk.joris, post.id(), plain, new Shown.People(Set.of(desk.mees)));
        now = Instant.now();
        var before = said(post);

        await().atMost(Duration.ofMinutes(2)).until(() -> pictures.faces(desk.board, List.of(painted, plain)).values().stream().allMatch(faces -> faces.sought()));

        assertThat(pictures.faces(desk.board, List.of(painted)).get(painted).boxes()).hasSize(1);
        assertThat(pictures.faces(desk.board, List.of(plain)).get(plain).boxes()).isEmpty();
        assertThat(pictures.find(desk.board, painted).orElseThrow().marks()).isEqualTo(Marks.UNKNOWN);
        assertThat(said(post)).isEqualTo(before);
        var hints = Writing.view(house, desk.joris, desk.now(post), Optional.of(painted)).hints().orElseThrow();
        assertThat(List.of(hints.maybePortrait(), hints.maybeIntoLens(), hints.unnamed())).containsOnly(true);
        var none = Writing.view(house, desk.joris, desk.now(post), Optional.of(plain)).hints().orElseThrow();
        assertThat(List.of(none.maybePortrait(), none.maybeIntoLens(), none.unnamed())).containsOnly(false);

        drafts.ofPicture(desk.joris, post.id(), painted, () -> pictures.mark(desk.board, painted, new Marks(Marks.Told.NO, Marks.Told.NO, Marks.Logo.NONE)));
        var answered = Writing.view(house, desk.joris, desk.now(post), Optional.of(painted)).hints().orElseThrow();
        assertThat(List.of(answered.maybePortrait(), answered.maybeIntoLens())).as("what a person answered is not asked again").containsOnly(false);
    }

    @Test
    @DisplayName("twenty pictures at once: the upload waits for no hint, and all of them get theirs")
    void twenty() {
        var post = desk.startPost(CLASS_PAGE);

        List<PictureId> all = sent(post, 20, new int[][] {{100, 150, 200}});

        assertThat(all).hasSize(20);
        assertThat(pictures.faces(desk.board, all).values()).as("nothing was looked for while uploading").noneMatch(faces -> faces.sought());
        await().atMost(Duration.ofMinutes(3)).until(() -> pictures.faces(desk.board, all).values().stream().allMatch(faces -> faces.sought() && faces.boxes().size() == 1));
    }

    @Test
    @DisplayName("the first words for a picture count who was named and never name them")
    void words() {
        var post = desk.startPost(SCHOOL_WEBSITE);
        var picture = painting(post);
        assertThat(proposed(post, picture)).isEmpty();
        drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.mees, desk.noor)));
        assertThat(proposed(post, picture)).contains("Twee kinderen van groep 5 bij een activiteit van school.");
        drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.mees, desk.joris.person(), desk.iris.person())));
        assertThat(proposed(post, picture)).contains("Een kind van groep 5, een medewerker van school en een ouder bij een activiteit van school.");
        drafts.name(desk.joris, post.id(), picture, new Shown.NobodyRecognisable());
        assertThat(proposed(post, picture)).isEmpty();
        assertThat(Writing.view(house, desk.joris, desk.now(post), Optional.empty()).undescribed()).containsExactly("1");
    }

    private Optional<String> proposed(Post post, PictureId picture) {
        return Writing.view(house, desk.joris, desk.now(post), Optional.of(picture)).proposedText();
    }

    private List<String> said(Post post) {
        return fence.reading(desk.board, () -> verdicts.of(desk.joris, desk.now(post), now)).stream().map(verdict -> DecisionJson.write(verdict.decision())).toList();
    }

    private Retouching.Outcome change(Post post, PictureId picture) {
        return retouching.retouch(desk.joris, post.id(), picture, 1, BLUR);
    }

    private byte[] bytes(PictureId picture) {
        return pictures.bytes(desk.board, picture, PictureSize.LARGE).orElseThrow();
    }

    private PictureId painting(Post post) {
        return sent(post, 1, new int[][] {{300, 250, 300}}).getFirst();
    }

    private List<PictureId> sent(Post post, int times, int[][] heads) {
        byte[] jpeg = Sent.jpeg(Painting.of(times == 1 ? 1600 : 800, times == 1 ? 1200 : 600, heads), false);
        return desk.send(post, jpeg, times);
    }
}
