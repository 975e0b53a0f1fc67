package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Circumstance;

/** Gathers what must be asked, once per fact whatever number of norms raise it. */
final class Questions {

    private record Key(Circumstance circumstance, Optional<String> picture) {
    }

    /** A norm that asks, and the part it was weighed on. */
    private record Raised(Rule rule, Optional<String> part) {
    }

    private final Map<Key, Set<Raised>> asked = new LinkedHashMap<>();
    /** What decides whether a protocol reaches the act at all is asked whatever becomes of the norms that ask it too. */
    private final Set<Key> always = new LinkedHashSet<>();

    /** @param part the picture the norms were weighed on; the question is about it where the circumstance is one of pictures */
    void ask(Circumstance circumstance, Optional<String> part, List<Rule> raisedBy) {
        Key asks = new Key(circumstance, part.filter(label -> circumstance.ofPicture()));
        Set<Raised> raised = asked.computeIfAbsent(asks, key -> new LinkedHashSet<>());
        raisedBy.forEach(rule -> raised.add(new Raised(rule, part)));
        if (raisedBy.isEmpty()) {
            always.add(asks);
        }
    }

    /** The questions whose norms still stand. */
    List<Question> all(List<Ground> grounds, Lexicon lexicon) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        asked.forEach((key, raised) -> {
            List<Rule> standing = raised.stream().filter(it -> stands(it, grounds)).map(Raised::rule).distinct().toList();
            if (always.contains(key) || !standing.isEmpty()) {
                questions.add(new Question(key.circumstance(), options(key.circumstance(), standing, lexicon), key.picture(), standing.stream().map(rule -> rule.source).toList()));
            }
        });
        return questions;
    }

    private static boolean stands(Raised raised, List<Ground> grounds) {
        return grounds.stream().anyMatch(ground -> ground.effect() == Effect.QUESTION && ground.stands() && ground.picture().equals(raised.part())
            && ground.source().filter(source -> source.equals(raised.rule().source)).isPresent());
    }

    /** The values the norms test come first; an open circumstance can also be something else. */
    private static List<String> options(Circumstance circumstance, List<Rule> rules, Lexicon lexicon) {
        Set<String> options = new LinkedHashSet<>();
        for (Rule rule : rules) {
            rule.values(circumstance).forEach(options::add);
        }
        if (circumstance.open() || options.isEmpty()) {
            options.addAll(lexicon.values(circumstance, lexicon.all(circumstance)));
        }
        return List.copyOf(options);
    }
}
