package nl.huisregel.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.words.Circumstance;

/**
 * A place as one rulebook knows it: which values of the circumstance channel it is, and to which layer of consent it belongs.
 *
 * @param values bits of the circumstance channel; none for an act without a place
 * @param layer  the first layer, from the widest edition down, that names one of these values
 */
record Place(long values, boolean online, boolean schoolOwned, Optional<Layer> layer) {

    static final Place NONE = new Place(0, false, false, Optional.empty());

    /** Every place these editions know, by its key. */
    static Map<String, Place> all(Lexicon lexicon, List<Edition> editions) {
        Map<String, Place> places = new HashMap<>();
        for (String key : lexicon.values(Circumstance.CHANNEL, lexicon.all(Circumstance.CHANNEL))) {
            places.put(key, of(lexicon.expand(Circumstance.CHANNEL, key), lexicon, editions));
        }
        return places;
    }

    private static Place of(long values, Lexicon lexicon, List<Edition> editions) {
        Optional<Layer> layer = editions.stream().flatMap(edition -> edition.layers().stream())
            .filter(it -> (values & lexicon.mask(Circumstance.CHANNEL, it.channels())) != 0).findFirst();
        return new Place(values, (values & lexicon.bit(Circumstance.CHANNEL, "online")) != 0, (values & lexicon.bit(Circumstance.CHANNEL, "school_owned")) != 0, layer);
    }
}
