package nl.huisregel.roster;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.school.Role;

/**
 * What somebody answered to a dry run. Who said nothing chose nothing: then nothing happens.
 *
 * @param left    who is missing from the file and has left
 * @param doubles by key: whether it is the child on record, another, or not to be taken in now
 * @param hired   by key: as what somebody is employed, or that it is somebody on record, and as what that one is employed here
 * @param carers  by mark: whether a parent is who has that name already, another, or not to be taken in now
 * @param regroup whether colleagues work with the groups the file tells
 */
record Choices(Set<UUID> left, Map<String, Double> doubles, Map<String, Hire> hired, Map<String, Double> carers, boolean regroup) {

    /** What was confirmed before this was asked answered nothing to it. */
    Choices {
        carers = carers == null ? Map.of() : carers;
    }

    Choices(Set<UUID> left, Map<String, Double> doubles, Map<String, Hire> hired) {
        this(left, doubles, hired, Map.of(), false);
    }

    static final Choices NONE = new Choices(Set.of(), Map.of(), Map.of());

    enum Double { SKIP, SAME, OTHER }

    enum Hire {
        NO, SAME, SAME_TEACHER, SAME_SUPPORT, TEACHER, SUPPORT;

        boolean same() {
            return this == SAME || this == SAME_TEACHER || this == SAME_SUPPORT;
        }

        /** As what somebody comes to work here; nothing for who works here already. */
        Optional<Role> as() {
            return switch (this) {
                case TEACHER, SAME_TEACHER -> Optional.of(Role.TEACHER);
                case SUPPORT, SAME_SUPPORT -> Optional.of(Role.SUPPORT);
                case NO, SAME -> Optional.empty();
            };
        }
    }
}
