package nl.huisregel.protocol;

import java.util.AbstractMap;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.words.Circumstance;

/** The facts a ground rests on, put into words each time somebody reads them: of most grounds nobody does. */
final class RestsOn extends AbstractMap<Circumstance, Set<String>> {

    private static final Circumstance[] ALL = Circumstance.values();

    private final Lexicon lexicon;
    private final Facts facts;
    private final long tested;

    /** @param tested the circumstances the norm tests, as bits by ordinal */
    RestsOn(Lexicon lexicon, Facts facts, long tested) {
        this.lexicon = lexicon;
        this.facts = facts;
        this.tested = tested & ~Answerable.bit(Circumstance.CONSENT);
    }

    @Override public Set<Entry<Circumstance, Set<String>>> entrySet() {
        Map<Circumstance, Set<String>> words = new EnumMap<>(Circumstance.class);
        for (Circumstance circumstance : ALL) {
            if ((tested & Answerable.bit(circumstance)) != 0 && facts.knows(circumstance)) {
                words.put(circumstance, new LinkedHashSet<>(lexicon.values(circumstance, facts.yes[circumstance.ordinal()])));
            }
        }
        return words.entrySet();
    }
}
