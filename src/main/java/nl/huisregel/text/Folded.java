package nl.huisregel.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a finder reads it: without marks on letters, without what nobody sees, with letters that only look like ours made ours.
 * Each character knows where in the real text it came from.
 */
final class Folded {

    private static final String LOOK = "аеорсухіјѕһԁԛԝкАВЕКМНОРСТУХІЈЅοανικρυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LIKE = "aeopcyxijshdqwkABEKMHOPCTYXIJSoavikpuABEZHIKMNOPTYX";
    private static final Map<Integer, String> LETTERS = IntStream.range(0, LOOK.length()).boxed()
        .collect(Collectors.toMap(i -> (int) LOOK.charAt(i), i -> LIKE.substring(i, i + 1)));
    private static final Map<Integer, String> OTHERS = Map.ofEntries(
        Map.entry((int) 'ł', "l"), Map.entry((int) 'Ł', "L"), Map.entry((int) 'ø', "o"), Map.entry((int) 'Ø', "O"), Map.entry((int) 'ı', "i"),
        Map.entry((int) 'đ', "d"), Map.entry((int) 'Đ', "D"), Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'Æ', "Ae"),
        Map.entry((int) 'œ', "oe"), Map.entry((int) 'Œ', "Oe"), Map.entry((int) 'þ', "th"), Map.entry((int) 'ð', "d"),
        Map.entry((int) '’', "'"), Map.entry((int) '‘', "'"), Map.entry((int) 'ʼ', "'"), Map.entry((int) '´', "'"), Map.entry((int) '`', "'"), Map.entry((int) '′', "'"),
        Map.entry((int) '‐', "-"), Map.entry((int) '‑', "-"), Map.entry((int) '–', "-"));

    private final StringBuilder text;
    private final int[] starts;
    private final int[] ends;
    private final String lower;

    private Folded(StringBuilder text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        StringBuilder small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        this.lower = small.toString();
    }

    static Folded of(String real) {
        StringBuilder text = new StringBuilder(real.length());
        int[] starts = new int[real.length() * 2 + 16];
        int[] ends = new int[starts.length];
        for (int at = 0; at < real.length();) {
            int point = real.codePointAt(at);
            int next = at + Character.charCount(point);
            String seen = seen(point);
            if (text.length() + seen.length() > starts.length) {
                starts = java.util.Arrays.copyOf(starts, starts.length * 2);
                ends = java.util.Arrays.copyOf(ends, starts.length);
            }
            for (int i = 0; i < seen.length(); i++) {
                starts[text.length()] = at;
                ends[text.length()] = next;
                text.append(seen.charAt(i));
            }
            if (seen.isEmpty() && !text.isEmpty() && Character.getType(point) == Character.NON_SPACING_MARK) {
                ends[text.length() - 1] = next;
            }
            at = next;
        }
        return new Folded(text, starts, ends);
    }

    /** What a reader sees of this character, in plain letters; nothing where it cannot be seen. */
    private static String seen(int point) {
        if (point < 0x80 && point != '`') {
            return point == '\r' ? "" : point == '\t' ? " " : String.valueOf((char) point);
        }
        String known = LETTERS.getOrDefault(point, OTHERS.get(point));
        if (known != null) {
            return known;
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == 0x3164 || point == 0x115F) {
            return "";
        }
        if (type == Character.SPACE_SEPARATOR) {
            return " ";
        }
        if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
            return "\n";
        }
        if (Character.isDigit(point)) {
            return String.valueOf(Character.digit(point, 10));
        }
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder();
        plain.codePoints().filter(it -> Character.getType(it) != Character.NON_SPACING_MARK).forEach(kept::appendCodePoint);
        return kept.length() > 4 ? " " : kept.toString();
    }

    /** A name or word in small letters, the way it can be looked for. */
    static String key(String word) {
        return of(word).lower.strip();
    }

    CharSequence text() {
        return text;
    }

    String lower() {
        return lower;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    /** Where the character at this index begins in the real text. */
    int start(int index) {
        return starts[index];
    }

    /** Where a piece that ends before this index ends in the real text. */
    int end(int index) {
        return ends[index - 1];
    }

    boolean letter(int index) {
        return Character.isLetterOrDigit(at(index));
    }

    boolean capital(int index) {
        return Character.isUpperCase(at(index));
    }

    /** Whether nothing of a word or number goes on before and after. */
    boolean whole(int start, int end) {
        return !letter(start - 1) && !letter(end);
    }

    /** Whether a word of this kind stands in the text shortly before or after. */
    boolean near(int start, int end, int reach, java.util.regex.Pattern sign) {
        return sign.matcher(lower).region(Math.max(0, start - reach), Math.min(lower.length(), end + reach)).find();
    }
}
