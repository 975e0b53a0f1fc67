package nl.huisregel.family;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The code on a letter, K7MX-4PTR-9WAD: twelve of twenty-two signs that people do not take for one another, also not when they
 * write them down, and without the vowels that make words. That is more than can be guessed at the pace the limits allow.
 */
final class LetterCode {

    static final String SIGNS = "034679ACDEFHJKMNPRTWXY";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterCode() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(i -> SIGNS.substring(i, i + 1)).collect(Collectors.joining());
    }

    /** As somebody typed it over: in small letters, with spaces or dashes, an O for a zero. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replace('O', '0').replace('Q', '0').replace('G', '6');
    }

    static boolean looksLikeOne(String read) {
        return read.length() == LENGTH && read.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0);
    }

    /** In three blocks, to be read and typed over. */
    static String inBlocks(String code) {
        return String.join("-", code.split("(?<=\\G.{4})"));
    }
}
