package nl.huisregel.shield;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.school.Guardian;

/**
 * A pupil as the head sees one who is shielded, or may be.
 *
 * @param setAt     since when; empty for who is not shielded, and for who was before this was kept
 * @param shielded  whether it holds now
 * @param from      the guardians with authority who must not learn where the child is either
 * @param stands    what stands of the pupil with us now; none once it holds
 * @param stood     what stood when it was set
 * @param elsewhere pictures that only people can take away, and are not gone yet
 * @param pictures  what the head decided about the pictures, if anything yet
 */
public record Shield(UUID pupil, String name, String group, boolean shielded, Optional<Instant> setAt, List<Guardian> guardians, Set<UUID> from, int stands, int stood, int elsewhere,
                     Optional<Pictures> pictures) {

    /** What becomes of the pictures that stood somewhere. */
    public enum Pictures { KEPT, ERASED }

    /** Whether the head has still to decide about them. */
    public boolean undecided() {
        return shielded && stood > 0 && pictures.isEmpty();
    }
}
