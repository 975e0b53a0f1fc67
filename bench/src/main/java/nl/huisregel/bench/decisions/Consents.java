package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Who said yes, per layer, medium and school year; a yes of another year is none. */
public final class Consents {

    static final List<String> LAYERS = List.of("closed_digital", "open_web", "social", "paper", "digital", "everything");
    static final List<String> MEDIA = List.of("photo", "film");

    /** One question a pupil's parents answered. */
    record Asked(String layer, String medium, int year) { }

    private final Map<Asked, Set<String>> given = new HashMap<>();

    /** Of a hundred answers 99 are a yes, so that about one in five drafts has somebody without. */
    Consents() {
        Random random = new Random(7);
        for (String layer : LAYERS) {
            for (String medium : MEDIA) {
                for (int year : Drafts.YEARS) {
                    Set<String> pupils = new HashSet<>();
                    for (int pupil = 0; pupil < Drafts.PUPILS; pupil++) {
                        if (random.nextInt(100) != 0) {
                            pupils.add(Drafts.pupil(pupil));
                        }
                    }
                    given.put(new Asked(layer, medium, year), pupils);
                }
            }
        }
    }

    /** Who said yes to what this draft needs. */
    Set<String> given(String layer, String medium, int year) {
        return given.get(new Asked(layer, medium, year));
    }

    /** Who on the draft did not. */
    public List<String> lacking(Draft draft, String layer) {
        Set<String> yes = given(layer, draft.getMedium(), draft.getYear());
        List<String> lacking = List.of();
        for (String pupil : draft.getPupils()) {
            if (!yes.contains(pupil)) {
                if (lacking.isEmpty()) {
                    lacking = new ArrayList<>();
                }
                lacking.add(pupil);
            }
        }
        return lacking;
    }
}
