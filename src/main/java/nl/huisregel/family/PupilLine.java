package nl.huisregel.family;

import java.util.List;
import java.util.UUID;
import nl.huisregel.school.Relation;

/** A pupil on the list of a group, with who cares for the child. */
public record PupilLine(UUID id, String pupil, List<Invitee> guardians) {

    /** The key of what somebody is to this pupil. */
    public String relation(Invitee guardian) {
        return guardian.self() ? "family.self" : guardian.children().stream().filter(child -> child.pupil().equals(id)).map(Invitee.Of::relation).findFirst().orElse(Relation.PARENT).text();
    }
}
