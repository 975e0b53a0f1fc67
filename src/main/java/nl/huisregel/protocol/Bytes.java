package nl.huisregel.protocol;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.huisregel.protocol.words.Said;

/** Turns the bytes of a file from outside into text, and says where they are not UTF-8: a wrong letter must not slip into a rule. */
final class Bytes {

    static final int LARGEST = 2_000_000;

    private Bytes() {
    }

    static String text(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw faulty(file, 0, "het bestand is te groot; ten hoogste " + LARGEST + " tekens", "the file is too large; at most " + LARGEST + " characters");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) || bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0)) {
            throw faulty(file, 1, "het bestand is UTF-16; verwacht: UTF-8", "the file is UTF-16; expected: UTF-8");
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            throw faulty(file, 1, "het bestand begint met een onzichtbaar teken (BOM); verwacht: UTF-8 zonder BOM", "the file starts with an invisible mark (BOM); expected: UTF-8 without BOM");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw faulty(file, line(bytes, in.position()), "hier staat een teken dat geen UTF-8 is; sla het bestand op als UTF-8", "a character here is not UTF-8; save the file as UTF-8");
        }
        return out.flip().toString();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (bytes.length <= index || (bytes[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static int line(byte[] bytes, int until) {
        int line = 1;
        for (int index = 0; index < until; index++) {
            line += bytes[index] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Faulty faulty(String file, int line, String nl, String en) {
        return new Faulty(List.of(new Problem(file, line, "", new Said(nl, en))));
    }
}
