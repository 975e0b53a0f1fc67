package nl.huisregel.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.media.Making.TurnedAway;
import nl.huisregel.media.worker.Wire;
import org.springframework.stereotype.Component;

/**
 * The door to pictures: makes them from what people send, remembers who is shown and how, and hands
 * out their bytes to the gate of publication. Each call is a transaction of its own, or part of the
 * one the caller is already in.
 */
@Component
public class Pictures {

    private final PictureMaker maker;
    private final Fence fence;
    private final MediaSql sql;
    private final FaceSeeker seeker;

    Pictures(PictureMaker maker, Fence fence, MediaSql sql, FaceSeeker seeker) {
        this.seeker = seeker;
        this.maker = maker;
        this.fence = fence;
        this.sql = sql;
    }

    /**
     * Makes a picture of what somebody sends and keeps nothing else of it. Takes up to ten seconds:
     * never call it inside a transaction.
     *
     * @throws IOException when the sender stops halfway
     */
    public Making make(BoardId board, UUID madeBy, InputStream sent) throws IOException {
        return switch (maker.make(board, sent)) {
            case PictureMaker.Result.Prints(List<Wire.Print> prints) -> keep(board, madeBy, prints);
            case PictureMaker.Result.None(TurnedAway why) -> why;
        };
    }

    public Optional<Picture> find(BoardId board, PictureId id) {
        return all(board, List.of(id)).stream().findFirst();
    }

    /** The pictures that exist, in the order asked for. */
    public List<Picture> all(BoardId board, Collection<PictureId> ids) {
        return fence.reading(board, () -> sql.pictures(board, ids));
    }

    /**
     * Like {@link #all}, and nobody can change who is shown on them until the caller's transaction
     * ends. For publishing, where the decision must still be true when the post appears.
     */
    public List<Picture> hold(BoardId board, Collection<PictureId> ids) {
        return fence.inside(board, () -> {
            sql.lock(board, ids);
            return sql.pictures(board, ids);
        });
    }

    /** The pictures on which somebody said this person is shown, newest first. */
    public List<PictureId> showing(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.showing(board, person));
    }

    /** Says who is on a picture; false when the picture does not exist. */
    public boolean show(BoardId board, PictureId id, Shown shown) {
        return fence.inside(board, () -> sql.show(board, id, shown));
    }

    public boolean mark(BoardId board, PictureId id, Marks marks) {
        return fence.inside(board, () -> sql.mark(board, id, marks));
    }

    /** Sets the words for who cannot see the picture, at most 500 characters. */
    public boolean describe(BoardId board, PictureId id, String altText) {
        return fence.inside(board, () -> sql.describe(board, id, altText));
    }

    public boolean credit(BoardId board, PictureId id, Origin origin) {
        return fence.inside(board, () -> sql.credit(board, id, origin));
    }

    /**
     * Makes a picture anew with one area changed, and keeps nothing yet. Takes up to ten seconds: never call it inside a transaction.
     *
     * @param print the making of its pixels that somebody looked at
     */
    public Remaking remake(BoardId board, PictureId id, int print, Retouch retouch) {
        Optional<MediaSql.Original> now = fence.reading(board, () -> sql.original(board, id)).filter(original -> original.print() == print);
        if (now.isEmpty()) {
            return new Remaking.Changed();
        }
        return switch (maker.remake(board, now.get(), retouch)) {
            case PictureMaker.Result.Prints(List<Wire.Print> prints) -> new Remaking.Remade(id, print, prints);
            case PictureMaker.Result.None(TurnedAway why) -> new Remaking.NotRemade(why.reason());
        };
    }

    /** Puts what was remade in the place of the old pixels, of which nothing is kept; false when they changed meanwhile. */
    public boolean replace(BoardId board, Remaking.Remade remade) {
        return fence.inside(board, () -> sql.replace(board, remade.id, remade.print, remade.largestFirst.getFirst(), remade.largestFirst.getLast()));
    }

    /** Where faces seem to be, as far as they were looked for; the others are looked at in the background. */
    public Map<PictureId, Faces> faces(BoardId board, Collection<PictureId> ids) {
        Map<PictureId, Faces> faces = fence.reading(board, () -> sql.faces(board, ids));
        faces.forEach((id, found) -> {
            if (!found.sought()) {
                seeker.ask(board, id, found.print());
            }
        });
        return faces;
    }

    /** Deletes the picture and its bytes; what was served before is with who asked for it. */
    public boolean delete(BoardId board, PictureId id) {
        return fence.inside(board, () -> sql.delete(board, id));
    }

    /**
     * The JPEG in one size. Only the gate of the publication module may call this, because only the
     * gate asks at every request whether the picture may still be seen.
     */
    public Optional<byte[]> bytes(BoardId board, PictureId id, PictureSize size) {
        return fence.reading(board, () -> sql.bytes(board, id, size));
    }

    private Making keep(BoardId board, UUID madeBy, List<Wire.Print> prints) {
        Wire.Print large = prints.getFirst();
        PictureId id = fence.inside(board, () -> {
            PictureId fresh = sql.insert(board, madeBy, large.width(), large.height());
            sql.insertSize(board, fresh, PictureSize.LARGE, large);
            sql.insertSize(board, fresh, PictureSize.SMALL, prints.getLast());
            return fresh;
        });
        return new Making.Made(id, large.width(), large.height());
    }
}
