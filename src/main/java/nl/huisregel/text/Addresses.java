package nl.huisregel.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postcodes, and streets with a number. */
final class Addresses {

    private static final Pattern POSTCODE = Pattern.compile("(?<![A-Za-z0-9.,€-])[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![A-Za-z0-9])");
    /** Forbidden in a postcode, or a measure. */
    private static final Set<String> NO_POSTCODE = Set.of("SA", "SD", "SS", "KM", "KG", "ML", "CM", "MM", "CL", "DL", "GB", "MB", "TB", "KB", "AD", "EU", "DE", "EN", "IN", "OM");
    private static final Pattern STREET = Pattern.compile(
        "(?<![A-Za-z])((?:[A-Z][A-Za-z'.-]{0,30} (?:(?:de|den|der|van|ten|ter|het|'t) ){0,2}){0,3})([A-Za-z'-]{0,30})"
            + "(straat|straatweg|laan|weg|plein|gracht|kade|singel|dijk|dreef|hof|steeg|pad|park|plantsoen|baan|markt|wal|kamp|burg|horst|akker|boulevard|allee|Straat|Laan|Weg|Plein|Gracht|Kade|Singel|Dijk|Hof|Steeg|Pad|Park|Markt)"
            + " (\\d{1,4})( ?[a-zA-Z](?![A-Za-z])|-\\d{1,3}|bis)?(?![A-Za-z0-9]|[.:,]\\d)");
    /** Streets nobody lives in. */
    private static final Set<String> NO_STREET = Set.of("onderweg", "snelweg", "autoweg", "spoorweg", "fietspad", "voetpad", "zebrapad", "bospad", "tuinpad", "schoolplein", "speelplein", "kerkhof",
        "loopbaan", "bijbaan", "renbaan", "kegelbaan", "stormbaan", "ijsbaan", "glijbaan", "vakantiepark", "pretpark", "speelpark", "dierenpark", "schoolkamp", "zomerkamp", "groepskamp", "gelijkenweg", "kamp");
    private static final Pattern COUNTED = Pattern.compile("^ ?(?:uur|km|kilometer|meter|keer|kinderen|leerlingen|minuten|dagen|euro|jaar|maal|x|%)\\b");

    private Addresses() {}

    static Stream<Found> in(Folded text) {
        return Stream.concat(postcodes(text), streets(text));
    }

    private static Stream<Found> postcodes(Folded text) {
        return POSTCODE.matcher(text.text()).results().filter(match -> {
            String letters = match.group().substring(match.group().length() - 2).toUpperCase(java.util.Locale.ROOT);
            return !NO_POSTCODE.contains(letters);
        }).map(match -> Found.of(HintKind.ADDRESS, match.start(), match.end(), same(match.group())));
    }

    private static Stream<Found> streets(Folded text) {
        return STREET.matcher(text.text()).results().filter(match -> {
            String word = match.group(2) + match.group(3);
            boolean compound = match.group(2).length() > 2 || !match.group(1).isEmpty() && Character.isUpperCase(match.group(3).charAt(0));
            boolean named = Character.isUpperCase(word.charAt(0)) || !match.group(1).isEmpty() || match.group(3).equals("straat") || match.group(3).equals("laan");
            return compound && named && !NO_STREET.contains(word.toLowerCase(java.util.Locale.ROOT)) && !COUNTED.matcher(text.lower()).region(match.end(), text.length()).lookingAt();
        }).map(match -> Found.of(HintKind.ADDRESS, match.start(), match.end(), same(match.group())));
    }

    static String same(String address) {
        return Folded.key(address).replaceAll("[^a-z0-9]", "");
    }
}
