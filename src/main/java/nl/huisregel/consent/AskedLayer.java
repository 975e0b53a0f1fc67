package nl.huisregel.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Source;
import nl.huisregel.web.Words;

/**
 * One layer of the question.
 *
 * @param media what is asked for it, photo first
 * @param from  a norm of each article that names the layer; none where the school settled it
 * @param tells what the protocol wants said about this layer, such as the law of another country
 */
public record AskedLayer(Layer layer, List<String> media, List<Source> from, List<Source> tells) {

    private static final Set<String> DRAWN = Set.of("paper", "closed_digital", "open_web", "social_media");

    public String key() {
        return layer.key();
    }

    public Set<Spot> spots() {
        return media.stream().map(medium -> new Spot(key(), medium)).collect(Collectors.toUnmodifiableSet());
    }

    /** The name as a guardian reads it; a layer only this protocol knows goes by its own. */
    public String name(Words words) {
        return drawn() ? words.say("consent.layer." + key()) : layer.name().in(words.language().code());
    }

    /** Who can see what stands there. */
    public String reach(Words words) {
        return drawn() ? words.say("consent.layer." + key() + ".reach")
            : from.stream().map(source -> source.norm().says().in(words.language().code())).collect(Collectors.joining(" "));
    }

    /** Whether there is a drawing that shows what such a place looks like. */
    public boolean drawn() {
        return DRAWN.contains(key());
    }
}
