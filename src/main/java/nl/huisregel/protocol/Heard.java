package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was heard so far in one decision: the grounds, duties and questions, and which norms speak. A part is a picture by its label, or the act as a whole. */
final class Heard {

    private final Deed deed;
    final List<Weighed> grounds = new ArrayList<>();
    final Duties duties;
    final Questions questions = new Questions();
    /** What surely speaks, and of which parts. */
    final Map<Rule, Set<Optional<String>>> speaking = new LinkedHashMap<>();
    /** What speaks or may speak, and of which parts. */
    final Map<Rule, Set<Optional<String>>> possible = new LinkedHashMap<>();

    Heard(Deed deed) {
        this.deed = deed;
        this.duties = new Duties(deed);
    }

    /** A ground that no norm gave. */
    void add(Ground ground) {
        grounds.add(new Weighed(ground, Optional.empty(), 0));
    }

    void add(Rule rule, Ground ground) {
        add(rule, ground, 0);
    }

    /** @param unknown what was unknown to the norm, as bits by ordinal */
    void add(Rule rule, Ground ground, long unknown) {
        grounds.add(new Weighed(ground, Optional.of(rule), unknown));
    }

    void speaks(Rule rule, Optional<String> part) {
        speaking.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(part);
    }

    void maySpeak(Rule rule, Optional<String> part) {
        possible.computeIfAbsent(rule, key -> new LinkedHashSet<>()).add(part);
    }

    /** What speaks of a picture reaches that picture; what speaks of every picture reaches the act as a whole. */
    boolean reaches(Set<Optional<String>> parts, Ground ground) {
        if (parts.isEmpty() || parts.contains(Optional.<String>empty())) {
            return !parts.isEmpty();
        }
        return ground.picture().isPresent() ? parts.contains(ground.picture())
            : deed.pictures().stream().allMatch(picture -> parts.contains(Optional.of(picture.label())));
    }

    /** Whether what this norm asks is still asked: its duties go with the grounds they came with. */
    boolean stillAsks(Rule rule) {
        return grounds.stream().anyMatch(weighed -> weighed.from(rule) && weighed.stands()
            && weighed.effect() != Effect.QUESTION && weighed.effect() != Effect.MET);
    }

    /** What the author is told with the act. */
    List<Source> tells() {
        return possible.keySet().stream().filter(rule -> rule.form instanceof Form.Tell).map(rule -> rule.source).toList();
    }
}
