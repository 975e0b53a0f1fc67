package nl.huisregel.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.media.PictureId;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** The posts of a board, for what is done with them elsewhere in the house. What it reads and writes is part of the transaction that runs. */
@Component
public class Posts {

    /** A person as a decision needs them. */
    public record Shown(UUID id, String firstName, String called, Optional<java.time.LocalDate> born, boolean shielded, boolean pupil, boolean colleague) {
    }

    private final PublicationSql sql;
    private final Fence fence;
    private final List<PlacementFollower> followers;

    Posts(PublicationSql sql, Fence fence, List<PlacementFollower> followers) {
        this.sql = sql;
        this.fence = fence;
        this.followers = followers;
    }

    /** The posts of one author, the last changed first. */
    public List<Post> mine(Actor actor) {
        return fence.reading(actor.board(), () -> sql.byAuthor(actor.board(), actor.person()));
    }

    /** The post, for its author and nobody else. */
    public Post mine(Actor actor, UUID post) {
        return fence.reading(actor.board(), () -> sql.find(actor.board(), post)).filter(it -> it.author().equals(actor.person())).orElseThrow(NotThere::new);
    }

    public Optional<Post> find(BoardId board, UUID post) {
        return sql.find(board, post);
    }

    /** The post, which nobody else can change until the transaction ends. */
    public Optional<Post> lock(BoardId board, UUID post) {
        return sql.lock(board, post);
    }

    /** One step further; false where another page took it first. */
    public boolean change(BoardId board, UUID post, int version, UUID page, String title, String body, Instant now) {
        return sql.change(board, post, version, page, title, body, now);
    }

    public void touch(BoardId board, UUID post, Instant now) {
        sql.touch(board, post, now);
    }

    public void setChannels(BoardId board, UUID post, Set<Channel> channels) {
        sql.setChannels(board, post, channels);
    }

    public void tell(BoardId board, UUID post, Fact fact, UUID saidBy, Instant now) {
        sql.tell(board, post, fact, saidBy, now);
    }

    public void clearDuties(BoardId board, UUID post, Collection<String> duties) {
        sql.clearDuties(board, post, duties);
    }

    /** Who these people are, as far as it matters to a decision. */
    public List<Shown> shown(BoardId board, Collection<UUID> persons) {
        return sql.shown(board, persons);
    }

    /** Holds the post in this place, with the decision that says why. */
    public void hold(BoardId board, UUID post, Channel channel, String layer, UUID decision, String title, String body, List<String> stated) {
        sql.hold(board, post, channel, layer, decision, title, body, stated);
    }

    /** What was held goes live, and who follows it hears so; answers the id of the placement. */
    public UUID goLive(Actor actor, Post post, Channel channel, Instant now) {
        UUID placement = sql.goLive(actor.board(), post.id(), channel, now);
        followers.forEach(follower -> follower.live(actor, post, channel, placement, now));
        return placement;
    }

    /** The pictures that were put there, in order, whether they may be seen or not. */
    public List<PictureId> placed(BoardId board, UUID placement) {
        return sql.placed(board, placement);
    }

    /** The pictures that may be seen there now. */
    public List<PictureId> onShow(BoardId board, UUID placement) {
        return sql.onShow(board, placement);
    }

    /** How many pictures left each place of these posts; places that kept all are not there. */
    public List<TakenOff> takenOff(BoardId board, Collection<UUID> posts) {
        return sql.takenOff(board, posts);
    }

    void expecting(Actor actor, Post post) {
        followers.forEach(follower -> follower.expecting(actor, post));
    }

    void down(Actor actor, Post post, List<UUID> placements, Optional<String> why, Instant now) {
        followers.forEach(follower -> follower.down(actor, post, placements, why, now));
    }
}
