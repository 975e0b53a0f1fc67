package nl.huisregel.publication;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Change;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.Circumstance;

/**
 * What stands in the way, as a reader wants it: the same thing said by an article and by the law, or of several pictures, is one reason.
 *
 * @param parts   the pictures it is about, with who is meant on each; none where it is about the post as a whole
 * @param grounds every ground that says it, the protocol's first, each source once
 */
public record Obstacle(List<Part> parts, List<Ground> grounds) {

    /** One picture of it. @param picture its label @param persons keys of who is meant on it; none where it is about the picture itself */
    public record Part(String picture, List<String> persons) {
    }

    private record Same(Optional<String> picture, List<String> persons, String otherwise) {
    }

    static List<Obstacle> of(Basis basis, Effect effect) {
        Map<Same, List<Ground>> same = new LinkedHashMap<>();
        basis.standing(effect).forEach(ground -> same.computeIfAbsent(new Same(ground.picture(), ground.persons(),
            ground.persons().isEmpty() ? said(ground) : ""), _ -> new ArrayList<>()).add(ground));
        Map<Object, Obstacle> together = new LinkedHashMap<>();
        same.forEach((reason, grounds) -> together.merge(reason.picture().isEmpty() ? reason : List.of(said(grounds), reason.persons().isEmpty()), one(reason, grounds), Obstacle::and));
        return List.copyOf(together.values());
    }

    private static Obstacle one(Same reason, List<Ground> grounds) {
        return new Obstacle(reason.picture().stream().map(picture -> new Part(picture, reason.persons())).toList(), List.copyOf(grounds));
    }

    private Obstacle and(Obstacle other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Obstacle(List.copyOf(all), grounds);
    }

    private static Set<String> said(List<Ground> grounds) {
        return grounds.stream().map(Obstacle::said).collect(Collectors.toSet());
    }

    private static String said(Ground ground) {
        return ground.source().map(source -> source.norm().id()).orElse(ground.kind().key());
    }

    public Ground first() {
        return grounds.getFirst();
    }

    public List<Source> sources() {
        return grounds.stream().flatMap(ground -> ground.source().stream()).distinct().toList();
    }

    /** Labels of the pictures it is about. */
    public List<String> pictures() {
        return parts.stream().map(Part::picture).toList();
    }

    /** Everybody meant on any of its pictures, once. */
    public List<String> persons() {
        return parts.isEmpty() ? first().persons() : parts.stream().flatMap(part -> part.persons().stream()).distinct().toList();
    }

    /** Its pictures together where the same people are meant on each, so that a reader reads each name once. */
    public Map<List<String>, List<String>> picturesByPersons() {
        return parts.stream().collect(Collectors.groupingBy(Part::persons, LinkedHashMap::new, Collectors.mapping(Part::picture, Collectors.toList())));
    }

    /** From when it falls away by itself, for what depends on the time of day. */
    public Optional<ZonedDateTime> until() {
        return grounds.stream().flatMap(ground -> ground.changes().stream()).filter(change -> change.circumstance() == Circumstance.DURING).flatMap(change -> change.from().stream()).findFirst();
    }

    public boolean canChange(Circumstance circumstance) {
        return grounds.stream().flatMap(ground -> ground.changes().stream()).map(Change::circumstance).anyMatch(circumstance::equals);
    }
}
