package nl.huisregel.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post as it stands in one place at this moment.
 *
 * @param author what the school calls who wrote it, "meester Joris"
 * @param placed how many pictures were put there; fewer may be left
 */
public record LivePost(UUID placement, String title, String body, String author, Instant since, int placed, List<LivePicture> pictures) {

    /** There were pictures, and each of them was taken away. */
    public boolean bared() {
        return placed > 0 && pictures.isEmpty();
    }
}
