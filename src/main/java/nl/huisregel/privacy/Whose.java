package nl.huisregel.privacy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody whose data a page is about, as the office sees them.
 *
 * @param schools        where they are, were, or their children are
 * @param here           whether they are still a pupil, at work, or a parent of a pupil
 * @param administration whether the school administration told us about them: then that is where something is put right
 * @param decides        whether they ask for themselves: not a pupil, or one of sixteen (UAVG 5)
 * @param erased         whether the name went
 */
public record Whose(UUID person, String name, String firstName, String lastName, Optional<String> called, Optional<String> email, Kind kind, Set<UUID> schools, boolean here,
                    boolean administration, boolean decides, boolean erased) {

    /** What they are to the school, most of all. */
    public enum Kind {
        PUPIL, STAFF, GUARDIAN, OTHER;

        public String text() {
            return "privacy.kind." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
