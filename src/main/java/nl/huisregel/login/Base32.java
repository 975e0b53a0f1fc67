package nl.huisregel.login;

/** Bytes as letters and digits that people do not mistake for one another when they type them over (RFC 4648). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0 ? text.toString() : text.append(LETTERS.charAt(held << 5 - bits & 31)).toString();
    }

    /** "ABCD EFGH IJKL", to be read aloud and typed over. */
    static String inFours(String text, String between) {
        return String.join(between, text.split("(?<=\\G.{4})"));
    }
}
