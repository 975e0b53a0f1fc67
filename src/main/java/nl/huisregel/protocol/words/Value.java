package nl.huisregel.protocol.words;

import java.util.List;

/**
 * One value a circumstance can have.
 *
 * @param implies the keys of wider values that hold with it: a trip is a school activity, and that is about school
 */
public record Value(String key, Said meaning, List<String> implies) {

    static Value value(String key, String nl, String en, String... implies) {
        return new Value(key, new Said(nl, en), List.of(implies));
    }
}
