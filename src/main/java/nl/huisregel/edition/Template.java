package nl.huisregel.edition;

import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.reading.EditionReader;

/**
 * A shipped protocol as a board looks at it before adopting it.
 *
 * @param runs     how many of its norms the product acts on by itself
 * @param findings how many points in it are open or unclear
 */
public record Template(Edition edition, long runs, int findings) {

    static Template of(String name) {
        EditionReader.Read read = Protocols.shipped(name);
        return new Template(read.edition(), read.edition().norms().filter(norm -> norm.runs()).count(), read.findings().size());
    }
}
