package nl.huisregel.protocol.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;

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
        edition.norms().filter(norm -> comesBackTo(norm, edition)).forEach(norm -> {
            problems.inArticle(norm.article());
            problems.refuse(norm.line(), "'" + norm.id() + "' en '" + norm.insteadOf().get() + "' nemen elkaars plaats in; dan geldt geen van beide",
                "'" + norm.id() + "' and '" + norm.insteadOf().get() + "' take each other's place; then neither holds");
        });
        problems.inArticle("");
        TensionCheck.check(edition, problems);
    }

    private static boolean comesBackTo(Norm norm, Edition edition) {
        Set<String> passed = new HashSet<>();
        Optional<String> next = norm.insteadOf();
        while (next.isPresent() && passed.add(next.get())) {
            next = edition.norm(next.get()).flatMap(Norm::insteadOf);
        }
        return passed.contains(norm.id());
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
