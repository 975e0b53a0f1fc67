package nl.huisregel.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of a board's journal shows.
 *
 * @param explained whether nothing is broken that nobody looked into
 * @param keyId     the short name of the key that signs here
 * @param key       the public key, for whoever checks a checkpoint elsewhere
 * @param keptFrom  what is older may be cut
 * @param older     how many lines are, without the board having said so yet
 */
public record Logbook(Optional<Inspection> last, Optional<UUID> id, boolean explained, Optional<Checkpoint> checkpoint, Optional<Checkpoint> cut,
                      String keyId, String key, LocalDate keptFrom, long older) {

    public boolean whole() {
        return last.filter(Inspection::whole).isPresent();
    }
}
