package nl.huisregel.overview;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.consent.Asked;
import nl.huisregel.consent.AskedLayer;
import nl.huisregel.consent.Spot;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Pupil;

/**
 * Of every pupil of a group, where images may be shown at a moment. A no does not say why: said, taken back, not answered yet or never to be
 * published look the same (UAVG 5, GDPR 5(1)(c)).
 *
 * @param asked what the protocol in force asks about a child: the columns
 */
public record ConsentList(Group group, Location location, Instant at, Asked asked, List<Row> rows) {

    /** More columns than this do not fit on a sheet that stands upright. */
    private static final int UPRIGHT = 9;

    /**
     * One pupil.
     *
     * @param may      where images of this pupil may be shown
     * @param answered whether nothing that is asked waits for an answer
     * @param own      whether it is a child of the reader, who is not told here: the other parent may have answered
     */
    public record Row(Pupil pupil, Set<Spot> may, boolean answered, boolean own) {

        public boolean may(AskedLayer layer, String medium) {
            return may.contains(new Spot(layer.key(), medium));
        }
    }

    /** The same, without what it says of these children. */
    ConsentList hiding(Set<UUID> own) {
        return new ConsentList(group, location, at, asked, rows.stream().map(row -> own.contains(row.pupil().id()) ? new Row(row.pupil(), Set.of(), row.answered(), true) : row).toList());
    }

    public int columns() {
        return asked.layers().stream().mapToInt(layer -> layer.media().size()).sum();
    }

    public boolean wide() {
        return columns() > UPRIGHT;
    }

    /** The names of who has something left to answer. */
    public List<String> waiting() {
        return rows.stream().filter(row -> !row.answered() && !row.own()).map(row -> row.pupil().name()).toList();
    }
}
