package nl.huisregel.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Source;

/** One post under every template, each with all its grounds. @param columns the board's own template first */
public record SideBySide(Post post, List<Column> columns) {

    /** What one protocol says of the post. @param own whether it is the one this board adopted */
    public record Column(Edition edition, boolean own, List<Verdict> verdicts) {

        public Verdict at(Channel channel) {
            return verdicts.stream().filter(verdict -> verdict.channel() == channel).findFirst().orElseThrow();
        }
    }

    /** One ground as a column shows it: what one norm says of several pictures, with everybody meant on them. */
    public record Line(Ground ground, List<String> pictures) {
    }

    private record Same(Effect effect, Ground.Kind kind, Optional<Source> source, boolean lifted) {
    }

    /** Every ground of a verdict in reading order, but for what its duties say already; what one norm says of several pictures is one line. */
    public static List<Line> lines(Verdict verdict) {
        Map<Same, List<Ground>> same = new LinkedHashMap<>();
        verdict.decision().basis().grounds().stream().filter(ground -> !(ground.effect() == Effect.REQUIRE && ground.stands())).forEach(ground ->
            same.computeIfAbsent(new Same(ground.effect(), ground.kind(), ground.source(), !ground.stands()), _ -> new ArrayList<>()).add(ground));
        return same.values().stream().map(SideBySide::together).toList();
    }

    private static Line together(List<Ground> grounds) {
        Ground first = grounds.getFirst();
        List<String> persons = grounds.stream().flatMap(ground -> ground.persons().stream()).distinct().toList();
        return new Line(new Ground(first.kind(), first.effect(), first.source(), first.looked(), Optional.empty(), persons, first.facts(), first.changes(), first.unchecked(), first.to(), first.liftedBy()),
            grounds.stream().flatMap(ground -> ground.picture().stream()).distinct().toList());
    }
}
