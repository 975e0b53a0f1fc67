package nl.huisregel.draft;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.huisregel.journal.Entry;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.web.NotThere;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@DisplayName("A draft is its author's, and no two tabs overwrite each other")
class DraftsTest extends DeskTest {

    @Test
    @DisplayName("the second tab hears what stands there now, and nothing is overwritten")
    void two_tabs() {
        var opened = desk.startPost(CLASS_PAGE);
        desk.write(opened, "Een dag in het bos", "We bouwden een hut van takken.", CLASS_PAGE);

        assertThatThrownBy(() -> desk.write(opened, "Een middag in het bos", "Iets anders.", SCHOOL_WEBSITE))
            .isInstanceOfSatisfying(ChangedMeanwhile.class, meanwhile -> assertThat(meanwhile.now().body()).isEqualTo("We bouwden een hut van takken."));

        assertThat(desk.now(opened).title()).isEqualTo("Een dag in het bos");
        assertThat(desk.now(opened).channels()).containsExactly(CLASS_PAGE);
    }

    @Test
    @DisplayName("the database too refuses a text that is far too long, and keeps what stood there")
    void far_too_long() {
        var post = desk.startPost(CLASS_PAGE);

        assertThatThrownBy(() -> desk.write(post, "Een dag in het bos", "a".repeat(100_000), CLASS_PAGE)).isInstanceOf(DataAccessException.class);

        assertThat(desk.now(post)).isEqualTo(post);
    }

    @Test
    @DisplayName("not for a colleague, nor for the head, nor for another board")
    void only_the_author() {
        var post = desk.startPost(CLASS_PAGE);

        assertThatThrownBy(() -> drafts.mine(desk.fatima, post.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> drafts.mine(desk.hanneke, post.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> drafts.discard(desk.bram, post.id())).isInstanceOf(NotThere.class);
        assertThat(posts.mine(desk.fatima)).isEmpty();
    }

    @Test
    @DisplayName("what stands for others to see is not written over, and not thrown away")
    void once_live() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(post);
        var live = desk.now(post);

        assertThat(desk.write(live, "Iets anders", "Iets anders.", CLASS_PAGE).body()).isEqualTo("We bouwden een hut.");
        assertThatThrownBy(() -> drafts.discard(desk.joris, post.id())).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> drafts.removePictures(desk.joris, post.id(), post.pictures())).isInstanceOf(NotThere.class);
    }

    @Test
    @DisplayName("once it stands somewhere nobody can be unnamed on a photo; who was forgotten can be added, and that is kept")
    void naming_once_live() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(post);
        var picture = post.pictures().getFirst();

        drafts.name(desk.joris, post.id(), picture, new Shown.NobodyRecognisable());
        assertThat(pictures.find(desk.board, picture).orElseThrow().shown()).isEqualTo(new Shown.People(Set.of(desk.mees)));

        drafts.name(desk.joris, post.id(), picture, new Shown.People(Set.of(desk.noor)));
        assertThat(pictures.find(desk.board, picture).orElseThrow().shown()).isEqualTo(new Shown.People(Set.of(desk.mees, desk.noor)));
        assertThat(journal.about(desk.board, "picture", picture.value())).extracting(Entry::kind).containsExactly("picture.named");
    }

    @Test
    @DisplayName("a thrown-away draft takes its pictures with it")
    void discarded() {
        var post = desk.hang(desk.startPost(CLASS_PAGE), desk.mees);

        drafts.discard(desk.joris, post.id());

        assertThatThrownBy(() -> desk.now(post)).isInstanceOf(NotThere.class);
        assertThat(pictures.find(desk.board, post.pictures().getFirst())).isEmpty();
    }

    @Test
    @DisplayName("the twenty-first picture has no place")
    void twenty() {
        var post = desk.startPost(CLASS_PAGE);
        var picture = desk.upload(post);
        fence.inside(desk.board, () -> jdbc.sql("""
            insert into picture (board_id, made_by, width, height)
            select :board, :by, 400, 300 from generate_series(1, 19)
            """).param("board", desk.board.value()).param("by", desk.joris.person()).update());
        fence.inside(desk.board, () -> jdbc.sql("""
            insert into post_picture (board_id, post_id, picture_id, position)
            select board_id, :post, id, 1 + row_number() over () from picture where board_id = :board and id <> :first
            """).param("board", desk.board.value()).param("post", post.id()).param("first", picture.value()).update());

        assertThatThrownBy(() -> desk.upload(post)).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(desk.now(post).pictures()).hasSize(20);
    }
}
