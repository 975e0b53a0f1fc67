package nl.huisregel.protocol.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Ending;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Term;

/** What can be seen to be wrong, or worth a board's eye, in one edition as a whole. */
final class Checks {

    private static final Map<String, Set<Role>> GRANTORS = Map.of("teacher", Set.of(Role.TEACHER), "management", Set.of(Role.HEAD), "board", Set.of(Role.BOARD), "guardian", Set.of(Role.GUARDIAN));

    private Checks() {
    }

    static void check(Edition edition, Problems problems) {
        Map<String, Norm> seen = new HashMap<>();
        Set<String> refs = edition.articles().stream().map(Article::ref).collect(Collectors.toSet());
        edition.norms().forEach(norm -> {
            problems.inArticle(norm.article());
            Norm other = seen.put(norm.id(), norm);
            if (other != null) {
                problems.refuse(norm.line(), "er zijn twee regels '" + norm.id() + "'", "there are two norms '" + norm.id() + "'");
            }
            norm.because().filter(ref -> !refs.contains(ref)).ifPresent(ref ->
                problems.notice(norm.line(), "'" + norm.id() + "' verwijst naar artikel '" + ref + "', en dat staat er niet", "'" + norm.id() + "' refers to article '" + ref + "', which is not there"));
            ownGrantor(norm, problems);
        });
        problems.inArticle("");
        if (edition.level() != nl.huisregel.protocol.Level.LOCATION) {
            edition.norms().forEach(norm -> norm.insteadOf().filter(id -> edition.norm(id).isEmpty()).ifPresent(id ->
                problems.refuse(norm.line(), "'" + norm.id() + "' komt in plaats van '" + id + "', en die regel is er niet", "'" + norm.id() + "' takes the place of '" + id + "', which is not there")));
        }
        periods(edition, problems);
        TensionCheck.check(edition, problems);
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

    /** Somebody who would have to give the permission that the norm asks of himself: mostly a slip in {@code who}. */
    private static void ownGrantor(Norm norm, Problems problems) {
        Optional<nl.huisregel.protocol.Condition> unless = switch (norm.form()) {
            case Form.Forbid forbid -> forbid.unless();
            case Form.Allow allow -> allow.onlyIf();
            default -> Optional.empty();
        };
        unless.ifPresent(condition -> condition.anyOf().forEach(clause -> clause.all().getOrDefault(Circumstance.PERMISSION, java.util.List.of()).forEach(grantor -> {
            if (norm.who().roles().stream().anyMatch(role -> GRANTORS.getOrDefault(grantor, Set.of()).contains(role)) && !norm.who().except()) {
                problems.notice(norm.line(), "'" + norm.id() + "' vraagt toestemming van wie zelf onder de regel valt (" + grantor + ")",
                    "'" + norm.id() + "' asks permission of somebody the norm itself binds (" + grantor + ")");
            }
        })));
    }
}
