package nl.huisregel.family;

import java.util.List;
import java.util.UUID;
import nl.huisregel.school.Relation;

/** A pupil on the list of a group, with who cares for the child. */
public record PupilLine(UUID id, String pupil, List<Invitee> guardians) {

    public Relation relation(Invitee guardian) {
        return guardian.children().stream().filter(child -> child.pupil().equals(id)).map(Invitee.Of::relation).findFirst().orElse(Relation.PARENT);
    }
}
