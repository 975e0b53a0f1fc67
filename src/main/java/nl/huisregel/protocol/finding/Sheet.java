package nl.huisregel.protocol.finding;

import java.util.Map;

/**
 * The file an edition was read from.
 *
 * @param head the line each key of the head stands on
 */
public record Sheet(String file, Map<String, Integer> head) {

    /** The line of this key; a key that is missing would stand at the top. */
    int line(String key) {
        return head.getOrDefault(key, 1);
    }
}
