package nl.huisregel.elsewhere;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Takedown;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Gets things away from where only people can take them away: asks for it in the transaction of whatever made it necessary, and believes it
 * to be gone when a person says so, never before. Who asks has written in the journal first: that is the order in which everybody waits for everybody.
 */
@Component
public class ComingDown {

    private final Posts posts;
    private final ElsewhereSql sql;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    ComingDown(Posts posts, ElsewhereSql sql, Journal journal, Fence fence, Clock clock) {
        this.posts = posts;
        this.sql = sql;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Somebody shown, or who decides for them, no longer wants it: whatever stands of this person and may not stand is asked away. */
    public void askOf(BoardId board, UUID person, Instant now) {
        ask(board, sql.askOf(board, person, now, Errand.due(now)));
    }

    /** These pictures may not stand any more, for whatever reason. */
    public void ask(BoardId board, Collection<UUID> pictures, Instant now) {
        ask(board, sql.ask(board, pictures, now, Errand.due(now)));
    }

    /** On telling where it stands, the decision refused these pictures. */
    void askThere(BoardId board, UUID standing, Collection<UUID> pictures, Instant now) {
        pictures.forEach(picture -> sql.askThat(board, standing, picture, now, Errand.due(now)));
        sql.comeDown(board).forEach(placement -> noted(board, placement));
    }

    /** The whole post must go from wherever it stands with others. */
    void askAll(Actor actor, UUID placement, Optional<String> why, Instant now) {
        sql.downBy(actor.board(), placement, actor.person(), actor.as(), why);
        sql.askAll(actor.board(), placement, Errand.Kind.REMOVE_POST, now, Errand.due(now));
        sql.comeDown(actor.board()).forEach(it -> noted(actor.board(), it));
    }

    /** The words changed here: who put them elsewhere is asked to change them there too. */
    public void askCorrection(BoardId board, UUID placement, Instant now) {
        sql.dropCorrections(board, placement, now);
        sql.askAll(board, placement, Errand.Kind.CORRECT, now, Errand.due(now));
    }

    /** A reported picture may stand after all. What somebody took away meanwhile does not come back by it. */
    public void mayStay(Actor actor, UUID post, UUID picture, Instant now) {
        sql.drop(actor.board(), picture, now);
        sql.of(actor.board(), post).stream().map(Elsewhere::placement).distinct().forEach(placement -> sql.settle(actor.board(), placement, actor.person(), actor.as(), now));
    }

    /** Where the post stands with others now. */
    public List<Elsewhere> standing(BoardId board, UUID post) {
        return fence.reading(board, () -> sql.of(board, post)).stream().filter(Elsewhere::stands).toList();
    }

    /** What somebody says who was there. */
    sealed interface Said {
        /** The pictures asked for on that page are gone, the rest of the post stands. */
        record PicturesGone(Collection<UUID> errands) implements Said { }

        /** The whole post is gone. */
        record PostGone() implements Said { }

        /** It does not work. */
        record Stuck(String why) implements Said { }

        /** The words were changed there too. */
        record Corrected(UUID errand) implements Said { }

        /** It has another address. */
        record Moved(PastedAddress address) implements Said { }
    }

    /** Keeps what was said. Only its author and the head of the school speak of it. */
    void say(Actor actor, UUID post, UUID standing, Said said) {
        fence.inside(actor.board(), () -> {
            Elsewhere there = lock(actor, post, standing);
            Instant now = clock.instant();
            journal.noted(actor, "elsewhere." + word(said), "placement", there.placement(), Map.of("standing", standing.toString()));
            switch (said) {
                case Said.PicturesGone(Collection<UUID> errands) -> sql.picturesGone(actor.board(), standing, errands, actor.person(), now);
                case Said.PostGone() -> sql.gone(actor.board(), standing, actor.person(), now);
                case Said.Stuck(String why) -> sql.failed(actor.board(), standing, actor.person(), why, now);
                case Said.Corrected(UUID errand) -> sql.done(actor.board(), standing, List.of(errand), actor.person(), now);
                case Said.Moved(PastedAddress address) -> sql.move(actor.board(), standing, address.text());
            }
            sql.settle(actor.board(), there.placement(), actor.person(), actor.as(), now);
        });
    }

    /** The account itself was taken off its network, with everything on it. */
    void accountGone(Actor actor, UUID account, Instant now) {
        for (Elsewhere there : sql.on(actor.board(), account)) {
            journal.noted(actor, "elsewhere.gone", "placement", there.placement(), Map.of("standing", there.id().toString(), "account", account.toString()));
            sql.gone(actor.board(), there.id(), actor.person(), now);
            sql.settle(actor.board(), there.placement(), actor.person(), actor.as(), now);
        }
    }

    /** Where it stands, by its author or the head, while it does; nobody else changes anything of the post until the transaction ends. */
    Elsewhere lock(Actor actor, UUID post, UUID standing) {
        posts.lock(actor.board(), post).filter(it -> Takedown.mayTry(actor, it)).orElseThrow(NotThere::new);
        return sql.find(actor.board(), standing).filter(it -> it.post().equals(post) && it.stands()).orElseThrow(NotThere::new);
    }

    private void ask(BoardId board, int asked) {
        if (asked > 0) {
            sql.comeDown(board).forEach(placement -> noted(board, placement));
        }
    }

    private void noted(BoardId board, UUID placement) {
        journal.noted(board, "elsewhere.asked", "placement", placement, Map.of());
    }

    private static String word(Said said) {
        return switch (said) {
            case Said.PicturesGone gone -> "pictures_gone";
            case Said.PostGone gone -> "gone";
            case Said.Stuck stuck -> "stuck";
            case Said.Corrected corrected -> "corrected";
            case Said.Moved moved -> "moved";
        };
    }
}
