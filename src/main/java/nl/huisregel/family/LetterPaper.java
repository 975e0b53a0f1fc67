package nl.huisregel.family;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.huisregel.paper.Paper;
import nl.huisregel.paper.Sheet;
import nl.huisregel.web.Language;
import nl.huisregel.web.Typesetter;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Sets letters as one PDF, a page each, in the order in which they are handed out. None is kept. */
@Component
class LetterPaper {

    private static final int DOT = 4;
    private static final int EDGE = 2;

    private final Paper paper;
    private final Typesetter typesetter;

    LetterPaper(Paper paper, Typesetter typesetter) {
        this.paper = paper;
        this.typesetter = typesetter;
    }

    /** The PDF; empty when too many are asked for at once. @param address of this installation, as a browser types it */
    Optional<byte[]> print(List<Letter> letters, String address, String title) {
        return paper.print(() -> {
            Map<String, byte[]> pictures = new HashMap<>();
            letters.forEach(letter -> pictures.put(letter.picture(), qr(address + ComingInPages.PATH + "#" + letter.code().replace("-", ""))));
            return new Sheet(typesetter.set("family/letterPaper", Map.of("words", Words.in(Language.NL), "english", Words.in(Language.EN), "title", title,
                "address", address.replaceFirst("^https?://", "") + ComingInPages.PATH, "letters", letters)), pictures);
        });
    }

    /** What follows the # never leaves the browser, so no log on the way holds a code. */
    private static byte[] qr(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = (code.size + 2 * EDGE) * DOT;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, code.getModule(x / DOT - EDGE, y / DOT - EDGE) ? 0x000000 : 0xffffff);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
