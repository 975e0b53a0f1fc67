package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/**
 * A layer of consent: a named set of channels for which consent is asked as one.
 *
 * @param channels values of the circumstance channel; a channel belongs to the first layer that names one of its values
 * @param cites    the norms that name the layer; empty where the school settled it
 * @param settled  why the school settled it, where the protocol does not say it
 */
public record Layer(String key, Said name, List<String> channels, List<String> cites, Optional<Said> settled) {
}
