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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which passwords cannot be chosen: too short, much used by others, leaked, or holding a name that everybody here knows. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    /** Without the common words and rows of keys this many different letters must be left: those are what somebody must guess. */
    private static final int OWN = 4;
    private static final int SHORTEST_NAME = 4;

    private static final int SHORTEST_LEAKED = 4;

    private static final List<String> COMMON = read("common-passwords.txt").sorted(Comparator.comparingInt(String::length).reversed()).toList();
    private static final Set<String> LEAKED = read("leaked-passwords.txt").collect(Collectors.toUnmodifiableSet());

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
        if (repeats(folded) || mostlyCommon(folded)) {
            return Optional.of(PasswordFault.COMMON);
        }
        // Signs and figures around it are what people add when a form asks for them.
        return Stream.of("", "[^\\p{L}\\p{N}]+", "[^\\p{L}]+").anyMatch(around -> leaked(folded(plain(password).replaceAll("^" + around + "|" + around + "$", ""))))
            ? Optional.of(PasswordFault.LEAKED) : Optional.empty();
    }

    /** On the list itself, or made of two that are. */
    private static boolean leaked(String text) {
        return LEAKED.contains(text) || IntStream.rangeClosed(SHORTEST_LEAKED, text.length() - SHORTEST_LEAKED)
            .anyMatch(cut -> LEAKED.contains(text.substring(0, cut)) && LEAKED.contains(text.substring(cut)));
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
        var letters = new StringBuilder();
        plain(text).codePoints().map(PasswordRules::letter).filter(sign -> Character.isLetterOrDigit(sign)).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
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

    /** Folded the same way. Of the common words the longest come first, so that a part does not break up a whole. */
    private static Stream<String> read(String file) {
        try (var stream = PasswordRules.class.getResourceAsStream("/login/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split("\\s+")))
                .map(PasswordRules::folded).filter(word -> !word.isEmpty()).distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
