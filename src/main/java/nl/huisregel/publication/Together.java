package nl.huisregel.publication;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/** Where several names became the same words: "een leerling, een leerling en een leerling" is "drie leerlingen". */
final class Together {

    private static final Words DUTCH = Words.in(Language.NL);
    private static final List<String> NUMBERS = List.of(DUTCH.say("alt.numbers").split(" "));

    private Together() {
    }

    static String in(String text) {
        String left = text;
        for (String who : List.of("pupil", "guardian", "colleague", "other")) {
            String one = Pattern.quote(DUTCH.say("post.instead." + who));
            Pattern several = Pattern.compile("(?<![\\p{L}\\p{N}])" + one + "(?:, " + one + ")*,? en " + one + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            left = several.matcher(left).replaceAll(match -> together(match, one, who));
        }
        return left;
    }

    private static String together(MatchResult match, String one, String who) {
        int number = (int) Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(match.group()).results().count();
        String words = DUTCH.say("post.instead.together." + who, number <= NUMBERS.size() ? NUMBERS.get(number - 1) : String.valueOf(number));
        return Character.isUpperCase(match.group().charAt(0)) ? Words.capital(words) : words;
    }
}
