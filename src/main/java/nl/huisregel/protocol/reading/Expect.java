package nl.huisregel.protocol.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Word;

/** Small values that many keys share, read as what is expected there: one of a few words, a role, a term, an age, a date. */
final class Expect {

    private static final Pattern TERM = Pattern.compile("[1-9][0-9]{0,2} (minute|hour|day|school day|week|month|year|school year)s?");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*([.-][a-z0-9_]+)*");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,15}");
    /** Ages at which somebody can be a pupil. */
    private static final int YOUNGEST = 4;
    private static final int OLDEST = 25;

    private final Problems problems;

    Expect(Problems problems) {
        this.problems = problems;
    }

    List<String> oneOf(Field field, Collection<String> allowed) {
        List<String> texts = field.texts();
        texts.stream().filter(text -> !allowed.contains(text)).forEach(text -> refuse(field, text, String.join(", ", new TreeSet<>(allowed))));
        return texts;
    }

    Optional<String> oneOfIfGiven(Field field, Collection<String> allowed) {
        return field.given() ? oneOf(field, allowed).stream().findFirst() : Optional.empty();
    }

    /** Roles, those who decide, and words that only fit here. */
    List<String> people(Field field, String... more) {
        Set<String> allowed = new TreeSet<>(keys(Role.values()));
        allowed.addAll(keys(Decider.values()));
        allowed.addAll(List.of(more));
        return oneOf(field, allowed);
    }

    /** A length of time: {@code 2 days}; never nothing. */
    Optional<String> term(Field field) {
        return matching(field, TERM, "een termijn zoals 2 days of 1 week", "a term such as 2 days or 1 week");
    }

    Optional<String> phone(Field field) {
        return matching(field, PHONE, "een telefoonnummer", "a telephone number");
    }

    /** Words of the school's own, such as topics of a lesson: no vocabulary, but never a sentence or a number. */
    List<String> names(Field field) {
        field.texts().stream().filter(text -> !NAME.matcher(text).matches())
            .forEach(text -> refuse(field, text, "een woord met kleine letters, zonder spaties", "a word in lower case, without spaces"));
        return field.texts();
    }

    Optional<Integer> age(Field field) {
        Optional<Integer> age = field.number();
        age.filter(years -> years < YOUNGEST || years > OLDEST).ifPresent(years -> refuse(field, String.valueOf(years),
            "een leeftijd van " + YOUNGEST + " tot en met " + OLDEST, "an age from " + YOUNGEST + " to " + OLDEST));
        return age;
    }

    /** A day, a month, or that it is not known. */
    String dateOrUnknown(Field field) {
        String text = field.textOr("unknown");
        if (!text.equals("unknown") && !isDate(text)) {
            refuse(field, text, "een datum zoals 2026-03-13, een maand zoals 2026-03, of unknown", "a date such as 2026-03-13, a month such as 2026-03, or unknown");
        }
        return text;
    }

    static List<String> keys(Word[] words) {
        return Arrays.stream(words).map(Word::key).toList();
    }

    void refuse(Field field, String text, String expected) {
        refuse(field, text, expected, expected);
    }

    void refuse(Field field, String text, String verwacht, String expected) {
        problems.refuse(field.line(), "'" + text + "' kan niet bij '" + field.name() + "'; verwacht: " + verwacht, "'" + text + "' is not possible at '" + field.name() + "'; expected: " + expected);
    }

    private Optional<String> matching(Field field, Pattern pattern, String verwacht, String expected) {
        Optional<String> text = field.text();
        text.filter(it -> !pattern.matcher(it).matches()).ifPresent(it -> refuse(field, it, verwacht, expected));
        return text;
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 7 ? YearMonth.parse(text) != null : LocalDate.parse(text) != null;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
