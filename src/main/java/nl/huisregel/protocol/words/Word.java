package nl.huisregel.protocol.words;

import java.util.Arrays;
import java.util.Optional;

/**
 * A word of a closed vocabulary: the key a protocol file writes, and what it means in Dutch and English.
 * The JSON Schema, the reference page and the editor's catalogue are made from these, so they cannot drift.
 */
public interface Word {

    Entry entry();

    /** How a protocol file spells it, in lower case with underscores. */
    default String key() {
        return entry().key();
    }

    /** What it means, for somebody who writes a protocol. */
    default Said meaning() {
        return entry().meaning();
    }

    /** The word of this vocabulary with this key. */
    static <W extends Enum<W> & Word> Optional<W> find(Class<W> vocabulary, String key) {
        return Arrays.stream(vocabulary.getEnumConstants()).filter(word -> word.key().equals(key)).findFirst();
    }
}
