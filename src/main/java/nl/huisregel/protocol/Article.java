package nl.huisregel.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/**
 * A heading of a protocol with its text and, beside it, its norms.
 *
 * @param ref   the number or name people cite
 * @param texts the text per audience; the key {@code all} is for everyone
 * @param link  where a law can be read
 * @param line  the line of the file it starts on
 */
public record Article(String ref, Said heading, Map<String, Said> texts, Optional<String> link, List<Norm> norms, int line) {

    /** The ref as a reader of this language knows the law by. */
    public String ref(String language) {
        return named(ref, language);
    }

    /** The same for a ref by itself: what the AVG is in Dutch is the GDPR in English. */
    public static String named(String ref, String language) {
        return language.equals("en") && ref.matches(".*\\bAVG\\b.*") ? ref.replaceAll("\\bAVG\\b", "GDPR").replace(" en ", " and ") : ref;
    }

    public Said text() {
        return texts.getOrDefault("all", texts.values().iterator().next());
    }

    /** Whether any of its norms runs; otherwise it is text that people read and that nothing enforces. */
    public boolean runs() {
        return norms.stream().anyMatch(Norm::runs);
    }
}
