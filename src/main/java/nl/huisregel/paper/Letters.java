package nl.huisregel.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters our typeface can set. What it cannot becomes a sign that everybody sees: a text must never lose words in silence. */
final class Letters {

    /** In the place of characters without a letter, one for each run of them. */
    static final String SIGN = "\u25CA";

    private final List<CmapLookup> faces;

    /** @param faces each must know a character, because a heading is set in another one than its text */
    Letters(List<byte[]> faces) {
        this.faces = faces.stream().map(Letters::known).toList();
    }

    /** The text as it can be set. */
    String set(String text) {
        StringBuilder set = new StringBuilder(text.length());
        boolean missing = false;
        for (int letter : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            if (Character.getType(letter) == Character.FORMAT || mark(letter) && missing) {
                continue;
            }
            String as = as(letter);
            if (as.isEmpty() && !missing) {
                set.append(SIGN);
            }
            set.append(as);
            missing = as.isEmpty();
        }
        return set.toString();
    }

    private String as(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return letter == '\n' || letter == '\u00A0' ? Character.toString(letter) : " ";
        }
        if (known(letter)) {
            return Character.toString(letter);
        }
        String alike = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC).replace('\u2010', '-');
        return alike.codePoints().allMatch(this::known) ? alike : "";
    }

    private boolean known(int letter) {
        return faces.stream().allMatch(face -> face.getGlyphId(letter) > 0);
    }

    private static boolean mark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK || Character.getType(letter) == Character.ENCLOSING_MARK;
    }

    private static CmapLookup known(byte[] face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(face)))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
