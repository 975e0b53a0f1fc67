package nl.huisregel.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Change;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.words.Circumstance;

/**
 * What stands in the way, as a reader wants it: the same thing said by an article and by the law is one reason with two tags.
 *
 * @param picture the label of the picture it is about
 * @param grounds every ground that says it, the protocol's first
 */
public record Obstacle(Optional<String> picture, List<String> persons, List<Ground> grounds) {

    private record Same(Optional<String> picture, List<String> persons, String otherwise) {
    }

    static List<Obstacle> of(Basis basis, Effect effect) {
        Map<Same, List<Ground>> same = new LinkedHashMap<>();
        basis.standing(effect).forEach(ground -> same.computeIfAbsent(new Same(ground.picture(), ground.persons(),
            ground.persons().isEmpty() ? ground.source().map(source -> source.norm().id()).orElse(ground.kind().key()) : ""), key -> new ArrayList<>()).add(ground));
        return same.entrySet().stream().map(entry -> new Obstacle(entry.getKey().picture(), entry.getKey().persons(), entry.getValue())).toList();
    }

    public Ground first() {
        return grounds.getFirst();
    }

    /** From when it falls away by itself, for what depends on the time of day. */
    public Optional<java.time.ZonedDateTime> until() {
        return grounds.stream().flatMap(ground -> ground.changes().stream()).filter(change -> change.circumstance() == Circumstance.DURING).flatMap(change -> change.from().stream()).findFirst();
    }

    public boolean canChange(Circumstance circumstance) {
        return grounds.stream().flatMap(ground -> ground.changes().stream()).map(Change::circumstance).anyMatch(circumstance::equals);
    }
}
