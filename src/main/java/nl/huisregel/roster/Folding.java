package nl.huisregel.roster;

import java.text.Normalizer;
import java.util.Locale;

/** A name or a heading as it is compared: without accents, capitals and double spaces. */
final class Folding {

    private Folding() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
