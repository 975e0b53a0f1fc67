package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What was heard so far in one decision: the grounds, duties and questions, and which norms speak. A part is a picture by its label, or the act as a whole. */
final class Heard {

    /** A norm that speaks, or may speak, of a part. */
    record Spoken(Rule rule, Optional<String> part) {
    }

    private final Deed deed;
    final List<Weighed> grounds = new ArrayList<>();
    final Duties duties;
    final Questions questions = new Questions();
    /** What surely speaks. */
    final List<Spoken> speaking = new ArrayList<>();
    /** What speaks or may speak. */
    final List<Spoken> possible = new ArrayList<>();

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
        grounds.add(new Weighed(ground, rule.itself, unknown));
    }

    void speaks(Rule rule, Optional<String> part) {
        speaking.add(new Spoken(rule, part));
    }

    void maySpeak(Rule rule, Optional<String> part) {
        possible.add(new Spoken(rule, part));
    }

    /** Norms of this kind that surely speak, each once. */
    List<Rule> speaking(Predicate<Rule> kind) {
        List<Rule> rules = List.of();
        for (Spoken spoken : speaking) {
            if (kind.test(spoken.rule()) && !rules.contains(spoken.rule())) {
                rules = rules.isEmpty() ? new ArrayList<>() : rules;
                rules.add(spoken.rule());
            }
        }
        return rules;
    }

    /** Of which parts this norm surely speaks. */
    Set<Optional<String>> parts(Rule rule) {
        Set<Optional<String>> parts = new LinkedHashSet<>();
        for (Spoken spoken : speaking) {
            if (spoken.rule() == rule) {
                parts.add(spoken.part());
            }
        }
        return parts;
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
        for (Weighed weighed : grounds) {
            if (weighed.from(rule) && weighed.stands() && weighed.effect() != Effect.QUESTION && weighed.effect() != Effect.MET) {
                return true;
            }
        }
        return false;
    }

    /** What the author is told with the act. */
    List<Source> tells() {
        List<Source> tells = List.of();
        for (Spoken spoken : possible) {
            if (spoken.rule().form instanceof Form.Tell && !tells.contains(spoken.rule().source)) {
                tells = tells.isEmpty() ? new ArrayList<>() : tells;
                tells.add(spoken.rule().source);
            }
        }
        return tells;
    }
}
