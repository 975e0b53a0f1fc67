package nl.huisregel.draft;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Post;
import org.springframework.context.ApplicationContext;

/** Everything an author does with a draft, for tests of other modules. */
public final class Writing {

    private final Drafts drafts;

    Writing(Drafts drafts) {
        this.drafts = drafts;
    }

    public UUID start(Actor author) {
        return drafts.start(author);
    }

    public Post mine(Actor author, UUID post) {
        return drafts.mine(author, post);
    }

    public Post write(Actor author, UUID post, Drafts.Written written) {
        return drafts.write(author, post, written);
    }

    public List<Drafts.Sent> addPictures(Actor author, UUID post, List<Drafts.File> files) throws IOException {
        return drafts.addPictures(author, post, files);
    }

    public void removePictures(Actor author, UUID post, List<PictureId> pictures) {
        drafts.removePictures(author, post, pictures);
    }

    public void leaveOff(Actor author, UUID post, List<PictureId> pictures, Channel channel, boolean off) {
        drafts.leaveOff(author, post, pictures, channel, off);
    }

    public void dropChannel(Actor author, UUID post, Channel channel) {
        drafts.dropChannel(author, post, channel);
    }

    public void name(Actor author, UUID post, PictureId picture, Shown shown) {
        drafts.name(author, post, picture, shown);
    }

    public void ofPicture(Actor author, UUID post, PictureId picture, Runnable change) {
        drafts.ofPicture(author, post, picture, change);
    }

    public void discard(Actor author, UUID post) {
        drafts.discard(author, post);
    }

    /** Their posts, as their list shows them. */
    public static List<PostLists.Row> rows(ApplicationContext house, Actor author) {
        return house.getBean(PostLists.class).of(author);
    }

    /** A draft as its page shows it. */
    public static DraftView view(ApplicationContext house, Actor author, Post post, Optional<PictureId> card) {
        return house.getBean(DraftViews.class).of(author, post, card);
    }
}
