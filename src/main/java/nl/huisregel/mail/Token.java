package nl.huisregel.mail;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** By which a mail that comes back is known: letters and digits that survive every mail server, capitals or not. */
final class Token {

    static final int LENGTH = 26;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).collect(Collectors.joining());
    }
}
