package nl.huisregel.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Source;

/** What came out of an act, beside what was expected: the outcome, and which norms spoke with which effect. */
final class Came {

    private static final Set<String> OTHERS = Set.of("outcome", "to", "duties", "tells", "silent", "outside", "law", "absent", "waits");
    /** Grounds that hold an act up: under a single value none of them may stand unexpected. */
    private static final List<Effect> HOLD_UP = List.of(Effect.FORBID, Effect.ADVISE, Effect.REFER, Effect.QUESTION);

    private Came() {
    }

    /** Differences under an edition that says one value and nothing else. */
    static List<String> under(Map<String, Object> expected, Decision decision) {
        List<String> found = within(expected, decision);
        for (Effect effect : HOLD_UP) {
            Set<String> named = new TreeSet<>(Parameters.texts(expected.get(effect.key())));
            sources(decision, effect).map(source -> source.norm().id()).filter(id -> !named.contains(id)).forEach(id -> found.add(id + " speaks too: " + effect.key()));
        }
        return found;
    }

    /** Differences under a whole protocol, where other norms speak too; norms are named as the register names them. */
    static List<String> within(Map<String, Object> expected, Decision decision) {
        List<String> found = new ArrayList<>();
        known(expected, found);
        String outcome = String.valueOf(expected.get("outcome"));
        boolean right = outcome.equals("goes") ? decision instanceof Decision.Allowed || decision instanceof Decision.AllowedWithDuties : outcome.equals(decision.outcome());
        if (!right) {
            found.add("outcome is " + decision.outcome() + ", not " + outcome + ": " + telling(decision));
        }
        for (Effect effect : Effect.values()) {
            missing(effect.key(), expected.get(effect.key()), cited(sources(decision, effect)), found);
        }
        missing("law", expected.get("law"), cited(decision.basis().standing().filter(it -> it.kind() == Ground.Kind.LAW).flatMap(it -> it.source().stream())), found);
        missing("duty", expected.get("duties"), decision.basis().duties().stream().map(owed -> owed.duty().key()).collect(Collectors.toSet()), found);
        missing("notice", expected.get("tells"), cited(decision.basis().tells().stream()), found);
        Set<String> speaking = cited(Stream.concat(decision.basis().standing().flatMap(it -> it.source().stream()), decision.basis().tells().stream()));
        Parameters.texts(expected.get("absent")).stream().filter(speaking::contains).forEach(id -> found.add(id + " speaks, and should not"));
        same("to", expected, decision instanceof Decision.Referred referred ? referred.to().key() : "nobody", found);
        same("silent", expected, decision.basis().silent(), found);
        same("outside", expected, decision.basis().grounds().stream().anyMatch(it -> it.kind() == Ground.Kind.OUTSIDE), found);
        same("waits", expected, !decision.basis().blocking().isEmpty(), found);
        return found;
    }

    /** What sets one decision apart from another, whatever the norms are called. */
    static String kind(Decision decision) {
        return decision.outcome() + (decision instanceof Decision.Referred referred ? " " + referred.to().key() : "") + " " + decision.mayGoAhead() + " "
            + decision.basis().standing().map(it -> it.kind() + "/" + it.effect()).sorted().distinct().toList()
            + decision.basis().duties().stream().map(owed -> owed.duty().key() + owed.duty().options() + owed.duty().moment() + owed.advised()).sorted().toList()
            + decision.basis().tells().size();
    }

    private static void same(String key, Map<String, Object> expected, Object actual, List<String> found) {
        if (expected.containsKey(key) && !String.valueOf(expected.get(key)).equals(String.valueOf(actual))) {
            found.add(key + " is " + actual + ", not " + expected.get(key));
        }
    }

    private static void known(Map<String, Object> expected, List<String> found) {
        Set<String> effects = Arrays.stream(Effect.values()).map(Effect::key).collect(Collectors.toSet());
        expected.keySet().stream().filter(key -> !OTHERS.contains(key) && !effects.contains(key)).forEach(key -> found.add("unknown expectation " + key));
    }

    private static void missing(String what, Object expected, Set<String> actual, List<String> found) {
        Parameters.texts(expected).stream().filter(id -> !actual.contains(id)).forEach(id -> found.add("no " + what + " " + id + " (there are " + new TreeSet<>(actual) + ")"));
    }

    private static Stream<Source> sources(Decision decision, Effect effect) {
        return decision.basis().standing(effect).filter(it -> it.kind() == Ground.Kind.ARTICLE).flatMap(it -> it.source().stream());
    }

    private static Set<String> cited(Stream<Source> sources) {
        return sources.flatMap(source -> Stream.concat(Stream.of(source.norm().id()), source.norm().cites().stream())).collect(Collectors.toSet());
    }

    private static String telling(Decision decision) {
        return decision.basis().standing().map(it -> it.effect() + " " + it.source().map(source -> source.norm().id()).orElse(it.kind().key())).toList()
            + " asks " + decision.basis().questions().stream().map(question -> question.circumstance().key()).toList();
    }
}
