package nl.huisregel.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.huisregel.protocol.words.Circumstance;

/**
 * A place as one rulebook knows it: which values of the circumstance channel it is, and to which layer of consent it belongs.
 *
 * @param values bits of the circumstance channel; none for an act without a place
 * @param layer  the first layer, from the widest edition down, that names one of these values; @param layerValue its bit
 * @param record  under which a person's record has it: the layer, or for an account that is not the school's the personal entry of the layer
 * @param precise per medium, the entry that counts before that one where it is there
 */
record Place(long values, boolean online, boolean schoolOwned, Optional<Layer> layer, long layerValue, String record, Map<String, String> precise) {

    private static final List<String> MEDIA = List.of("photo", "film", "sound");
    static final Place NONE = new Place(0, false, false, Optional.empty(), 0, "", Map.of());

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
        boolean schoolOwned = (values & lexicon.bit(Circumstance.CHANNEL, "school_owned")) != 0;
        String record = layer.map(it -> schoolOwned ? it.key() : it.key() + "/personal").orElse("");
        Map<String, String> precise = MEDIA.stream().collect(Collectors.toUnmodifiableMap(medium -> medium, medium -> schoolOwned ? record + "/" + medium : record));
        return new Place(values, (values & lexicon.bit(Circumstance.CHANNEL, "online")) != 0, schoolOwned, layer,
            layer.map(it -> lexicon.bit(Circumstance.LAYER, it.key())).orElse(0L), record, precise);
    }
}
