package nl.huisregel.protocol;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which norms take the place of others, in one step: docs/language.md, "How it is decided", step 7. */
final class Instead {

    private final Heard heard;

    Instead(Heard heard) {
        this.heard = heard;
    }

    void replace() {
        Map<Rule, Set<Optional<String>>> replacing = replacing();
        heard.grounds.replaceAll(weighed -> weighed.stands() ? replaced(weighed, replacing) : weighed);
    }

    /** A norm that surely speaks, of the parts where no right lifted it. */
    private Map<Rule, Set<Optional<String>>> replacing() {
        Map<Rule, Set<Optional<String>>> replacing = new LinkedHashMap<>();
        heard.speaking.forEach((rule, parts) -> {
            if (rule.norm.insteadOf().isPresent()) {
                Set<Optional<String>> left = new LinkedHashSet<>(parts);
                left.removeIf(part -> lifted(rule, part));
                replacing.put(rule, left);
            }
        });
        return replacing;
    }

    private boolean lifted(Rule rule, Optional<String> part) {
        return heard.grounds.stream().anyMatch(weighed -> weighed.from(rule) && !weighed.stands() && weighed.ground().picture().equals(part));
    }

    private Weighed replaced(Weighed weighed, Map<Rule, Set<Optional<String>>> replacing) {
        for (Map.Entry<Rule, Set<Optional<String>>> other : replacing.entrySet()) {
            if (weighed.rule().filter(other.getKey()::takesPlaceOf).isPresent() && heard.reaches(other.getValue(), weighed.ground())) {
                return weighed.as(weighed.ground().lifted(other.getKey().norm.id()));
            }
        }
        return weighed;
    }
}
