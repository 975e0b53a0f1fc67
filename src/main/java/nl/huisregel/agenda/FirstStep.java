package nl.huisregel.agenda;

/**
 * One of the steps by which a new school comes to its first post. Every step can be taken later.
 *
 * @param order where it stands in the list
 * @param key   of its words: the step itself, {@code .without} (what does not work as long as it is not taken) and {@code .go} (the button)
 * @param now   what is there already, in words; may be empty
 * @param path  where it is taken
 */
public record FirstStep(int order, String key, boolean done, String now, String path) {
}
