package nl.huisregel.edition;

import java.text.Normalizer;
import java.util.Locale;

/** The place of an article on the protocol page, so that a citation can lead straight to it. */
public final class Anchor {

    private Anchor() {
    }

    public static String of(String ref) {
        return Normalizer.normalize(ref, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
