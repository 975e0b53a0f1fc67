package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.Optional;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;

/**
 * What would change a ground: a circumstance the actor, or somebody else, can alter.
 *
 * @param from for the time of day: the first moment at which the ground falls away by itself
 */
public record Change(Circumstance circumstance, ChangedBy by, Optional<ZonedDateTime> from) {
}
