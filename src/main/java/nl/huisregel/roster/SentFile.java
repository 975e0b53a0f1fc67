package nl.huisregel.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.scan.Scanner;

/** What somebody sent, looked at before it is read: the wrong file gets a sentence of its own. */
final class SentFile {

    /** A school of two thousand pupils takes two of these megabytes. */
    static final int LARGEST = Ceiling.FILE.most();
    private static final int HEAD = 4096;

    private SentFile() {}

    /** Its bytes, once a scanner has nothing against them. */
    static byte[] bytes(InputStream sent, Scanner scanner) throws IOException, Refused {
        byte[] all = bytes(sent);
        return switch (scanner.look(ByteBuffer.wrap(all))) {
            case PASSED -> all;
            case BAD -> throw new Refused(0, Note.Kind.INFECTED);
            case UNKNOWN -> throw new Refused(0, Note.Kind.NOT_SCANNED);
        };
    }

    /** Its bytes, in memory and nowhere else. */
    static byte[] bytes(InputStream sent) throws IOException, Refused {
        byte[] all = sent.readNBytes(LARGEST + 1);
        if (all.length > LARGEST) {
            throw new Refused(0, Note.Kind.TOO_LARGE, LARGEST >> 20);
        }
        if (new String(all, 0, Math.min(all.length, HEAD), StandardCharsets.ISO_8859_1).replace("ï»¿", "").isBlank() && all.length <= HEAD) {
            throw new Refused(0, Note.Kind.EMPTY);
        }
        recognise(all);
        return all;
    }

    private static void recognise(byte[] all) throws Refused {
        String head = new String(all, 0, Math.min(all.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK")) {
            boolean office = head.contains("[Content_Types].xml") || head.contains("xl/") || head.contains("mimetypeapplication/vnd.oasis");
            throw new Refused(0, office ? Note.Kind.SPREADSHEET : Note.Kind.ARCHIVE);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new Refused(0, Note.Kind.SPREADSHEET);
        }
        if (head.startsWith("\u001F\u008B") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("Rar!")) {
            throw new Refused(0, Note.Kind.ARCHIVE);
        }
        if (head.startsWith("%PDF")) {
            throw new Refused(0, Note.Kind.PDF);
        }
    }
}
