package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.List;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Term;

/** In whose name certain functions always speak: what the widest layer says that says something of the person acting; its norms are read together. */
final class Capacities {

    private record Always(Audience who, long values) {
    }

    private final List<List<Always>> widestFirst = new ArrayList<>();

    Capacities(List<Edition> editions, Lexicon lexicon) {
        for (Edition edition : editions) {
            List<Always> here = edition.norms().filter(norm -> norm.form() instanceof Form.Means means && means.term() == Term.CAPACITY)
                .map(norm -> (Form.Means) norm.form()).map(means -> new Always(means.holdsFor(), lexicon.mask(Circumstance.CAPACITY, means.is()))).toList();
            if (!here.isEmpty()) {
                widestFirst.add(here);
            }
        }
    }

    /** Bits of the circumstance capacity; none where it depends on the act. */
    long of(Deed deed) {
        for (List<Always> edition : widestFirst) {
            long values = 0;
            for (Always always : edition) {
                values |= always.who().binds(deed.by(), deed.otherHats()) ? always.values() : 0;
            }
            if (values != 0) {
                return values;
            }
        }
        return 0;
    }
}
