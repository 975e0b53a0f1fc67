package nl.huisregel.wall;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The only place that hands out a picture to look at. It asks at every request whether the picture may be seen
 * now, and lets nobody keep the answer. Whatever the reason for a no, it looks the same. What is saved to be put
 * on an account by hand is decided again by that work itself, and answered in the same way.
 */
@Component
public class PictureGate {

    private final Fence fence;
    private final Pictures pictures;

    PictureGate(Fence fence, Pictures pictures) {
        this.fence = fence;
        this.pictures = pictures;
    }

    /** @param maySee whether who asks may see it now, asked in the transaction that reads the picture */
    public ResponseEntity<byte[]> open(BoardId board, UUID picture, String size, BooleanSupplier maySee) {
        var wanted = LivePicture.size(size).orElseThrow(NotThere::new);
        var bytes = fence.reading(board, () -> maySee.getAsBoolean()
            ? pictures.bytes(board, new PictureId(picture), wanted) : Optional.<byte[]>empty());
        return answer().body(bytes.orElseThrow(NotThere::new));
    }

    /** A picture goes out so that nobody keeps it. */
    public static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.IMAGE_JPEG)
            .header("X-Robots-Tag", "noindex, noimageindex");
    }

    /** An address that is no address of a picture gets the same answer as one that is withdrawn. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException strange) {
            throw new NotThere();
        }
    }
}
