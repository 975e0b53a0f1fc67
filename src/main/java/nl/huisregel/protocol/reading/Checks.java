package nl.huisregel.protocol.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Ending;
import nl.huisregel.protocol.words.Term;

/** What can be seen to be wrong in one edition as a whole. What can be used but should be looked at is found elsewhere. */
final class Checks {

    private Checks() {
    }

    static void check(Edition edition, Problems problems) {
        Map<String, Norm> seen = new HashMap<>();
        edition.norms().forEach(norm -> {
            problems.inArticle(norm.article());
            if (seen.put(norm.id(), norm) != null) {
                problems.refuse(norm.line(), "er zijn twee regels '" + norm.id() + "'", "there are two norms '" + norm.id() + "'");
            }
            if (edition.level() != Level.LOCATION) {
                norm.insteadOf().filter(id -> edition.norm(id).isEmpty()).ifPresent(id ->
                    problems.refuse(norm.line(), "'" + norm.id() + "' komt in plaats van '" + id + "', en die regel is er niet", "'" + norm.id() + "' takes the place of '" + id + "', which is not there"));
            }
        });
        problems.inArticle("");
        edition.norms().filter(norm -> comesBackTo(norm, edition)).forEach(norm -> {
            problems.inArticle(norm.article());
            problems.refuse(norm.line(), "'" + norm.id() + "' en '" + norm.insteadOf().get() + "' nemen elkaars plaats in; dan geldt geen van beide",
                "'" + norm.id() + "' and '" + norm.insteadOf().get() + "' take each other's place; then neither holds");
        });
        problems.inArticle("");
        periods(edition, problems);
    }

    private static boolean comesBackTo(Norm norm, Edition edition) {
        Set<String> passed = new HashSet<>();
        Optional<String> next = norm.insteadOf();
        while (next.isPresent() && passed.add(next.get())) {
            next = edition.norm(next.get()).flatMap(Norm::insteadOf);
        }
        return passed.contains(norm.id());
    }

    /** Until when a recurring duty may be put off: an ending every protocol knows, or a period this one names. */
    private static void periods(Edition edition, Problems problems) {
        Set<String> known = new TreeSet<>(Expect.keys(Ending.values()));
        edition.norms().forEach(norm -> {
            if (norm.form() instanceof Form.Means means && means.term() == Term.PERIOD) {
                known.addAll(means.is());
            }
        });
        edition.norms().forEach(norm -> {
            if (norm.form() instanceof Form.Each each) {
                each.until().filter(until -> !known.contains(until)).ifPresent(until -> problems.refuse(norm.line(),
                    "'" + until + "' kan niet bij 'until' van '" + norm.id() + "'; verwacht: " + String.join(", ", known) + ", of een eigen periode (means: period)",
                    "'" + until + "' is not possible at 'until' of '" + norm.id() + "'; expected: " + String.join(", ", known) + ", or a period of one's own (means: period)"));
            }
        });
    }
}
