package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;

/**
 * Decides an act a second time, slowly and plainly, from what docs/language.md and docs/acts.md say. It shares no step with the
 * rulebook, so that a slip in one shows as a difference between the two.
 */
final class ReferenceEvaluator {

    private final List<Edition> editions;

    /** @param editions widest first */
    ReferenceEvaluator(List<Edition> editions) {
        this.editions = editions;
    }

    List<Verdict> decide(Deed deed) {
        List<Verdict> verdicts = new ArrayList<>();
        if (deed.channels().isEmpty()) {
            verdicts.add(new OnePlace(editions, deed, Optional.empty()).verdict());
        }
        deed.channels().forEach(channel -> verdicts.add(new OnePlace(editions, deed, Optional.of(channel)).verdict()));
        return verdicts;
    }
}
