package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.words.Circumstance;

/**
 * One picture of an act.
 *
 * @param label  how a reader knows it: its number
 * @param medium photo, film or sound
 * @param named  whether somebody said who is on it; not named is unknown, and not "nobody"
 * @param shows  keys of the persons on it
 * @param told   what the person acting said of this picture
 * @param hinted circumstances on which there is a hint for this picture
 */
public record Picture(String label, String medium, boolean named, List<String> shows, Map<Circumstance, Set<String>> told, Set<Circumstance> hinted) {
}
