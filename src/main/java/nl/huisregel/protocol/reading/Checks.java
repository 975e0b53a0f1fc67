package nl.huisregel.protocol.reading;

import java.util.HashMap;
import java.util.Map;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;

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
    }
}
