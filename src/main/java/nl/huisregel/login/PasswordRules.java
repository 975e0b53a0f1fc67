package nl.huisregel.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which passwords cannot be chosen: too short, much used by others, or holding a name that everybody here knows. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** Without the common words and rows of keys this many different letters must be left: those are what somebody must guess. */
    private static final int OWN = 4;
    private static final int SHORTEST_NAME = 4;

    private static final List<String> COMMON = read();

    private PasswordRules() {}

    /** @param names of the person, the school, the board and the product */
    static Optional<PasswordFault> wrong(String password, Collection<String> names) {
        var signs = password.codePointCount(0, password.length());
        if (signs < SHORTEST) {
            return Optional.of(PasswordFault.SHORT);
        }
        if (signs > LONGEST) {
            return Optional.of(PasswordFault.LONG);
        }
        var folded = folded(password);
        if (names.stream().flatMap(name -> Stream.concat(Stream.of(name.replaceAll("[^\\p{L}\\p{N}]", "")), Stream.of(name.split("[^\\p{L}\\p{N}]+"))))
            .map(PasswordRules::folded).anyMatch(name -> name.length() >= SHORTEST_NAME && folded.contains(name))) {
            return Optional.of(PasswordFault.NAME);
        }
        return repeats(folded) || mostlyCommon(folded) ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    private static boolean repeats(String text) {
        for (int unit = 1; unit <= Math.min(6, text.length() / 2); unit++) {
            if (text.equals(text.substring(0, unit).repeat(text.length() / unit + 1).substring(0, text.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mostlyCommon(String text) {
        var left = text;
        for (var word : COMMON) {
            left = left.replace(word, "|");
        }
        return !left.equals(text) && left.codePoints().filter(Character::isLetter).distinct().count() < OWN;
    }

    /** "W3lk0m!" and "Wélkom" are "welkom" for who guesses too. Signs between words are none of theirs. */
    private static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        var letters = new StringBuilder();
        plain.codePoints().map(PasswordRules::letter).filter(sign -> Character.isLetterOrDigit(sign)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static int letter(int sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '1', '!', '|' -> 'i';
            case '3', '€' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> sign;
        };
    }

    /** Folded the same way; the longest first, so that a part does not break up a whole. */
    private static List<String> read() {
        try (var stream = PasswordRules.class.getResourceAsStream("/login/common-passwords.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split("\\s+")))
                .map(PasswordRules::folded).filter(word -> !word.isEmpty()).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
