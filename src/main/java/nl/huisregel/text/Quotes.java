package nl.huisregel.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody said, a link, and a text of smileys only. */
final class Quotes {

    private static final Pattern QUOTED = Pattern.compile("“([^“”\\n]{1,1000})”|„([^„”“\\n]{1,1000})[”“]|\"([^\"\\n]{1,1000})\"|«([^«»\\n]{1,1000})»|‘([^‘’\\n]{1,1000})’(?![A-Za-z])");
    private static final Pattern SAYING = Pattern.compile("(?::|\\b(?:zei|zegt|zeggen|vertelde|vertelt|riep|roept|vroeg|vraagt|schreef|schrijft|noemt|vindt|fluistert))[ ,:]*$");
    private static final Pattern SAID = Pattern.compile("^[ ,.!?]*(?:zei|zegt|vertelde|vertelt|riep|roept|vroeg|vraagt|schreef|schrijft|fluistert)\\b");
    private static final Pattern LINK = Pattern.compile("(?<![A-Za-z0-9@.-])(?:https?://[^\\s<>\"]{1,2000}|www\\.[^\\s<>\"]{1,2000}|[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){0,4}\\.(?:nl|com|org|net|eu|be|de|info|app|io|tv|school|fr|uk)(?:/[^\\s<>\"]{0,2000})?)(?![A-Za-z0-9@])",
        Pattern.CASE_INSENSITIVE);

    private Quotes() {}

    /** In the real text, where single quotes are not apostrophes yet. */
    static Stream<Found> quotes(String real) {
        return QUOTED.matcher(real).results().flatMap(match -> {
            int words = match.group().split("\\s+").length;
            String before = real.substring(Math.max(0, match.start() - 40), match.start());
            String after = real.substring(match.end(), Math.min(real.length(), match.end() + 20));
            boolean said = SAYING.matcher(before).find() || SAID.matcher(after).find();
            return words >= 3 || said ? Stream.of(Found.of(HintKind.QUOTE, match.start(), match.end(), match.group().strip())) : Stream.empty();
        });
    }

    static Stream<Found> links(Folded text) {
        return LINK.matcher(text.text()).results().map(match -> {
            String link = match.group().replaceFirst("[.,;:!?)'\\]]+$", "");
            return Found.of(HintKind.LINK, match.start(), match.start() + link.length(), link.toLowerCase(java.util.Locale.ROOT));
        });
    }

    /** The whole of a text that is nothing but smileys. */
    static Stream<Found> smileys(Folded text, int from) {
        boolean any = false;
        int start = -1;
        for (int i = from; i < text.length();) {
            int point = Character.codePointAt(text.text(), i);
            if (Character.isEmojiPresentation(point) || Character.isExtendedPictographic(point)) {
                any = true;
                start = start < 0 ? i : start;
            } else if (!Character.isWhitespace(point) && !Character.isEmojiModifier(point)) {
                return Stream.empty();
            }
            i += Character.charCount(point);
        }
        return any ? Stream.of(Found.of(HintKind.EMOJI, start, text.length(), "emoji")) : Stream.empty();
    }
}
