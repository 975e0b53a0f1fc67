package nl.huisregel.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Relation;

/**
 * A guardian as who hands out the letters sees one; or a pupil of sixteen, who decides alone.
 *
 * @param name      in full, as on the letter
 * @param children  the children at this location, the youngest first: with that one the letter goes home
 * @param until     until when the code works, or worked
 * @param mailbox   whether the school holds a mailbox
 * @param decides   whether they answer for a child of theirs here: who has no authority gets another letter
 * @param yours     whether the reader may make codes for them: not for oneself, and not for who cares for one's own child
 */
public record Invitee(UUID person, String name, List<Of> children, Entry entry, Optional<Instant> until, boolean mailbox, boolean decides, boolean yours) {

    /** A child with its group. @param relation null for a pupil of sixteen, who is the child @param sure whether the guardian decides for this one */
    public record Of(UUID pupil, String name, UUID group, String groupName, Relation relation, boolean sure) {}

    /** How far somebody is. */
    public enum Entry {
        NONE, LETTER, MAILED, ENDED, IN, CLOSED, NOT_INVITED;

        public String text() {
            return "family.entry." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether a letter is what comes next. */
        boolean wantsCode() {
            return this == NONE || this == ENDED;
        }
    }

    /** The child the letter goes home with. */
    public Of home() {
        return children.getFirst();
    }

    /** A pupil of sixteen. */
    public boolean self() {
        return home().pupil().equals(person);
    }

    /** Whether the letter goes home with a child of this group. */
    public boolean athome(UUID group) {
        return home().group().equals(group);
    }
}
