package nl.huisregel.roster;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody answered to a dry run. Who said nothing chose nothing: then nothing happens.
 *
 * @param left    who is missing from the file and has left
 * @param doubles by key: whether it is the child on record, another, or not to be taken in now
 * @param hired   by key: as what somebody is employed, or that it is the colleague on record
 * @param regroup whether colleagues work with the groups the file tells
 */
record Choices(Set<UUID> left, Map<String, Double> doubles, Map<String, Hire> hired, boolean regroup) {

    Choices(Set<UUID> left, Map<String, Double> doubles, Map<String, Hire> hired) {
        this(left, doubles, hired, false);
    }

    static final Choices NONE = new Choices(Set.of(), Map.of(), Map.of());

    enum Double { SKIP, SAME, OTHER }

    enum Hire { NO, SAME, TEACHER, SUPPORT }
}
