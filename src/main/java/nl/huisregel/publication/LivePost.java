package nl.huisregel.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post as it stands in one place at this moment.
 *
 * @param author what the school calls who wrote it, "meester Joris"
 * @param stated what the protocol wants to be seen with it
 * @param placed how many pictures were put there; fewer may be left
 */
public record LivePost(UUID placement, String title, String body, String author, List<String> stated, Instant since, int placed, List<LivePicture> pictures) {

    /** Whether the post says that its author speaks as a professional and for the school. */
    public boolean withCapacity() {
        return stated.contains("capacity_line");
    }


    /** There were pictures, and each of them was taken away. */
    public boolean bared() {
        return placed > 0 && pictures.isEmpty();
    }
}
