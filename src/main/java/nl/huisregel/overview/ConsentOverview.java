package nl.huisregel.overview;

import java.time.Instant;
import java.util.List;
import nl.huisregel.consent.Asked;
import nl.huisregel.consent.AskedLayer;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;

/** How consent stands at a school, in numbers: no names, so that who does not teach a child need not see who said no. */
public record ConsentOverview(Location location, Instant at, Asked asked, List<Line> lines) {

    /**
     * One group.
     *
     * @param answered of how many pupils nothing waits for an answer
     * @param shown    per layer, in the order of the question, of how many pupils the medium named first may be shown
     */
    public record Line(Group group, int pupils, int answered, List<Integer> shown) {

        static Line of(ConsentList list) {
            return new Line(list.group(), list.rows().size(), list.rows().size() - list.waiting().size(),
                list.asked().layers().stream().map(layer -> shown(list, layer)).toList());
        }

        private static int shown(ConsentList list, AskedLayer layer) {
            return (int) list.rows().stream().filter(row -> row.may(layer, layer.media().getFirst())).count();
        }

        public boolean complete() {
            return answered == pupils;
        }
    }

    public int pupils() {
        return lines.stream().mapToInt(Line::pupils).sum();
    }

    public int answered() {
        return lines.stream().mapToInt(Line::answered).sum();
    }

    /** Over all groups, per layer. */
    public List<Integer> shown() {
        return java.util.stream.IntStream.range(0, asked.layers().size())
            .mapToObj(layer -> lines.stream().mapToInt(line -> line.shown().get(layer)).sum()).toList();
    }
}
