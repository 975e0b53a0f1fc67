package nl.huisregel.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * One correction of a post, as its readers may see it.
 *
 * @param by    what the school calls who changed it
 * @param title what stood there before, where the protocol wants that kept
 */
public record Corrected(Instant at, String by, Optional<String> title, Optional<String> body) {

    public boolean kept() {
        return title.isPresent();
    }
}
