package nl.huisregel.protocol;

import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is on a picture.
 *
 * @param key      how the act names the person; an id, never a name, in what is stored
 * @param called   the name a reader sees; empty in what is stored
 * @param kind     a value of the circumstance shows: pupil, colleague, guardian, other_person, own_child
 * @param age      in whole years on the day, where known
 * @param shielded a child in hiding: beats every consent
 * @param consent  per layer, or {@code layer/medium}, or {@code layer/personal} for accounts that are not the school's
 */
public record Person(String key, String called, String kind, Optional<Integer> age, boolean shielded, Map<String, ConsentState> consent) {

    /** What is on record for this layer; the more precise entry counts before the wider one, and no row is no consent. */
    public ConsentState consent(String layer, String medium, boolean schoolOwned) {
        return schoolOwned ? onRecord(layer + "/" + medium, layer) : onRecord(layer + "/personal", layer + "/personal");
    }

    ConsentState onRecord(String precise, String wide) {
        ConsentState state = consent.get(precise);
        return state == null ? consent.getOrDefault(wide, ConsentState.UNANSWERED) : state;
    }
}
