package nl.huisregel.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Postcodes, and streets with a number. */
final class Addresses {

    private static final Pattern POSTCODE = Pattern.compile("(?<![A-Za-z0-9.,€-])[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![A-Za-z0-9])");
    /** Forbidden in a postcode, or a measure. */
    private static final Set<String> NO_POSTCODE = Set.of("SA", "SD", "SS", "KM", "KG", "ML", "CM", "MM", "CL", "DL", "GB", "MB", "TB", "KB", "AD", "EU", "DE", "EN", "IN", "OM");
    /** A number with a word before it; what kind of word is looked at from its end. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=[A-Za-z]) (\\d{1,4})( ?[a-zA-Z](?![A-Za-z'])|-\\d{1,3}|bis)?(?![A-Za-z0-9]|[.:,]\\d)");
    private static final Pattern STREET = Pattern.compile("straat|straatweg|laan|weg|plein|gracht|kade|singel|dijk|dreef|hof|steeg|pad|park|plantsoen|baan|markt|wal|kamp|burg|horst|akker|boulevard|allee");
    private static final Pattern ENDING = Pattern.compile("(?:" + STREET.pattern() + ")$");
    private static final Set<String> BETWEEN = Set.of("de", "den", "der", "van", "ten", "ter", "het", "'t");
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
        return NUMBERED.matcher(text.text()).results().flatMap(match -> {
            int word = wordBefore(text, match.start());
            String name = text.lower().substring(word, match.start());
            var ending = ENDING.matcher(name);
            if (!ending.find() || NO_STREET.contains(name) || COUNTED.matcher(text.lower()).region(match.end(), text.length()).lookingAt()) {
                return Stream.empty();
            }
            int start = nameStart(text, word);
            boolean compound = ending.start() > 2;
            boolean named = text.capital(word) ? compound || start < word : compound && (start < word || ending.group().equals("straat") || ending.group().equals("laan"));
            return named ? Stream.of(Found.of(HintKind.ADDRESS, start, match.end(), same(text.text().subSequence(start, match.end()).toString()))) : Stream.empty();
        });
    }

    private static int wordBefore(Folded text, int end) {
        int at = end;
        while (Character.isLetter(text.at(at - 1)) || text.at(at - 1) == '-' || text.at(at - 1) == '\'') {
            at--;
        }
        return at;
    }

    /** Back over the words that belong to the name of the street: "Burgemeester de Vlugtlaan", "Lange Weg". At most five. */
    private static int nameStart(Folded text, int word) {
        int start = word;
        int at = word;
        for (int i = 0; i < 5 && text.at(at - 1) == ' '; i++) {
            int before = wordBefore(text, at - 1);
            if (before == at - 1) {
                break;
            }
            String one = text.lower().substring(before, at - 1);
            if (text.capital(before) && !Names.sentenceStart(text, before)) {
                start = before;
            } else if (!BETWEEN.contains(one)) {
                break;
            }
            at = before;
        }
        return start;
    }

    static String same(String address) {
        return Folded.key(address).replaceAll("[^a-z0-9]", "");
    }
}
