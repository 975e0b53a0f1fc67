package nl.huisregel.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Scenario;

/** Compares a decision with what a scenario expects, and says every difference at once. */
final class Outcome {

    private Outcome() {
    }

    static List<String> differences(Scenario.Expected expected, Decision decision) {
        Basis basis = decision.basis();
        List<String> found = new ArrayList<>();
        if (!decision.outcome().equals(expected.outcome())) {
            found.add("outcome is " + decision.outcome() + ", not " + expected.outcome());
        }
        if (basis.silent() != expected.silent()) {
            found.add(basis.silent() ? "the protocol is silent" : "the protocol is not silent");
        }
        expected.to().filter(to -> !(decision instanceof Decision.Referred referred && referred.to().key().equals(to))).ifPresent(to -> found.add("does not go to " + to));
        missing("ground", expected.grounds(), ids(basis, Ground.Kind.ARTICLE, null), found);
        missing("ground of law", expected.law(), ids(basis, Ground.Kind.LAW, null), found);
        missing("advice", expected.advice(), ids(basis, Ground.Kind.ARTICLE, Effect.ADVISE), found);
        missing("lifted", expected.lifted(), basis.grounds().stream().filter(ground -> !ground.stands()).flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).collect(Collectors.toSet()), found);
        missing("duty", expected.duties(), basis.duties().stream().map(owed -> owed.duty().key()).collect(Collectors.toSet()), found);
        missing("duty to wait for", expected.waits(), basis.blocking().stream().map(owed -> owed.duty().key()).collect(Collectors.toSet()), found);
        missing("notice", expected.tells(), basis.tells().stream().map(source -> source.norm().id()).collect(Collectors.toSet()), found);
        missing("person", expected.persons(), basis.standing(Effect.FORBID).flatMap(ground -> ground.persons().stream()).collect(Collectors.toSet()), found);
        basis.standing().flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).filter(expected.absent()::contains).distinct()
            .forEach(id -> found.add(id + " speaks, and should not"));
        basis.tells().stream().map(source -> source.norm().id()).filter(expected.absent()::contains).forEach(id -> found.add(id + " is told, and should not be"));
        if (!expected.asks().isEmpty()) {
            Set<String> asked = basis.questions().stream().map(question -> question.circumstance().key()).collect(Collectors.toSet());
            missing("question", expected.asks(), asked, found);
            asked.stream().filter(question -> !expected.asks().contains(question)).forEach(question -> found.add("also asks " + question));
        }
        return found;
    }

    private static Set<String> ids(Basis basis, Ground.Kind kind, Effect effect) {
        return basis.standing().filter(ground -> ground.kind() == kind && (effect == null || ground.effect() == effect))
            .flatMap(ground -> ground.source().stream()).map(source -> source.norm().id()).collect(Collectors.toSet());
    }

    private static void missing(String what, List<String> expected, Set<String> actual, List<String> found) {
        expected.stream().filter(id -> !actual.contains(id)).forEach(id -> found.add("no " + what + " " + id + " (there are " + actual.stream().sorted().toList() + ")"));
    }
}
