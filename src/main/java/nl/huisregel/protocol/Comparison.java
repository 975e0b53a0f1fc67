package nl.huisregel.protocol;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed between two decisions on the same act: by another edition, another moment, or other facts.
 *
 * @param before  the outcome as it was
 * @param after   the outcome as it is
 * @param gained  norms that are a standing ground, duty or question now and were not
 * @param lost    norms that were and are not any more
 */
public record Comparison(String before, String after, Set<String> gained, Set<String> lost) {

    public static Comparison of(Decision before, Decision after) {
        Set<String> gained = new LinkedHashSet<>(norms(after));
        gained.removeAll(norms(before));
        Set<String> lost = new LinkedHashSet<>(norms(before));
        lost.removeAll(norms(after));
        return new Comparison(before.outcome(), after.outcome(), gained, lost);
    }

    /** The same answer, for the same reasons. */
    public boolean same() {
        return before.equals(after) && gained.isEmpty() && lost.isEmpty();
    }

    private static Set<String> norms(Decision decision) {
        return decision.basis().standing().flatMap(ground -> ground.source().stream())
            .map(source -> source.norm().id() + " " + source.norm().form().key()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
