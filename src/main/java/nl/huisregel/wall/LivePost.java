package nl.huisregel.wall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.publication.Corrected;

/**
 * A post as it stands in one place at this moment.
 *
 * @param slug      the school, for addresses
 * @param author    what the school calls who wrote it, "meester Joris"
 * @param stated    what the protocol wants to be seen with it
 * @param hung      the pictures that were put there, in order; empty where one was taken away, for whatever reason and whomever
 * @param corrected its corrections, the last one first
 */
public record LivePost(String slug, UUID placement, String title, String body, String author, List<String> stated, Instant since,
                       List<Optional<LivePicture>> hung, List<Corrected> corrected) {

    /** Whether the post says that its author speaks as a professional and for the school. */
    public boolean withCapacity() {
        return stated.contains("capacity_line");
    }

    /** How many pictures were put there; fewer may be left. */
    public int placed() {
        return hung.size();
    }

    public List<LivePicture> pictures() {
        return hung.stream().flatMap(Optional::stream).toList();
    }

    /** There were pictures, and each of them was taken away. */
    public boolean bared() {
        return placed() > 0 && pictures().isEmpty();
    }

    /** Where anybody who sees it can say that something is wrong. */
    public String report() {
        return "/melden/" + slug + "/" + placement;
    }
}
