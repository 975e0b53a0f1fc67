package nl.huisregel.media.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;
import nl.huisregel.media.Reason;

/** What a file is by its first bytes; what is no picture for us gets the reason that helps most. */
sealed interface Kind {

    record Picture(Format format) implements Kind {}

    record Other(Reason reason) implements Kind {}

    static Kind of(ByteBuffer file) {
        if (file.remaining() == 0) {
            return new Other(Reason.EMPTY);
        }
        byte[] head = new byte[Math.min(1024, file.remaining())];
        file.get(0, head);
        String text = new String(head, ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return new Picture(Format.JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new Picture(Format.PNG);
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return new Picture(Format.WEBP);
        }
        return new Other(other(text));
    }

    private static Reason other(String text) {
        if (text.startsWith("ftyp", 4)) {
            return boxed(text);
        }
        if (text.startsWith("GIF8")) {
            return Reason.GIF;
        }
        if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return Reason.TIFF;
        }
        if (text.startsWith("%PDF")) {
            return Reason.PDF;
        }
        if (text.startsWith("\u001aE\u00df\u00a3") || text.startsWith("RIFF") && text.startsWith("AVI ", 8)) {
            return Reason.VIDEO;
        }
        return text.toLowerCase(Locale.ROOT).contains("<svg") ? Reason.SVG : Reason.NOT_A_PICTURE;
    }

    /** HEIC, AVIF and most films share one box format; the brands behind "ftyp" tell them apart. */
    private static Reason boxed(String text) {
        String brands = text.substring(8, Math.min(text.length(), 64));
        if (brands.startsWith("avif") || brands.startsWith("avis")) {
            return Reason.AVIF;
        }
        if (brands.startsWith("hei") || brands.startsWith("hev") || brands.startsWith("mif1")
                || brands.startsWith("msf1")) {
            return brands.contains("avif") ? Reason.AVIF : Reason.HEIC;
        }
        return Reason.VIDEO;
    }
}
