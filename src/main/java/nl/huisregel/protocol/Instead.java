package nl.huisregel.protocol;

import java.util.LinkedHashMap;
import java.util.List;
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
        List<Rule> rules = heard.speaking(rule -> rule.norm.insteadOf().isPresent());
        if (!rules.isEmpty()) {
            Map<Rule, Set<Optional<String>>> replacing = replacing(rules);
            heard.grounds.replaceAll(weighed -> weighed.stands() ? replaced(weighed, replacing) : weighed);
        }
    }

    /** Norms that surely speak, of the parts where no right lifted them. */
    private Map<Rule, Set<Optional<String>>> replacing(List<Rule> rules) {
        Map<Rule, Set<Optional<String>>> replacing = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Set<Optional<String>> left = heard.parts(rule);
            left.removeIf(part -> lifted(rule, part));
            replacing.put(rule, left);
        }
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
