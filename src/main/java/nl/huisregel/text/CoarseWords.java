package nl.huisregel.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;

/** Coarse words as whole words, with their endings, and in plain compounds. A hoera is not coarse, and neither is a wetering. */
final class CoarseWords {

    private static final Set<String> ENDINGS = Set.of("", "s", "'s", "e", "en", "er", "ers", "st", "je", "jes", "tje", "tjes", "ig", "ige");
    /** What such words are put before and behind. Only these: what else begins or ends with the same letters is mostly a word of its own. */
    private static final Set<String> PARTS = Set.of("weer", "zooi", "kind", "kinderen", "wijf", "wijven", "kop", "hond", "ding", "dingen", "dag", "streek", "streken", "lijer", "lijers", "lijder", "lijders", "jong",
        "werk", "school", "juf", "meester", "boek", "les", "lessen", "zak", "zakken", "bal", "ballen", "hoofd", "vent", "mens", "mensen", "leven", "spel", "fiets", "klas", "toets", "opdracht", "moeder", "vader", "joch",
        "mega", "super", "rot", "stom", "vuile", "vieze", "grote", "achterlijke", "gore", "apen", "bek", "smoel", "zooitje", "klus");
    private static final Set<String> LINKS = Set.of("", "s", "e", "en");

    private final Trie trie;
    private final Set<String> words;

    CoarseWords(Collection<String> words) {
        this.words = words.stream().map(Folded::key).filter(word -> word.length() > 1).collect(Collectors.toUnmodifiableSet());
        var builder = Trie.builder();
        this.words.forEach(builder::addKeyword);
        this.trie = builder.build();
    }

    List<Found> in(Folded text) {
        List<Found> found = new ArrayList<>();
        int past = 0;
        for (var emit : trie.parseText(text.lower())) {
            int start = emit.getStart();
            int end = emit.getEnd() + 1;
            while (text.letter(start - 1)) {
                start--;
            }
            while (text.letter(end) || text.at(end) == '\'' && text.at(end + 1) == 's' && !text.letter(end + 2)) {
                end++;
            }
            String before = text.lower().substring(start, emit.getStart());
            String after = text.lower().substring(emit.getEnd() + 1, end);
            if (start >= past && (before.isEmpty() || part(before)) && (ending(emit.getKeyword(), after) || part(after))) {
                found.add(Found.of(HintKind.COARSE, start, end, text.lower().substring(start, end)));
                past = end;
            }
        }
        return found;
    }

    /** "lul" becomes "lullen": a last letter may double. */
    private static boolean ending(String word, String after) {
        return ENDINGS.contains(after) || !after.isEmpty() && after.charAt(0) == word.charAt(word.length() - 1) && !ENDINGS.contains(after) && Set.of("en", "er", "ig", "ige").contains(after.substring(1));
    }

    private boolean part(String rest) {
        return LINKS.stream().anyMatch(link -> rest.startsWith(link) && known(rest.substring(link.length())) || rest.endsWith(link) && known(rest.substring(0, rest.length() - link.length())));
    }

    private boolean known(String part) {
        return PARTS.contains(part) || words.contains(part);
    }
}
