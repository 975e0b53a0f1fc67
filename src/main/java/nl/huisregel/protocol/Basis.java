package nl.huisregel.protocol;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a decision rests on: everything a reader, a replay and a comparison need.
 *
 * @param channel the place it is about; empty for acts without a place
 * @param layer   the layer of consent that place belongs to; empty where no consent was ever asked for it
 * @param tells   what the actor is told with it
 */
public record Basis(Deed deed, Optional<String> channel, Optional<Layer> layer, ZonedDateTime at, List<Ground> grounds, List<OwedDuty> duties,
                    List<Question> questions, List<Source> tells, List<Edition> editions) {

    public Stream<Ground> standing() {
        return grounds.stream().filter(Ground::stands);
    }

    public Stream<Ground> standing(Effect effect) {
        return standing().filter(ground -> ground.effect() == effect);
    }

    public boolean silent() {
        return grounds.stream().anyMatch(ground -> ground.kind() == Ground.Kind.SILENT);
    }

    /** Duties the act waits for. */
    public List<OwedDuty> blocking() {
        return duties.stream().filter(OwedDuty::blocks).toList();
    }
}
